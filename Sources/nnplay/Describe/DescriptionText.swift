import DataSources
import Glibc
import TerminalUI

/// A description of a table in lines.
struct DescriptionText {
  let table: TableDescription
  let glyphs: GlyphSet

  /// The size, and a line for each column.
  var figures: String {
    let titles = ["count", "missing", "mean", "deviation", "min", "25 %", "50 %", "75 %", "max"]
    var lines = Table(
      columns: [Table.Column("column", .leading)] + titles.map { Table.Column($0, .trailing) })
    lines.rows = table.columns.map { column in
      [column.name, "\(column.count)", "\(column.missing)"] + Self.cells(column.figures)
    }
    let size =
      "\(counted(table.rowCount, "row")), \(counted(table.columns.count, "column"))\n\n"
    return size + lines.lines().map { $0 + "\n" }.joined()
  }

  /// What is odd, a line for each sentence; empty where nothing is.
  var remarks: String {
    let lines = table.columns.flatMap { column in
      column.remarks.map { "\(column.name): \($0)\n" }
    }
    return lines.isEmpty ? "" : "\n" + lines.joined()
  }

  private static func cells(_ figures: ColumnFigures?) -> [String] {
    guard let figures else { return ["text"] }
    return [
      figures.mean, figures.deviation, figures.smallest, figures.lowerQuartile, figures.median,
      figures.upperQuartile, figures.largest,
    ].map(digits)
  }

  /// A number in about six digits.
  static func digits(_ number: Double) -> String {
    let size = abs(number)
    if size > 0, size < 1e-4 || size >= 1e15 { return sevenDigits(number) }
    let whole = size < 1 ? 0 : Int(log10(size)) + 1
    return NumberText.trimmed(number, decimals: max(0, 6 - whole))
  }
}
