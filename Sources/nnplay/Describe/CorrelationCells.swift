import DataSources
import TerminalUI

/// A matrix of correlations: numbers, on cells of their colour where there are colours.
struct CorrelationCells {
  let table: TableDescription
  let depth: ColorDepth

  private static let cellWidth = 6
  private static let nameWidth = 20

  /// A heading and a line for each column; nothing where fewer than two columns have numbers.
  var text: String {
    guard table.correlated.count > 1 else { return "" }
    let numbers = table.correlated.indices.map { Self.trailing("\($0 + 1)", Self.cellWidth) }
    let heading = String(repeating: " ", count: nameColumns) + numbers.joined()
    let lines = table.correlated.indices.map { row in
      name(row) + table.correlations[row].map(cell).joined()
    }
    return "\ncorrelations\(note)\n" + ([heading] + lines).map { $0 + "\n" }.joined()
  }

  private var note: String {
    let count = table.columns.count { $0.figures != nil }
    return count > table.correlated.count
      ? " of the first \(table.correlated.count) of \(count) columns of numbers" : ""
  }

  private var nameColumns: Int {
    let widths = table.correlated.map { ColumnWidth.columns(of: table.columns[$0].name) }
    return 3 + min(Self.nameWidth, widths.max() ?? 0)
  }

  private func name(_ row: Int) -> String {
    let name = ColumnWidth.cut(
      table.columns[table.correlated[row]].name, to: nameColumns - 3, ellipsis: ".")
    let padding = String(repeating: " ", count: nameColumns - 3 - ColumnWidth.columns(of: name))
    return Self.trailing("\(row + 1)", 2) + " " + name + padding
  }

  private func cell(_ value: Double) -> String {
    let number = value.isNaN ? "-" : NumberText.fixed(value, decimals: 2)
    let text = Self.trailing(number, Self.cellWidth)
    guard depth != .mono, !value.isNaN else { return text }
    let ramp = ColorRamp(palette: .standard, depth: depth, saturation: 0.7)
    return OutputColors.cell(text, on: ramp.value(Float(value)))
  }

  private static func trailing(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }
}
