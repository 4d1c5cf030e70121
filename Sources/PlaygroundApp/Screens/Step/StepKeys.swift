import TerminalUI

/// The keys of a sample's way, in the order of the help.
extension StepScreen {
  static let keys = KeyTable<SampleStepCommand>(wayRows + stepRows)

  private typealias Row = KeyTable<SampleStepCommand>.Row

  private static let wayRows: [Row] = [
    Row(
      "space p", "next stage, the one before",
      [
        (" ", .nextStage, "step: next stage"), ("p", .previousStage, "step: previous stage"),
        (.right, .nextStage, "step: next stage"), ("n", .nextStage, "step: next stage"),
        (.left, .previousStage, "step: previous stage"),
        (.pageDown, .nextStage, "step: next stage"),
        (.pageUp, .previousStage, "step: previous stage"),
      ]),
    Row(
      "Home End", "first, last stage",
      [(.home, .firstStage, "step: first stage"), (.end, .lastStage, "step: last stage")]),
    Row(
      "up down", "calculation of another value",
      [
        (.down, .nextValue, "step: next value"), (.up, .previousValue, "step: previous value"),
      ]),
    Row(
      "[ ]", "sample before, next",
      [
        ("[", .sample(by: -1), "step: previous sample"),
        ("]", .sample(by: 1), "step: next sample"),
      ]),
  ]

  private static let stepRows: [Row] = [
    Row(
      "a A r", "learn: a step, ten; anew",
      [
        ("a", .apply(steps: 1), "step: learn from the sample once"),
        ("A", .apply(steps: 10), "step: learn from the sample ten times"),
        ("r", .startAgain, "step: the weights as they were"),
      ]),
    Row(
      "c h", "check slopes, hidden error",
      [
        ("c", .check, "step: check the gradients"),
        ("h", .hiddenError, "step: hidden error exact or the slides'"),
      ]),
    Row(
      "Q Tab", "quiz on, off; a hint",
      [("Q", .quiz, "step: quiz on or off"), (.tab, .hint, "step: a hint")]),
    Row(
      "Enter", "answer, or next stage", [(.enter, .answer, "step: answer, or next stage")]),
    Row("d", "2, 4 or 6 digits", [("d", .decimals, "step: more or fewer digits")]),
    Row("Esc", "back", [(.escape, .close, "step: close")]),
  ]
}
