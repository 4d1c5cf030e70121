/// Writes data sets as CSV text.
package enum CSVExport {
  /// Writes the rows in plane coordinates below a header, which is `x,y,label` for two columns and
  /// `x1,x2,x3,label` for three, with the shortest digits that read back as the same numbers.
  package static func text(of dataset: Dataset) -> String {
    let rows = (0..<dataset.rows.count).map { row in
      line(dataset.columns.indices.map { digits(dataset.rows[row, $0]) }, label(of: row, dataset))
    }
    return header(dataset.columns.count) + rows.joined()
  }

  private static func header(_ width: Int) -> String {
    line(width == 2 ? ["x", "y"] : (1...width).map { "x\($0)" }, "label")
  }

  private static func label(of row: Int, _ dataset: Dataset) -> String {
    digits(dataset.target.label(of: row))
  }

  private static func line(_ fields: [String], _ label: String) -> String {
    (fields + [label]).joined(separator: ",") + "\n"
  }

  /// Writes a whole number without its ".0".
  private static func digits(_ number: Double) -> String {
    let digits = "\(number)"
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
