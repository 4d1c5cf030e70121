import Testing

@testable import TerminalUI

@Suite struct PointStyleTests {
  @Test(arguments: [GlyphSet.unicode, .ascii]) func everyKindHasItsOwnShape(glyphs: GlyphSet) {
    let theme = Theme(depth: .mono, glyphs: glyphs)
    var shapes: Set<Unicode.Scalar> = []
    for use in PointUse.allCases {
      for pointClass in PointClass.allCases {
        for correct in [true, false] {
          shapes.insert(theme.pointGlyph(pointClass, correct: correct, use: use))
        }
      }
    }
    #expect(shapes.count == 8)
    #expect(glyphs.isUnicode || shapes.allSatisfy { $0.isASCII })
  }

  @Test func classesFollowTheLabelsSign() {
    #expect(PointClass(label: -0.2) == .negative)
    #expect(PointClass(label: 0) == .positive)
  }

  @Test(arguments: Palette.all, [ColorDepth.palette256, .trueColor])
  func inksStandOutFromTheMap(palette: Palette, depth: ColorDepth) {
    let theme = Theme(depth: depth, palette: palette)
    for pointClass in PointClass.allCases {
      for value in stride(from: Float(-1), through: 1, by: 0.1) {
        for correct in [true, false] {
          let style = theme.pointStyle(pointClass, correct: correct, on: value)
          #expect(style.background == theme.mapRamp.value(value))
          #expect(style.foreground != style.background)
        }
      }
    }
  }

  @Test func aWrongPointLiesOnTheOtherColour() {
    let theme = Theme(depth: .trueColor)
    let wrong = theme.point(.positive, correct: false)
    #expect(wrong.glyph == "○")
    #expect(wrong.style.background == theme.mapRamp.value(-1))
    #expect(theme.point(.positive, correct: true).style.background == theme.mapRamp.value(1))
  }

  @Test func eightColoursPickTheReadableOne() {
    let theme = Theme(depth: .eight)
    #expect(theme.pointStyle(.negative, correct: true, on: 1).foreground == .indexed(7))
    #expect(theme.pointStyle(.negative, correct: true, on: -1).foreground == .indexed(0))
  }
}
