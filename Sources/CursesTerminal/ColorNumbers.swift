import TerminalUI

/// The numbers by which ncurses knows colours, at a given depth.
struct ColorNumbers: Sendable, Equatable {
  /// The terminal's own colour, where it has one.
  static let terminalDefault: Int32 = -1

  let depth: ColorDepth
  /// Whether the terminal can go back to its own colours (`use_default_colors`).
  var hasDefaults = true

  /// The number of a foreground colour.
  func foreground(_ color: Color) -> Int32 { number(color, substitute: 7) }

  /// The number of a background colour.
  func background(_ color: Color) -> Int32 { number(color, substitute: 0) }

  /// The numbers of a style's colours.
  func colors(of style: Style) -> (foreground: Int32, background: Int32) {
    (foreground(style.foreground), background(style.background))
  }

  private func number(_ color: Color, substitute: Int32) -> Int32 {
    switch color.kind {
    case .terminal: hasDefaults ? Self.terminalDefault : substitute
    case .indexed(let index): number(index: index)
    case .rgb(let red, let green, let blue): number(red, green, blue)
    }
  }

  private func number(index: UInt8) -> Int32 {
    switch depth {
    case .mono: return Self.terminalDefault
    case .eight where index < 16: return Int32(index & 7)
    case .sixteen where index < 16: return Int32(index)
    case .palette256: return Int32(index)
    // The first eight of 24 bits mean the palette's.
    case .trueColor where index < 8: return Int32(index)
    case .eight, .sixteen, .trueColor:
      let (red, green, blue) = Palette256.components(index)
      return number(red, green, blue)
    }
  }

  private func number(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Int32 {
    switch depth {
    case .mono: Self.terminalDefault
    case .eight: Int32((red >> 7) | (green >> 7) << 1 | (blue >> 7) << 2)
    case .sixteen: Int32(Palette256.nearestBasic(red, green, blue))
    case .palette256: Int32(Palette256.nearest(red, green, blue))
    // 0 to 7 would be palette colours; 8 is the nearest black that isn't one.
    case .trueColor: max(8, Int32(red) << 16 | Int32(green) << 8 | Int32(blue))
    }
  }
}
