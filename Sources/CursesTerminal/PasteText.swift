/// Text between a terminal's marks of a paste, as far as it has come.
struct PasteText: Sendable {
  /// The text, or its beginning where it is longer than `longest`.
  private(set) var text = ""
  /// How much of the closing mark has come.
  private var matched = 0

  /// Bytes that are kept, so that nobody's clipboard fills the memory.
  static let longest = 65_536
  /// The sequence that opens a paste, without its escape.
  static let opening = Array("[200~".unicodeScalars)
  private static let closing = Array("\u{1B}[201~".unicodeScalars)

  /// Takes the next character; returns whether the text is complete.
  mutating func append(_ next: Unicode.Scalar) -> Bool {
    if next != Self.closing[matched] {
      // The mark's escape stands nowhere but at its beginning.
      Self.closing.prefix(matched).forEach { keep($0) }
      matched = 0
    }
    if next == Self.closing[matched] { matched += 1 } else { keep(next) }
    return matched == Self.closing.count
  }

  /// Takes a character that is no mark's.
  mutating func keep(_ next: Unicode.Scalar) {
    guard text.utf8.count < Self.longest else { return }
    text.unicodeScalars.append(next)
  }
}
