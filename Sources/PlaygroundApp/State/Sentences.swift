import Experiments

/// Sentences that more than one place says.
enum Sentences {
  static let focusForMore =
    "Move to a layer, a feature or a setting with the arrows: + and - act there."

  static let pasted = "A paste is not played as keys."

  static func diverged(_ experiment: Experiment) -> String {
    let rate = Setting.learningRate.entry.value(experiment)
    return "The loss is no longer a number: steps of \(rate) overshoot. "
      + "l lowers the learning rate, R starts again."
  }
}
