/// The characters that make up a frame around a rectangle.
package struct BoxLines: Sendable, Equatable {
  /// The upper and lower edge.
  package var horizontal: Unicode.Scalar
  /// The left and right edge.
  package var vertical: Unicode.Scalar
  /// The corners: top left, top right, bottom left, bottom right.
  package var corners: [Unicode.Scalar]
}

/// Every character the program draws that is not plain text, each with a twin in ASCII.
package struct GlyphSet: Sendable, Equatable {
  /// Whether blocks, braille and symbols can be drawn; otherwise all is ASCII.
  package let isUnicode: Bool
  /// The upper half of a cell.
  package let upperHalf: Unicode.Scalar
  /// The lower half of a cell.
  package let lowerHalf: Unicode.Scalar
  /// The left quarters of a cell.
  package let quadrants: (upperLeft: Unicode.Scalar, lowerLeft: Unicode.Scalar)
  /// The left and the right half of a cell, bars beside what has the focus.
  package let bars: (left: Unicode.Scalar, right: Unicode.Scalar)
  /// A thin frame.
  package let frame: BoxLines
  /// A choice of several, taken or not.
  package let radio: (on: String, off: String)
  /// Arrows to the left, right, up and down.
  package let arrows: (left: String, right: String, up: String, down: String)
  /// Signs of a running and of a halted training.
  package let playback: (playing: String, paused: String)
  /// Stands where a text was cut.
  package let ellipsis: Unicode.Scalar
  /// A minus sign.
  package let minus: String
  /// Bars of growing width for progress, the last one a full cell.
  package let widths: [Unicode.Scalar]
  /// Characters of growing lightness, for maps without colours.
  package let shades: [Unicode.Scalar]
  /// A shape for each class, of points classified rightly and wrongly.
  package let classShapes: [[Unicode.Scalar]]
  /// A pattern for each class, for maps without colours.
  package let patterns: [Unicode.Scalar]

  /// Blocks, braille and symbols of Unicode.
  package static let unicode = GlyphSet(
    isUnicode: true, upperHalf: "▀", lowerHalf: "▄", quadrants: ("▘", "▖"), bars: ("▌", "▐"),
    frame: BoxLines(horizontal: "─", vertical: "│", corners: ["╭", "╮", "╰", "╯"]),
    radio: ("●", "○"), arrows: ("←", "→", "↑", "↓"),
    playback: ("▶", "▮▮"), ellipsis: "…", minus: "−",
    widths: Array("▏▎▍▌▋▊▉█".unicodeScalars), shades: Array(" ░▒▓█".unicodeScalars),
    classShapes: ["●◆▲■▼★◀▶♥♣", "○◇△□▽☆◁▷♡♧"].map { Array($0.unicodeScalars) },
    patterns: Array(" ░▒▓╱╲╳·═║".unicodeScalars))

  /// Characters that every terminal in every locale can show.
  package static let ascii = GlyphSet(
    isUnicode: false, upperHalf: "^", lowerHalf: "_", quadrants: ("'", "."), bars: ("[", "]"),
    frame: BoxLines(horizontal: "-", vertical: "|", corners: ["+", "+", "+", "+"]),
    radio: ("*", "o"), arrows: ("<", ">", "^", "v"),
    playback: (">", "||"), ellipsis: "~", minus: "-", widths: ["#"],
    shades: Array(" .:-=+*#%@".unicodeScalars),
    classShapes: ["abcdefghij", "ABCDEFGHIJ"].map { Array($0.unicodeScalars) },
    patterns: Array(" .:-=+*#%@".unicodeScalars))

  /// The text as this set can show it: unchanged, or with ASCII for each special character.
  package func text(_ text: String) -> String {
    isUnicode ? text : Transliteration.ascii(text)
  }

  /// Sets are one of two, so the flag tells them apart.
  package static func == (left: GlyphSet, right: GlyphSet) -> Bool {
    left.isUnicode == right.isUnicode
  }
}
