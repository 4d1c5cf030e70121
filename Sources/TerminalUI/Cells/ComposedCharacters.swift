/// Characters that are written as letter and mark, or as parts of a Korean syllable, and also have a
/// scalar of their own.
enum ComposedCharacters {
  /// The scalar that is the same character (canonically equivalent, Unicode Standard Annex 15).
  static func scalar(for character: Character) -> Unicode.Scalar? { table[character] }

  /// Texts compare by canonical equivalence, so that each scalar is found by its parts.
  private static let table: [Character: Unicode.Scalar] = {
    let scalars = blocks.joined().compactMap(Unicode.Scalar.init)
    return Dictionary(scalars.map { (Character($0), $0) }) { first, _ in first }
  }()

  /// Latin, Greek, Cyrillic, Arabic, Indic, extended Latin and Greek, Japanese, Korean.
  private static let blocks: [ClosedRange<UInt32>] = [
    0xC0...0x24F, 0x386...0x4FF, 0x622...0x626, 0x6C0...0x6D3, 0x929...0xDDE, 0x1E00...0x1FFF,
    0x304C...0x30FE, 0xAC00...0xD7A3,
  ]
}
