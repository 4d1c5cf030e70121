/// A mixture of two palette colours by a shading character, where there are few of them.
struct Tone: Sendable, Equatable {
  /// The colour of the character's dots.
  let ink: Color
  /// The colour behind them.
  let paper: Color
  /// How many quarters of the cell are ink; 0 is paper alone.
  let quarters: Int

  /// Whether it is one colour.
  var isPlain: Bool { quarters == 0 }

  /// The colour that most of it is.
  var nearest: Color { quarters > 2 ? ink : paper }

  /// The tones from each palette colour to the next by quarters, the ends included.
  static func between(_ colors: [UInt8]) -> [Tone] {
    let pairs = zip(colors, colors.dropFirst()).map { (Color.indexed($0), Color.indexed($1)) }
    let steps = pairs.flatMap { first, second in
      [plain(first)] + (1...3).map { Tone(ink: first, paper: second, quarters: 4 - $0) }
    }
    return steps + (colors.last.map { [plain(.indexed($0))] } ?? [])
  }

  private static func plain(_ color: Color) -> Tone {
    Tone(ink: color, paper: color, quarters: 0)
  }

  /// The cell, where the characters for it exist.
  func cell(_ glyphs: GlyphSet) -> Cell {
    guard !isPlain, glyphs.isUnicode else { return Cell(style: Style(background: nearest)) }
    return Cell(glyphs.shades[quarters], style: Style(foreground: ink, background: paper))
  }
}
