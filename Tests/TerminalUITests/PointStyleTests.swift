import Testing

@testable import TerminalUI

@Suite struct PointStyleTests {
  @Test(arguments: [GlyphSet.unicode, .ascii]) func everyKindHasItsOwnShape(glyphs: GlyphSet) {
    let theme = Theme(depth: .mono, glyphs: glyphs)
    var shapes: Set<Unicode.Scalar> = []
    for use in PointUse.allCases {
      for pointClass in PointClass.sides {
        for correct in [true, false] {
          shapes.insert(theme.pointGlyph(pointClass, correct: correct, use: use))
        }
      }
    }
    #expect(shapes.count == 8)
    #expect(glyphs.isUnicode || shapes.allSatisfy { $0.isASCII })
  }

  @Test(arguments: [GlyphSet.unicode, .ascii]) func everyClassHasItsOwnShape(glyphs: GlyphSet) {
    let theme = Theme(depth: .mono, glyphs: glyphs)
    let shapes = [true, false].flatMap { correct in
      (0..<10).map { theme.pointGlyph(.numbered($0), correct: correct) }
    }
    #expect(Set(shapes).count == 20)
    #expect(glyphs.isUnicode || shapes.allSatisfy { $0.isASCII })
    #expect(shapes.allSatisfy { ColumnWidth.cells(of: String(Character($0))) == 1 })
  }

  @Test(arguments: Palette.all, ColorDepth.allCases)
  func pointsOfClassesStandOutFromTheMap(palette: Palette, depth: ColorDepth) {
    let theme = Theme(depth: depth, palette: palette)
    for pair in 0..<100 {
      let (number, ground) = (pair / 10, pair % 10)
      for share in [Float(0), 0.5, 0.99] {
        for correct in [true, false] {
          let style = theme.pointStyle(
            .numbered(number), correct: correct, on: Float(ground) + share, of: theme.classMapRamp)
          #expect(depth == .mono || style.foreground != style.background)
        }
      }
    }
  }

  @Test(arguments: Palette.all, [ColorDepth.palette256, .trueColor])
  func inksStandOutFromTheMap(palette: Palette, depth: ColorDepth) {
    let theme = Theme(depth: depth, palette: palette)
    for pointClass in PointClass.sides {
      for value in stride(from: Float(-1), through: 1, by: 0.1) {
        for correct in [true, false] {
          let style = theme.pointStyle(pointClass, correct: correct, on: value, of: theme.mapRamp)
          #expect(style.background == theme.mapRamp.value(value))
          #expect(style.foreground != style.background)
        }
      }
    }
  }

  @Test(arguments: Palette.all, ColorDepth.allCases.filter { $0 != .mono })
  func aNumberIsSeenAlsoWhereTheMapIsRight(palette: Palette, depth: ColorDepth) {
    let theme = Theme(depth: depth, palette: palette)
    for step in -10...10 {
      let point = theme.point(quantity: Float(step) / 10, on: Float(step) / 10)
      #expect(point.style.foreground != point.style.background)
      #expect(["●", "○"].contains(point.scalar))
    }
  }

  @Test(arguments: Palette.all) func inksAreReadableOnTheirOwnSide(palette: Palette) {
    let theme = Theme(depth: .trueColor, palette: palette)
    for step in 0...10 {
      for pointClass in PointClass.sides {
        let value = Float(step) / 10 * (pointClass == .positive ? 1 : -1)
        let style = theme.pointStyle(pointClass, correct: true, on: value, of: theme.mapRamp)
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
    #expect(
      theme.pointStyle(.negative, correct: true, on: 1, of: theme.mapRamp).foreground == .indexed(7)
    )
    #expect(
      theme.pointStyle(.negative, correct: true, on: -1, of: theme.mapRamp).foreground
        == .indexed(0))
    let bright = Theme(depth: .sixteen)
    #expect(
      bright.pointStyle(.negative, correct: true, on: 1, of: bright.mapRamp).foreground
        == .indexed(15))
  }
}
