import Testing

@testable import TerminalUI

@Suite struct GlyphSetTests {
  @Test func theAsciiSetIsAscii() {
    let set = GlyphSet.ascii
    let scalars =
      [set.upperHalf, set.bars.left, set.bars.right, set.ellipsis]
      + set.widths + set.shades
      + [set.frame.horizontal, set.frame.vertical] + set.frame.corners
    let texts = [
      set.radio.on, set.radio.off, set.arrows.left, set.arrows.right, set.arrows.up,
      set.arrows.down, set.playback.playing, set.playback.paused, set.minus,
    ]
    #expect(scalars.allSatisfy { $0.isASCII })
    #expect(texts.joined().unicodeScalars.allSatisfy { $0.isASCII })
  }

  @Test func marksOfAChoiceAreEquallyWide() {
    for set in [GlyphSet.unicode, .ascii] {
      #expect(set.radio.on.count == set.radio.off.count && set.radio.on != set.radio.off)
    }
  }

  @Test func onlyAsciiRewritesText() {
    #expect(GlyphSet.unicode.text("x₁²") == "x₁²")
    #expect(GlyphSet.ascii.text("x₁²") == "x1^2")
  }
}
