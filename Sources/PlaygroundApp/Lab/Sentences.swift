import Experiments
import TerminalUI

/// Sentences that more than one place says.
enum Sentences {
  static let focusForMore =
    "Move to a layer, a feature or a setting with the arrows: + and - act there."

  static let noSolvingSeed = "No seed of this network solves it."
  static let noFailingSeed = "No seed of this network fails."

  static let lessonStays = "The lesson takes place here: , goes on, q quits."

  static let pausedToStep = "Paused, one step further: space plays on."
  static let undone = "Undone: U makes it again."
  static let redone = "Made again: u undoes it."
  static let nothingUndone = "There is nothing to undo."
  static let nothingRedone = "There is nothing to make again."

  /// Why training has paused.
  static func reached(_ goal: TrainingGoal, epoch: Int) -> String {
    "\(goal) is reached at epoch \(epoch): space goes on."
  }

  /// What was decided and what was missing when a file was read; the first of several sentences.
  static func read(_ notices: [String]) -> String? {
    guard notices.count > 1 else { return notices.first }
    return "i shows \(notices.count) notes on the file. \(notices[0])"
  }

  static let numbersToCome = "The trainer has not made them yet."
  static let noMatrix = "Targets that are numbers have no matrix."
  static let noNumbers = "There are none of a network that is out of bounds."

  static let noImages = "The rows of this data set are no images."
  static let imagesToCome = "The trainer is looking at the test images."
  static let outputsStay = "There is an output for each class: none comes or goes."
  static let emptyPad =
    "Nothing is drawn yet: Enter puts the pen down, the arrows move it, Del erases."

  static let typeAName = "type a part of its name"
  static let noSuchName = "Nothing bears that name."
  static let noFurtherValue = "There is no further value: Enter types any."
  static let sameWeights = "Again from the same weights: epoch 0."
  static let allTest = "All points train, and the same ones test: p leaves some out."

  /// Nothing lies that way.
  static func edge(_ direction: Direction) -> String {
    "Nothing is further \(direction.rawValue) from here."
  }

  /// The ends of a neuron's list.
  static func lastParameter(_ direction: Direction) -> String {
    switch direction {
    case .left: "That is the first number of this neuron: Esc goes back to the network."
    case .right: "That is its last weight: Esc goes back to the network."
    case .up, .down: "There is no neuron further \(direction.rawValue) in this layer."
    }
  }

  /// A key of the playground's pictures while they are not seen.
  static func actsOnHidden(_ key: String) -> String {
    "\(key) is for the pictures of the playground: Esc goes back to them."
  }

  /// A key that means nothing here.
  static func noSuchKey(_ key: String) -> String { "\(key) does nothing here: ? shows all keys." }

  static let twoColumns = "The table has no columns but the two that are drawn."

  /// Which plane through the table is looked at.
  static func plane(across: String, upwards: String, row: Int?) -> String {
    let others = row.map { "as in row \($0 + 1)" } ?? "at their means"
    return "Across \(across), upwards \(upwards), the others \(others)."
  }

  static let noEarlierEpoch = "The chart shows no earlier epoch: V shows all."
  static let noLaterEpoch = "The chart shows no later epoch yet: Esc takes the cursor away."

  /// What the chart's axes are.
  static func chart(_ axes: ChartLook.Axes) -> String {
    switch axes {
    case .linear: "Chart: equal steps on both axes."
    case .logarithmicLosses: "Chart: losses by powers of ten."
    case .logarithmic: "Chart: losses and epochs by powers of ten."
    }
  }

  /// Which epochs the chart shows.
  static func chart(_ part: ChartLook.Part, from first: Int, to last: Int) -> String {
    let epochs = "\(NumberText.grouped(first)) to \(NumberText.grouped(last))"
    return switch part {
    case .all: "Chart: all epochs, \(epochs)."
    case .lastTenth: "Chart: the last tenth of the epochs, now \(epochs)."
    }
  }

  static let noLinearLayer = "No hidden layer is linear: a chooses linear, and two become one."

  /// What became of a hidden layer, counted from 0, and the one behind it.
  static func merged(_ layer: Int, isLast: Bool) -> String {
    let (first, second) = ("\(layer + 1)", "\(layer + 2)")
    let next = isLast ? "the output" : "layer \(second)"
    return "Layer \(first) and \(next) are one: W\(second) W\(first) and "
      + "W\(second) b\(first) + b\(second). The output stays."
  }

  static let lastStage = "That was the last stage: a learns from it, ] is the next sample."
  static let startedAgain = "The weights are as they were."
  static let oneSample = "There is one sample."
  static let rolledAway = "The ball is out of sight: r starts again, l lowers the rate."

  static let pointerTaken = "The mouse acts here: Shift-drag selects text, M gives it back."
  static let pointerGivenBack = "The mouse is the terminal's and selects text: M takes it again."
  static let draggedOnNothing = "Shift-drag selects text; M gives the mouse back."

  static let pasted = "A paste is not played as keys."

  /// What happened at a learning rate and what to do, from the fullest to the shortest wording.
  static func diverged(at learningRate: Double) -> [String] {
    let steps = "steps of \(Setting.learningRate.shownText(of: .number(learningRate))) overshoot"
    return [
      "The loss is no longer a number: \(steps). l lowers the learning rate, R starts again.",
      "Loss not a number: \(steps). l lowers the rate, R restarts.",
      "S\(steps.dropFirst()): l, then R.",
    ]
  }
}
