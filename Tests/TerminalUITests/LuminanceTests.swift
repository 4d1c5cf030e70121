import Testing

@testable import TerminalUI

@Suite struct LuminanceTests {
  @Test func blackAndWhiteAreTheEnds() throws {
    let (black, white) = (Color.rgb(0, 0, 0), Color.rgb(255, 255, 255))
    #expect(black.luminance == 0 && white.luminance == 1)
    #expect(try #require(black.contrast(with: white)) == 21)
    #expect(Color.terminal.luminance == nil && black.contrast(with: .terminal) == nil)
  }

  /// WCAG's own example of a grey that just passes 4.5 on white.
  @Test func aGreyOnWhite() throws {
    let contrast = try #require(
      Color.rgb(0x76, 0x76, 0x76).contrast(with: .rgb(255, 255, 255)))
    #expect(abs(contrast - 4.54) < 0.01)
  }

  @Test func thePaletteHasItsOwnNumbers() {
    #expect(Color.indexed(16).luminance == 0 && Color.indexed(231).luminance == 1)
    #expect(Color.indexed(208).luminance == Color.rgb(0xFF, 0x87, 0).luminance)
    #expect(Color.indexed(244).luminance == Color.rgb(128, 128, 128).luminance)
    #expect(Color.indexed(4).isDark && !Color.indexed(3).isDark)
  }

  static let grounds: [(Appearance, [Color])] = [
    (.dark, [.rgb(0, 0, 0), Appearance.dark.assumedBackground]),
    (.light, [Appearance.light.assumedBackground]),
  ]

  @Test(arguments: grounds, [ColorDepth.palette256, .trueColor])
  func highContrastTextStandsOut(
    ground: (appearance: Appearance, colors: [Color]), depth: ColorDepth
  ) {
    let theme = Theme(depth: depth, appearance: ground.appearance, palette: .highContrast)
    for role in Role.allCases {
      let style = theme.style(role)
      let behind = style.background == .terminal ? ground.colors : [style.background]
      for color in behind where style.foreground != .terminal {
        #expect(style.foreground.contrast(with: color) ?? 0 >= 7, "\(role) \(style) on \(color)")
      }
      let onBar = theme.onTitleBar(style)
      #expect(onBar.foreground.contrast(with: onBar.background) ?? 0 >= 7, "\(role) on the bar")
    }
    for sign in [true, false] {
      let ink = theme.sign(isPositive: sign).foreground
      for color in ground.colors { #expect(ink.contrast(with: color) ?? 0 >= 7, "\(ink)") }
    }
  }

  @Test(arguments: grounds, [ColorDepth.palette256, .trueColor])
  func highContrastLinksStandOut(
    ground: (appearance: Appearance, colors: [Color]), depth: ColorDepth
  ) {
    let theme = Theme(depth: depth, appearance: ground.appearance, palette: .highContrast)
    for emphasis in LinkEmphasis.allCases {
      for weight in stride(from: Float(-4), through: 4, by: 0.05) {
        let ink = theme.link(weight: weight, emphasis: emphasis).foreground
        for color in ground.colors {
          #expect(ink.contrast(with: color) ?? 0 >= 3, "\(weight) \(emphasis) \(ink)")
        }
      }
    }
  }
}
