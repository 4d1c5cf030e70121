import Testing

@testable import TerminalUI

@Suite struct CellPixelsTests {
  /// Code points and names of Unicode 16: the digits are the covered pixels.
  @Test(arguments: [
    (CellPixels.half, "1", 0x2580), (.quadrant, "1", 0x2598), (.quadrant, "14", 0x259A),
    (.quadrant, "34", 0x2584), (.quadrant, "24", 0x2590), (.quadrant, "234", 0x259F),
    (.sextant, "1", 0x1FB00), (.sextant, "35", 0x1FB13), (.sextant, "235", 0x1FB14),
    (.sextant, "135", 0x258C), (.sextant, "246", 0x2590), (.sextant, "6", 0x1FB1E),
    (.sextant, "23456", 0x1FB3B),
    (.octant, "3", 0x1CD00), (.octant, "23", 0x1CD01), (.octant, "123", 0x1CD02),
    (.octant, "4", 0x1CD03), (.octant, "124", 0x1CD05), (.octant, "5", 0x1CD09),
    (.octant, "1235678", 0x1CDE0), (.octant, "45678", 0x1CDE1), (.octant, "145678", 0x1CDE2),
    (.octant, "1245678", 0x1CDE3), (.octant, "1345678", 0x1CDE4), (.octant, "2345678", 0x1CDE5),
    (.octant, "1234", 0x2580), (.octant, "1357", 0x258C), (.octant, "78", 0x2582),
    (.octant, "345678", 0x2586),
  ])
  func thePatternIsTheCharacter(pixels: CellPixels, covered: String, scalar: UInt32) {
    let pattern = covered.compactMap(\.wholeNumberValue).reduce(0) { $0 | UInt8(1 << ($1 - 1)) }
    let glyph = pixels.glyph(pattern)
    #expect(glyph.scalar.value == scalar && !glyph.isSwapped)
  }

  @Test(arguments: CellPixels.allCases) func everyPatternHasACharacterOfItsOwn(pixels: CellPixels) {
    let patterns = (0..<1 << pixels.count).map { UInt8($0) }
    let glyphs = patterns.map { pixels.glyph($0) }
    let shown = Set(glyphs.map { "\($0.scalar.value) \($0.isSwapped)" })
    #expect(shown.count == patterns.count)
    let allowed = [0x20...0x20, 0x2580...0x259F, 0x1FB00...0x1FB3B, 0x1CD00...0x1CDE5]
    #expect(
      glyphs.allSatisfy { glyph in allowed.contains { $0.contains(Int(glyph.scalar.value)) } })
  }

  @Test func whatFewFontsHaveIsShownByTheRest() {
    let corner = CellPixels.octant.glyph(0b0000_0001)
    #expect(corner.scalar.value == 0x1CDE5 && corner.isSwapped)
  }
}
