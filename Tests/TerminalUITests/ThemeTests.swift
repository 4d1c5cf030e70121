import Testing

@testable import TerminalUI

@Suite struct ThemeTests {
  @Test func textIsTheTerminalsOwn() {
    for depth in ColorDepth.allCases { #expect(Theme(depth: depth).text == .terminal) }
  }

  @Test func theLargeMapIsPalerThanThePictures() {
    let theme = Theme(depth: .trueColor)
    #expect(theme.ramp.value(1) == .rgb(0x08, 0x77, 0xBD))
    #expect(theme.mapRamp.value(1) != theme.ramp.value(1))
    #expect(theme.mapRamp.value(0) == theme.ramp.value(0))
  }

  @Test func discretizingReachesBothRamps() {
    let theme = Theme(depth: .trueColor, discretized: true)
    #expect(theme.ramp.isDiscretized && theme.mapRamp.isDiscretized)
    #expect(!theme.inactiveRamp.isDiscretized)
  }

  @Test(arguments: ColorDepth.allCases) func theTitleBarHasOneGround(depth: ColorDepth) {
    let theme = Theme(depth: depth)
    for style in [theme.text, theme.strong, theme.playing, theme.accent] {
      let shown = theme.onTitleBar(style)
      #expect(shown.background == theme.titleBar.background)
      #expect(shown.attributes.isSuperset(of: style.attributes))
      #expect(
        shown.attributes.contains(.reverse) == theme.titleBar.attributes.contains(.reverse))
    }
  }
}
