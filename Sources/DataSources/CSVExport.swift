import Glibc

/// Writes data sets as CSV text.
package enum CSVExport {
  /// Writes the rows in plane coordinates below a header, which is `x,y,label` for two columns and
  /// `x1,x2,x3,label` for three, with the shortest digits that read back as the same numbers.
  package static func text(of dataset: Dataset) -> String {
    header(dataset.columns.count) + (0..<dataset.rows.count).map { line($0, dataset) }.joined()
  }

  /// The same with a first column `set` that says `train` or `test`, the rows to learn from first, in
  /// the order of every epoch; rows that do both stand in both.
  package static func text(of dataset: Dataset, split: Split) -> String {
    let sets = [("train", split.train), ("test", split.test)]
    return "set," + header(dataset.columns.count)
      + sets.flatMap { name, rows in rows.map { "\(name)," + line($0, dataset) } }.joined()
  }

  /// A field, in quotes where it needs them (RFC 4180).
  package static func field(_ text: String) -> String {
    // A mark that combines with a comma does not hide it.
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else { return text }
    let scalars = text.unicodeScalars.map { $0 == "\"" ? "\"\"" : String($0) }
    return "\"" + scalars.joined() + "\""
  }

  private static func line(_ row: Int, _ dataset: Dataset) -> String {
    line(dataset.columns.indices.map { shortest(dataset.rows[row, $0]) }, label(of: row, dataset))
  }

  private static func header(_ width: Int) -> String {
    line(width == 2 ? ["x", "y"] : (1...width).map { "x\($0)" }, "label")
  }

  private static func label(of row: Int, _ dataset: Dataset) -> String {
    shortest(dataset.target.label(of: row))
  }

  private static func line(_ fields: [String], _ label: String) -> String {
    (fields + [label]).joined(separator: ",") + "\n"
  }
}

/// The shortest digits that read back as the same number; a whole one without its ".0".
func shortest(_ number: Double) -> String {
  withoutPoint("\(number)")
}

private func withoutPoint(_ digits: String) -> String {
  digits.hasSuffix(".0") ? String(digits.dropLast(2)) : digits
}

/// A number in about seven digits, however large or small it is.
package func sevenDigits(_ number: Double) -> String {
  let short = Float(number)
  if number == 0 || short.isNormal { return withoutPoint("\(short)") }
  guard number.isFinite else { return shortest(number) }
  let exponent = Int(log10(abs(number)).rounded(.down))
  return withoutPoint("\(Float(number / pow(10, Double(exponent))))") + "e\(exponent)"
}
