/// What a terminal can do to a character besides colouring it.
package struct Attributes: OptionSet, Sendable, Hashable {
  /// One bit for each attribute.
  package let rawValue: UInt8

  /// Makes a set from its bits.
  package init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Heavier strokes, on some terminals a brighter colour.
  package static let bold = Attributes(rawValue: 1)
  /// A fainter colour.
  package static let dim = Attributes(rawValue: 2)
  /// Slanted letters.
  package static let italic = Attributes(rawValue: 4)
  /// A line below the letters.
  package static let underline = Attributes(rawValue: 8)
  /// Foreground and background exchanged.
  package static let reverse = Attributes(rawValue: 16)
}

extension Attributes: CustomStringConvertible {
  /// The names, such as `bold reverse`; nothing for none.
  package var description: String {
    let names: [(Attributes, String)] = [
      (.bold, "bold"), (.dim, "dim"), (.italic, "italic"), (.underline, "underline"),
      (.reverse, "reverse"),
    ]
    return names.filter { contains($0.0) }.map(\.1).joined(separator: " ")
  }
}
