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

  @Test(arguments: Palette.all) func inksAreReadableOnTheirOwnSide(palette: Palette) {
    let theme = Theme(depth: .trueColor, palette: palette)
    for step in 0...10 {
      for pointClass in PointClass.allCases {
        let value = Float(step) / 10 * (pointClass == .positive ? 1 : -1)
        let style = theme.pointStyle(pointClass, correct: true, on: value)
        #expect(contrast(style.foreground, style.background) > Self.readableContrast)
      }
    }
  }

  /// Shapes as large as a letter need less than the 3 that WCAG asks of thin strokes.
  private static let readableContrast = 2.5

  /// The contrast ratio of WCAG, with squares in place of its gamma of 2.4.
  private func contrast(_ first: Color, _ second: Color) -> Double {
    let lightness = [first, second].map(luminance).sorted()
    return (lightness[1] + 0.05) / (lightness[0] + 0.05)
  }

  private func luminance(_ color: Color) -> Double {
    guard case .rgb(let red, let green, let blue) = color.kind else { return 0 }
    let parts = [red, green, blue].map { Double($0) / 255 * Double($0) / 255 }
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
  }

  @Test func eightColoursPickTheReadableOne() {
    let theme = Theme(depth: .eight)
    #expect(theme.pointStyle(.negative, correct: true, on: 1).foreground == .indexed(7))
    #expect(theme.pointStyle(.negative, correct: true, on: -1).foreground == .indexed(0))
    let bright = Theme(depth: .sixteen)
    #expect(bright.pointStyle(.negative, correct: true, on: 1).foreground == .indexed(15))
  }
}
