import ArgumentParser
import DataSources
import Experiments
import Lessons

/// The options that describe a challenge, beside those of its points.
struct ChallengeOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .option(
      "What to reach and to hold, as for nnplay minimize.", "goal",
      default: "test-accuracy>=0.99, of numbers test-loss<=0.01"),
    transform: { try TrainingGoal($0) })
  var target: TrainingGoal?

  @Option(
    parsing: .unconditional,
    help: .option(
      "Passes over the training points in each run.", in: ContestLimits.epochs,
      default: Challenge.standardEpochs),
    transform: OptionValues.integer(in: ContestLimits.epochs))
  var epochs = Challenge.standardEpochs

  @Option(
    parsing: .unconditional,
    help: .option(
      "The features that networks may use.", "feature,...", default: "the columns as they are"),
    transform: { try Setting.features.value(of: $0) })
  var allow: SettingValue?

  /// The challenge on the points of an experiment.
  /// - Throws: `ValidationError` for features and goals that the points do not have.
  func challenge(on experiment: Experiment) throws -> Challenge {
    if let conflict = target?.conflict(with: experiment) { throw ValidationError(conflict) }
    var features: [Feature]?
    if let allow {
      if let refusal = Setting.features.refusal(experiment, allow) {
        throw ValidationError("--allow: \(refusal)")
      }
      if case .names(let names) = allow {
        features = names.compactMap(experiment.dataset.featureNames.feature)
      }
    }
    return Challenge(on: experiment, features: features, goal: target, epochs: epochs)
  }
}
