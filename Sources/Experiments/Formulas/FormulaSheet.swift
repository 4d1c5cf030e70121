import DataSources
import NeuralCore

/// A whole network as text: what its inputs are, every neuron, what the outputs say, and what the
/// functions are.
package struct FormulaSheet: Sendable {
  private let saved: SavedNetwork
  private let table: Dataset
  private let formula: NetworkFormula

  /// The sheet of a saved network, its numbers with so many significant digits.
  package init(_ saved: SavedNetwork, digits: Int = NetworkFormula.standardDigits) {
    self.saved = saved
    table = saved.knownTable
    formula = NetworkFormula(
      saved.network, features: saved.experiment.features, table: table, digits: digits)
  }

  /// The sheet line by line: blocks under headings, with an empty line between them.
  package var lines: [String] {
    var blocks = [["Inputs"] + inputs]
    for layer in saved.network.layers.indices.dropLast() {
      blocks.append(["Layer \(layer + 1)"] + indented(formula.lines(ofLayer: layer)))
    }
    let last = saved.network.layers.count - 1
    blocks.append(["Output"] + indented(formula.lines(ofLayer: last) + [answer]))
    if !formula.glossary.isEmpty { blocks.append(["Functions"] + indented(formula.glossary)) }
    return Array(blocks.joined(separator: [""]))
  }

  private func indented(_ lines: [String]) -> [String] { lines.map { "  \($0)" } }

  /// The columns that the features are made of.
  private var inputs: [String] {
    saved.experiment.features.columns.map { number in
      "  x\(number + 1) = \(expression(of: table.columns[number]))"
    }
  }

  /// A column as the network sees it.
  private func expression(of column: Column) -> String {
    if let category = column.category {
      return "1 where \(Self.name(category.column)) is \(Self.name(category.word)), else 0"
    }
    return expression(of: Self.name(column.name), on: column.scale)
  }

  private func expression(of name: String, on scale: Scale) -> String {
    switch scale {
    case .none: return name
    case .span(let range, let reach):
      let width = range.upperBound - range.lowerBound
      guard width > 0 else { return "0, as \(name) is always the same" }
      return "\(number(-reach)) + \(number(2 * reach)) * (\(name)\(minus(range.lowerBound)))"
        + " / \(number(width))"
    case .standard(let mean, let deviation):
      guard deviation > 0 else { return "0, as \(name) is always the same" }
      return "(\(name)\(minus(mean))) / \(number(deviation))"
    }
  }

  private func minus(_ value: Double) -> String {
    value < 0 ? " + \(number(-value))" : " - \(number(value))"
  }

  /// What is read from the outputs.
  private var answer: String {
    let label = Self.name(table.labelName)
    switch table.target {
    case .numbers(_, let scale):
      let (middle, step) = (scale.value(at: 0), scale.value(at: 1) - scale.value(at: 0))
      return scale == .none
        ? "\(label) = output" : "\(label) = \(number(middle)) + \(number(step)) * output"
    case .classes(_, let names) where saved.network.outputCount == 1:
      let middle = saved.experiment.outputActivation.middle
      return "\(label) = \(Self.name(names[1])) where output >= \(number(middle)), else "
        + Self.name(names[0])
    case .classes(_, let names):
      let list = names.enumerated().map { "\(Self.name($1)) (\($0 + 1))" }
      return "\(label) = that of the largest output: " + list.joined(separator: ", ")
    }
  }

  private func number(_ value: Double) -> String { formula.number(value) }

  /// A name from a file: as it is where it is a plain word, else in quotes, and never what would steer
  /// a terminal.
  private static func name(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || $0.properties.numericType != nil
        || "_.-".unicodeScalars.contains($0)
    }
    let safe = printable(text, limit: .max)
    return isPlain && !text.isEmpty ? safe : "\"\(safe)\""
  }
}

extension [Feature] {
  /// The columns that they are made of, from left to right.
  fileprivate var columns: [Int] {
    var columns: Set<Int> = []
    for feature in self {
      _ = feature.value { column in
        columns.insert(column)
        return 0
      }
    }
    return columns.sorted()
  }
}
