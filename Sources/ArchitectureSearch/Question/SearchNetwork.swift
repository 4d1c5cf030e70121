/// One network of a search: a line of its table.
package struct SearchNetwork: Sendable, Equatable {
  /// Neurons of each hidden layer.
  package let hidden: [Int]
  /// Weights and biases.
  package let parameters: Int
  /// Which of the search's variations it is trained under, counted from 0.
  package let variation: Int
  /// That variation's values, one for each option that varies.
  package let values: [String]

  /// Neurons of all hidden layers together.
  package var neurons: Int { hidden.reduce(0, +) }
  /// The hidden layers as the option `--hidden` takes them: `4,2`, or `none`.
  package var hiddenText: String { Self.text(of: hidden) }

  /// Layers as a text.
  static func text(of hidden: [Int]) -> String {
    hidden.isEmpty ? "none" : hidden.map(String.init).joined(separator: ",")
  }

  /// The number of weights and biases of a network.
  package static func parameters(inputs: Int, hidden: [Int], outputs: Int = 1) -> Int {
    let widths = [inputs] + hidden + [outputs]
    return zip(widths, widths.dropFirst()).reduce(0) { $0 + ($1.0 + 1) * $1.1 }
  }
}
