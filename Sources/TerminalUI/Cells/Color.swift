/// A colour as a terminal understands it: its own default, one of its palette, or 24 bits.
package struct Color: Sendable, Equatable, Hashable {
  /// What a colour can be.
  package enum Kind: Sendable, Equatable, Hashable {
    /// The terminal's own foreground or background.
    case terminal
    /// An entry of the terminal's palette of 8, 16 or 256 colours.
    case indexed(UInt8)
    /// Red, green and blue.
    case rgb(UInt8, UInt8, UInt8)
  }

  /// The kind in the highest byte, the components in the lower three.
  package let rawValue: UInt32

  private static let indexedTag: UInt32 = 1 << 24
  private static let rgbTag: UInt32 = 2 << 24

  /// The terminal's own default.
  package static let terminal = Color(rawValue: 0)

  /// An entry of the terminal's palette.
  package static func indexed(_ index: UInt8) -> Color {
    Color(rawValue: indexedTag | UInt32(index))
  }

  /// A colour of 24 bits.
  package static func rgb(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Color {
    Color(rawValue: rgbTag | UInt32(red) << 16 | UInt32(green) << 8 | UInt32(blue))
  }

  /// The colour taken apart.
  package var kind: Kind {
    switch rawValue >> 24 {
    case 1: .indexed(component(0))
    case 2: .rgb(component(16), component(8), component(0))
    default: .terminal
    }
  }

  /// Mixes two 24-bit colours: an amount of 0 is this one, 1 the other one.
  ///
  /// A palette colour cannot be mixed: then the nearer of the two is returned.
  package func blended(with other: Color, amount: Float) -> Color {
    guard case .rgb(let red, let green, let blue) = kind,
      case .rgb(let otherRed, let otherGreen, let otherBlue) = other.kind
    else { return amount < 0.5 ? self : other }
    let share = amount.isNaN ? 0 : min(1, max(0, amount))
    func mix(_ from: UInt8, _ to: UInt8) -> UInt8 {
      UInt8(Float(from) + (Float(to) - Float(from)) * share + 0.5)
    }
    return .rgb(mix(red, otherRed), mix(green, otherGreen), mix(blue, otherBlue))
  }

  private func component(_ shift: UInt32) -> UInt8 {
    UInt8(truncatingIfNeeded: rawValue >> shift)
  }
}

extension Color: CustomStringConvertible {
  /// The colour as goldens and failures show it: `-`, `208` or `#f59322`.
  package var description: String {
    switch kind {
    case .terminal: return "-"
    case .indexed(let index): return String(index)
    case .rgb:
      let digits = String(rawValue & 0xFFFFFF, radix: 16)
      return "#" + String(repeating: "0", count: 6 - digits.count) + digits
    }
  }
}
