import TestSupport
import Testing

@testable import TerminalUI

@Suite struct HeatMapTests {
  private func draw(
    _ map: HeatMap, _ depth: ColorDepth, _ glyphs: GlyphSet, columns: Int, rows: Int
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    let ramp = ColorRamp(palette: .standard, depth: depth)
    map.draw(on: &canvas, in: canvas.bounds, ramp: ramp, glyphs: glyphs)
    return canvas
  }

  private let saddle = HeatMap(
    width: 8, height: 6,
    values: (0..<48).map { (Float($0 % 8) / 3.5 - 1) * (1 - Float($0 / 8) / 2.5) })

  @Test(arguments: ColorDepth.allCases, [GlyphSet.unicode, .ascii])
  func looksAsRecorded(depth: ColorDepth, glyphs: GlyphSet) {
    let canvas = draw(saddle, depth, glyphs, columns: 8, rows: 3)
    let name = "heat-map-\(depth)-\(glyphs.isUnicode ? "unicode" : "ascii")"
    #expect(GoldenCanvas.mismatch(canvas, name) == nil)
  }

  @Test func aCellShowsTwoPixels() {
    let canvas = draw(
      HeatMap(width: 1, height: 2, values: [-1, 1]), .palette256, .unicode, columns: 1, rows: 1)
    #expect(
      canvas[0, 0]
        == Cell("▀", style: Style(foreground: .indexed(208), background: .indexed(32))))
  }

  @Test func equalPixelsAreAPlainSpace() {
    let canvas = draw(
      HeatMap(width: 1, height: 2, values: [0.95, 1]), .palette256, .unicode, columns: 1, rows: 1)
    #expect(canvas[0, 0] == Cell(" ", style: Style(background: .indexed(32))))
  }

  @Test func anotherSizeIsStretched() {
    let map = HeatMap(width: 2, height: 2, values: [-1, 1, 1, -1])
    let canvas = draw(map, .mono, .ascii, columns: 4, rows: 2)
    #expect(canvas.text == "  @@\n@@  ")
    #expect(HeatMap.pixels(in: canvas.size) == (4, 4))
  }

  @Test func withoutColoursNaNIsAQuestion() {
    let map = HeatMap(width: 1, height: 2, values: [.nan, 0])
    #expect(draw(map, .mono, .unicode, columns: 1, rows: 1).text == "?")
  }

  @Test func averagesTheTwoPixelsOfACell() {
    let map = HeatMap(width: 1, height: 2, values: [-1, 0.5])
    #expect(
      map.value(
        column: 0, row: 0, of: Size(columns: 1, rows: 1), ramp: Theme(depth: .trueColor).ramp)
        == -0.25)
  }

  @Test func anEmptyMapDrawsNothing() {
    let canvas = draw(
      HeatMap(width: 0, height: 0, values: []), .trueColor, .unicode, columns: 2, rows: 1)
    #expect(canvas == Canvas(size: Size(columns: 2, rows: 1)))
  }

  /// Halfway between two classes there may lie a third.
  @Test func ofClassesTheUpperPixelSpeaksForACell() {
    let map = HeatMap(width: 1, height: 2, values: [2.75, 0.25])
    let theme = Theme(depth: .trueColor)
    let size = Size(columns: 1, rows: 1)
    #expect(map.value(column: 0, row: 0, of: size, ramp: theme.classMapRamp) == 2.75)
  }

  @Test(arguments: Palette.all, [ColorDepth.palette256, .trueColor])
  func everyClassHasItsOwnColours(palette: Palette, depth: ColorDepth) {
    let ramp = Theme(depth: depth, palette: palette).classRamp
    let sure = (0..<10).map { ramp.value(Float($0) + 0.99) }
    #expect(Set(sure).count == 10)
    for number in 0..<10 { #expect(ramp.value(Float(number)) != sure[number]) }
    #expect(ramp.value(.nan) == ramp.value(0))
    #expect(ramp.value(.infinity) != .terminal && ramp.value(-1) == ramp.value(0))
  }
}
