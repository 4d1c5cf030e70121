/// Writes data sets as CSV text.
package enum CSVExport {
  /// Writes the points in plane coordinates under the header `x,y,label`, with the shortest digits that
  /// read back as the same numbers.
  package static func text(of dataset: Dataset) -> String {
    let rows = dataset.points.map { "\(digits($0.x)),\(digits($0.y)),\(digits($0.label))\n" }
    return "x,y,label\n" + rows.joined()
  }

  /// Writes a whole number without its ".0".
  private static func digits(_ number: Double) -> String {
    let digits = "\(number)"
    return digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
  }
}
