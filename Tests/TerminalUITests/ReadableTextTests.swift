import Glibc
import Testing

@testable import TerminalUI

@Suite struct ReadableTextTests {
  /// The better of black and white has 4.58 on any colour; which it is, is decided by an approximate
  /// luminance.
  private static let least = 4.0

  /// The contrast of WCAG 2, which asks for 4.5 of small text and 3 of large or bold text.
  private static func contrast(_ one: Color, _ other: Color) -> Double {
    let (one, other) = (luminance(one), luminance(other))
    return (max(one, other) + 0.05) / (min(one, other) + 0.05)
  }

  private static func luminance(_ color: Color) -> Double {
    guard case .rgb(let red, let green, let blue) = color.kind else { return .nan }
    return zip([0.2126, 0.7152, 0.0722], [red, green, blue]).reduce(0) { sum, part in
      let value = Double(part.1) / 255
      let linear = value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
      return sum + part.0 * linear
    }
  }

  @Test(arguments: Palette.all)
  func textIsReadableOnEveryColourOfTheRamp(palette: Palette) {
    let theme = Theme(depth: .trueColor, palette: palette)
    for value in stride(from: Float(-1), through: 1, by: 0.05) {
      let style = theme.textStyle(on: value)
      #expect(style.background == theme.ramp.value(value))
      #expect(Self.contrast(style.foreground, style.background) >= Self.least, "\(value)")
    }
  }

  @Test func withoutColoursItIsPlain() {
    #expect(Theme(depth: .mono).textStyle(on: 1) == .terminal)
  }
}
