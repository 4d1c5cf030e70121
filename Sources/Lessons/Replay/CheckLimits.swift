import Experiments

/// How much a lesson may ask of whoever checks it: what is beyond is refused unrun.
enum CheckLimits {
  /// Weights and biases of a network.
  static let parameters = 1_000_000
  /// Parameters times points times epochs times seeds of a whole check: some minutes on a core.
  static let work = 1e12
  /// What an epoch is beside that, however small its network.
  static let epochWork = 20_000.0

  /// Refuses a network that no check trains.
  static func check(parametersOf experiment: Experiment) throws(SettingRefusal) {
    guard RunObservation(experiment).parameters <= parameters else {
      throw SettingRefusal(
        "the network has more than \(parameters) weights and biases: a check takes smaller ones.")
    }
  }
}
