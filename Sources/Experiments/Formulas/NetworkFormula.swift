import DataSources
import NeuralCore

/// A network written out as formulas, one for each neuron, with its numbers.
///
/// Inputs are called x1, x2 and so on after the table's columns, or by the names of these; neurons n1,
/// n2 and so on of one hidden layer, n1_2 for the second neuron of the first of several.
package struct NetworkFormula: Sendable {
  /// How inputs and products are written.
  package enum Style: Sendable {
    /// Inputs by the names of their columns, products without a sign: to read.
    case names
    /// Inputs by x and their column's number, products with a star: to compute by.
    case symbols
  }

  private let network: Network
  private let features: [Feature]
  /// The table, whose rows may be absent.
  private let table: Dataset
  private let digits: Int
  private let style: Style

  /// So many significant digits tell every number from its neighbours.
  package static let exactDigits = 17
  /// Enough for a picture.
  package static let standardDigits = 6

  /// The formulas of a network that is given these features of a table; `digits` are significant ones,
  /// from 1 to 17, with which numbers read back exactly.
  package init(
    _ network: Network, features: [Feature], table: Dataset, digits: Int = standardDigits,
    style: Style = .symbols
  ) {
    self.network = network
    self.features = features
    self.table = table
    self.digits = digits
    self.style = style
  }

  /// The formulas of a layer's neurons, where the last layer is the output.
  package func lines(ofLayer layer: Int) -> [String] {
    let function = network.layers[layer].activation
    let sums = (0..<network.layers[layer].neuronCount).map { line(layer: layer, neuron: $0) }
    guard function.entry.takesLayer else { return sums }
    let names = sums.indices.map { name(layer: layer, neuron: $0) }
    let all = sums.indices.map(Self.sumName).joined(separator: ", ")
    return sums
      + names.enumerated().map { "\($1) = \(function.rawValue)(\(Self.sumName($0)); \(all))" }
  }

  /// One neuron: its bias, then its sources in order; of a layer whose function looks at all sums its
  /// sum alone.
  package func line(layer: Int, neuron: Int) -> String {
    let function = network.layers[layer].activation
    let sum = sum(layer: layer, neuron: neuron)
    if function.entry.takesLayer { return "\(Self.sumName(neuron)) = \(sum)" }
    let name = name(layer: layer, neuron: neuron)
    return function == .linear ? "\(name) = \(sum)" : "\(name) = \(function.symbol)(\(sum))"
  }

  /// What the functions of the network are, each once, in the order in which they come.
  package var glossary: [String] {
    var known: [Activation] = []
    for layer in network.layers where !known.contains(layer.activation) {
      known.append(layer.activation)
    }
    return known.filter { $0 != .linear }.map { function in
      "\(function.symbol)(\(function.entry.takesLayer ? "zi; z1, z2, ..." : "z")) = "
        + "\(function.entry.formula): \(function.entry.help)"
    }
  }

  /// What a neuron is called.
  package func name(layer: Int, neuron: Int) -> String {
    if layer < network.layers.count - 1 {
      return network.layers.count == 2 ? "n\(neuron + 1)" : "n\(layer + 1)_\(neuron + 1)"
    }
    return network.outputCount == 1 ? "output" : "output\(neuron + 1)"
  }

  private static func sumName(_ neuron: Int) -> String { "z\(neuron + 1)" }

  private func sum(layer: Int, neuron: Int) -> String {
    let dense = network.layers[layer]
    var text = number(dense.biases[neuron])
    for source in 0..<dense.inputCount {
      let weight = dense[neuron: neuron, source: source]
      let sign = weight < 0 || (weight == 0 && weight.sign == .minus) ? "-" : "+"
      let name = sourceName(layer: layer, source: source)
      text += " \(sign) \(number(abs(weight)))\(style == .names ? " " : " * ")\(name)"
    }
    return text
  }

  private func sourceName(layer: Int, source: Int) -> String {
    if layer > 0 { return name(layer: layer - 1, neuron: source) }
    return style == .names
      ? table.label(of: features[source], isUnicode: false) : features[source].symbol
  }

  func number(_ value: Double) -> String { FormulaNumber.text(value, digits: digits) }
}

extension Activation {
  /// The function's name in a formula.
  fileprivate var symbol: String { rawValue.replacing("-", with: "_") }
}

extension Feature {
  /// The feature as an expression of the columns x1, x2 and so on.
  fileprivate var symbol: String {
    switch self {
    case .x: "x1"
    case .y: "x2"
    case .xSquared: "x1^2"
    case .ySquared: "x2^2"
    case .xTimesY: "x1 * x2"
    case .sinX: "sin(x1)"
    case .sinY: "sin(x2)"
    case .column(let column): "x\(column + 1)"
    }
  }
}
