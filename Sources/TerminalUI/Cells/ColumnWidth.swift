/// How many columns of a terminal a text takes.
///
/// The canvas holds scalars, so that characters are composed for it and what cannot be is replaced;
/// text for the command line keeps its characters and is only measured.
package enum ColumnWidth {
  /// What stands for a character that one scalar cannot show.
  static let replacement: Unicode.Scalar = "?"

  /// The scalar that shows a character on a canvas, one or two columns wide.
  static func scalar(for character: Character) -> Unicode.Scalar {
    // A selector asks for colours or for none, which the terminal decides.
    let scalars = character.unicodeScalars.filter { !selectors.contains($0) }
    let single = scalars.count == 1 ? scalars.first : ComposedCharacters.scalar(for: character)
    guard let single, columns(of: single) > 0 else { return replacement }
    return single
  }

  private static let selectors: ClosedRange<Unicode.Scalar> = "\u{FE00}"..."\u{FE0F}"

  /// The cells of a canvas that a text takes.
  package static func cells(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: scalar(for: $1)) }
  }

  /// The columns of a text.
  package static func columns(of text: String) -> Int {
    text.reduce(0) { $0 + columns(of: $1) }
  }

  /// The text cut to a number of columns, with an ellipsis as the last one where it was longer.
  package static func cut(_ text: String, to limit: Int, ellipsis: Unicode.Scalar = "…") -> String {
    guard columns(of: text) > limit else { return text }
    guard limit > 0 else { return "" }
    var result = ""
    var used = 0
    for character in text {
      let width = columns(of: character)
      guard used + width < limit else { break }
      result.append(character)
      used += width
    }
    result.unicodeScalars.append(ellipsis)
    return result
  }

  /// The columns of a character: those of its widest scalar.
  private static func columns(of character: Character) -> Int {
    character.unicodeScalars.reduce(0) { max($0, columns(of: $1)) }
  }

  /// The columns of a scalar: 2 for East Asian wide ones and emoji, 0 for marks and controls.
  package static func columns(of scalar: Unicode.Scalar) -> Int {
    if scalar.value < 0x7F { return scalar.value >= 0x20 ? 1 : 0 }
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .unassigned, .nonspacingMark, .enclosingMark,
      .spacingMark, .lineSeparator, .paragraphSeparator, .privateUse:
      return 0
    default:
      return scalar.properties.isEmojiPresentation || isWide(scalar.value) ? 2 : 1
    }
  }

  /// East Asian Wide and Fullwidth, by the blocks that hold them.
  private static func isWide(_ value: UInt32) -> Bool {
    wideBlocks.contains { $0.contains(value) }
  }

  private static let wideBlocks: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18DFF, 0x1B000...0x1B2FF, 0x1F200...0x1F2FF, 0x20000...0x3FFFD,
  ]
}
