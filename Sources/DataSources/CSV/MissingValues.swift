/// The fields of a column that hold nothing.
struct MissingValues {
  /// How fields say that nothing is known, whatever the case of their letters.
  private static let words = ["na", "n/a", "nan", "null", "?"]
  private static let shownLines = 3

  private(set) var count = 0
  /// Where the first of them are.
  private var lines: [Int] = []

  /// Whether a field says that nothing is known.
  static func holdsNothing(_ field: ArraySlice<UInt8>) -> Bool {
    if field.isEmpty { return true }
    guard field.count <= 4 else { return false }
    return words.contains(String(decoding: field, as: UTF8.self).lowercased())
  }

  /// Takes the next one.
  mutating func take(line: Int) {
    count += 1
    if lines.count < Self.shownLines { lines.append(line) }
  }

  /// Says how many there are, and where.
  func sentence(_ name: String, rows: Int, stands: String) -> String {
    let shown =
      lines.map(String.init).joined(separator: ", ") + (count > lines.count ? ", ..." : "")
    let (values, are) = rows == 1 ? ("value", "is") : ("values", count == 1 ? "is" : "are")
    return "\(count) of \(rows) \(values) of \(name) \(are) missing "
      + "(line\(count == 1 ? "" : "s") \(shown)); \(stands)"
  }
}
