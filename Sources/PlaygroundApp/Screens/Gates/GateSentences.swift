/// What the gates say of keys.
extension Sentences {
  static let noGateKey = "That key does nothing here: ? lists those that do."
  static let wholeWires = "Wires are counted: + and - change them by one."
  static let noOtherStep = "Steps are 0.1, 0.5 and 1."
  static let nothingHeld = "The plane shows every input: there is none to hold."
  static let enterShowsGate = "Enter opens the chosen one, Esc leads back."
  static let largestWeight = "Weights end at 1000."
  static let noSigmoidWires = "A McCulloch-Pitts neuron fires or does not: it has no sigmoid."
  static let stepAnswers = "Step: 1 where the sum is above 0, else 0."
  static let sigmoidAnswers = "Sigmoid: 1 / (1 + e^-sum), a step with a slope."
  static let readyToLearn = "All weights are 0: l teaches one row, L all of them."
  static let allRight = "Every row is right: there is nothing to learn."
  static let wiredDoesNotLearn =
    "The perceptron rule teaches one neuron; these four are wired by hand."
  static let wiresDoNotLearn = "A McCulloch-Pitts neuron does not learn: its wires are chosen."
  static let typeNumber = "A number such as -1.5; Enter sets it."
  static let tooSmallForGates = "The gates need a screen of 40 columns and 12 lines."
}
