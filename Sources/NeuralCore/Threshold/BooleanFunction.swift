/// A function of two truth values: one of the sixteen that there are.
///
/// The raw value is its truth table: the answers to 00, 01, 10 and 11 as binary digits.
package enum BooleanFunction: Int, CaseIterable, Sendable {
  case never = 0b0000
  case and = 0b0001
  case firstAlone = 0b0010
  case first = 0b0011
  case secondAlone = 0b0100
  case second = 0b0101
  case xor = 0b0110
  case or = 0b0111
  case nor = 0b1000
  case xnor = 0b1001
  case notSecond = 0b1010
  case secondImpliesFirst = 0b1011
  case notFirst = 0b1100
  case firstImpliesSecond = 0b1101
  case nand = 0b1110
  case always = 0b1111

  /// The inputs in the order of a truth table: 00, 01, 10, 11.
  package static let rows: [[Double]] = truthRows(inputs: 2)

  /// Its answers in the order of `rows`.
  package var answers: [Bool] { (0..<4).map { rawValue >> (3 - $0) & 1 == 1 } }

  /// Its answer to two inputs, of which more than a half counts as true.
  package func answer(_ inputs: [Double]) -> Bool {
    answers[inputs.reduce(0) { 2 * $0 + ($1 > 0.5 ? 1 : 0) } & 3]
  }

  /// What it is called on the command line.
  package var name: String {
    switch self {
    case .never: "never"
    case .and: "and"
    case .firstAlone: "x1-alone"
    case .first: "x1"
    case .secondAlone: "x2-alone"
    case .second: "x2"
    case .xor: "xor"
    case .or: "or"
    case .nor: "nor"
    case .xnor: "xnor"
    case .notSecond: "not-x2"
    case .secondImpliesFirst: "if-x2-x1"
    case .notFirst: "not-x1"
    case .firstImpliesSecond: "if-x1-x2"
    case .nand: "nand"
    case .always: "always"
    }
  }

  /// When it is 1, in a few words.
  package var meaning: String {
    switch self {
    case .never: "never 1"
    case .and: "1 where both inputs are 1"
    case .firstAlone: "1 where x1 is 1 and x2 is not"
    case .first: "1 where x1 is 1"
    case .secondAlone: "1 where x2 is 1 and x1 is not"
    case .second: "1 where x2 is 1"
    case .xor: "1 where the inputs differ"
    case .or: "1 where an input is 1"
    case .nor: "1 where no input is 1"
    case .xnor: "1 where the inputs are equal"
    case .notSecond: "1 where x2 is 0"
    case .secondImpliesFirst: "1 unless x2 is 1 and x1 is not"
    case .notFirst: "1 where x1 is 0"
    case .firstImpliesSecond: "1 unless x1 is 1 and x2 is not"
    case .nand: "1 unless both inputs are 1"
    case .always: "always 1"
    }
  }

  /// A perceptron that computes it, with the bias in the middle between two whole sums; nil for the two
  /// that no line can part.
  package var neuron: ThresholdNeuron? {
    switch self {
    case .never: ThresholdNeuron(weights: [0, 0], bias: -1)
    case .and: ThresholdNeuron(weights: [2, 2], bias: -3)
    case .firstAlone: ThresholdNeuron(weights: [2, -2], bias: -1)
    case .first: ThresholdNeuron(weights: [2, 0], bias: -1)
    case .secondAlone: ThresholdNeuron(weights: [-2, 2], bias: -1)
    case .second: ThresholdNeuron(weights: [0, 2], bias: -1)
    case .or: ThresholdNeuron(weights: [2, 2], bias: -1)
    case .nor: ThresholdNeuron(weights: [-2, -2], bias: 1)
    case .notSecond: ThresholdNeuron(weights: [0, -2], bias: 1)
    case .secondImpliesFirst: ThresholdNeuron(weights: [2, -2], bias: 1)
    case .notFirst: ThresholdNeuron(weights: [-2, 0], bias: 1)
    case .firstImpliesSecond: ThresholdNeuron(weights: [-2, 2], bias: 1)
    case .nand: ThresholdNeuron(weights: [-2, -2], bias: 3)
    case .always: ThresholdNeuron(weights: [0, 0], bias: 1)
    case .xor, .xnor: nil
    }
  }
}

/// All rows of 0 and 1, in the order of binary numbers.
/// - Complexity: 2 to the power of `inputs` rows.
package func truthRows(inputs: Int) -> [[Double]] {
  (0..<1 << inputs).map { row in
    (0..<inputs).map { Double(row >> (inputs - 1 - $0) & 1) }
  }
}
