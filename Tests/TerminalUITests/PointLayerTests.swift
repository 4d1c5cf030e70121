import TestSupport
import Testing

@testable import TerminalUI

@Suite struct PointLayerTests {
  private let map = HeatMap(
    width: 6, height: 4, values: (0..<24).map { Float($0 % 6) / 2.5 - 1 })

  private func draw(_ layer: PointLayer, _ theme: Theme = Theme(depth: .trueColor)) -> Canvas {
    var canvas = Canvas(size: layer.size)
    map.draw(on: &canvas, in: canvas.bounds, ramp: theme.mapRamp, glyphs: theme.glyphs)
    layer.draw(on: &canvas, in: canvas.bounds, over: map, of: theme.mapRamp, theme: theme)
    return canvas
  }

  @Test(arguments: ColorDepth.allCases) func looksAsRecorded(depth: ColorDepth) {
    var layer = PointLayer(size: Size(columns: 6, rows: 2))
    layer.add(x: 0.1, y: 0.1, .negative, correct: true)
    layer.add(x: 0.3, y: 0.1, .positive, correct: false)
    layer.add(x: 0.9, y: 0.1, .positive, correct: true)
    layer.add(x: 0.7, y: 0.9, .negative, correct: false, use: .test)
    layer.add(x: 0.9, y: 0.9, .positive, correct: true, use: .test)
    let theme = Theme(depth: depth)
    #expect(GoldenCanvas.mismatch(draw(layer, theme), "points-\(depth)") == nil)
  }

  @Test func wrongBeatsRight() {
    var layer = PointLayer(size: Size(columns: 6, rows: 2))
    for _ in 0..<9 { layer.add(x: 0, y: 0, .negative, correct: true) }
    layer.add(x: 0, y: 0, .positive, correct: false)
    #expect(draw(layer)[0, 0].scalar == "○")
  }

  @Test func otherwiseTheMajoritySpeaks() {
    var layer = PointLayer(size: Size(columns: 6, rows: 2))
    layer.add(x: 0, y: 0, .negative, correct: true)
    for _ in 0..<2 { layer.add(x: 0, y: 0, .positive, correct: true) }
    #expect(draw(layer)[0, 0].scalar == "●")
  }

  @Test func theEdgesBelongToTheMapAndNothingBeyond() {
    var layer = PointLayer(size: Size(columns: 6, rows: 2))
    layer.add(x: 1, y: 1, .positive, correct: true)
    for place in [Float(-0.01), 1.01, .nan, .infinity] {
      layer.add(x: place, y: 0.5, .negative, correct: true)
      layer.add(x: 0.5, y: place, .negative, correct: true)
    }
    let scalars = draw(layer).cells.map(\.scalar)
    #expect(scalars.filter { $0 == "◆" }.isEmpty)
    #expect(scalars.last == "●")
  }

  @Test func aLayerWithoutCellsTakesPoints() {
    var layer = PointLayer(size: Size(columns: 0, rows: 0))
    layer.add(x: 0.5, y: 0.5, .positive, correct: true)
    #expect(layer == PointLayer(size: Size(columns: 0, rows: 0)))
  }

  /// A layer of six by two cells, twice as many pixels high.
  private func halves(_ classes: [PointClass] = PointClass.sides) -> PointLayer {
    PointLayer(size: Size(columns: 6, rows: 2), of: classes, grid: .halves)
  }

  @Test(arguments: [ColorDepth.palette256, .trueColor]) func pixelsLookAsRecorded(depth: ColorDepth)
  {
    var layer = halves()
    layer.add(x: 0.1, y: 0.1, .negative, correct: true)
    layer.add(x: 0.3, y: 0.4, .positive, correct: false)
    layer.add(x: 0.9, y: 0.1, .positive, correct: true)
    layer.add(x: 0.9, y: 0.4, .negative, correct: false)
    layer.add(x: 0.7, y: 0.9, .negative, correct: false, use: .test)
    layer.add(x: 0.9, y: 0.9, .positive, correct: true, use: .test)
    let theme = Theme(depth: depth)
    #expect(GoldenCanvas.mismatch(draw(layer, theme), "point-pixels-\(depth)") == nil)
  }

  /// The other pixel of a point's cell keeps the colour that the map has there.
  @Test func aPixelLeavesTheOtherToTheMap() {
    var layer = halves()
    layer.add(x: 0.99, y: 0.01, .positive, correct: true)
    let theme = Theme(depth: .trueColor)
    let cell = draw(layer, theme)[5, 0]
    #expect(cell.scalar == theme.glyphs.upperHalf)
    #expect(cell.style.background == theme.mapRamp.value(1))
    #expect(cell.style.foreground == theme.ink(.positive))
  }

  @Test func classesDifferByShapeAndWrongOnesHaveOneColour() {
    let theme = Theme(depth: .trueColor)
    let wrong = PointClass.sides.map { side -> Cell in
      var layer = halves()
      layer.add(x: 0.5, y: 0.99, side, correct: false)
      return draw(layer, theme)[3, 1]
    }
    #expect(wrong.map(\.scalar) == [theme.glyphs.quadrants.lowerLeft, theme.glyphs.lowerHalf])
    #expect(wrong.map(\.style.foreground) == [.rgb(0, 0, 0), .rgb(0, 0, 0)])
  }

  @Test func aCrowdOfRightPointsIsDrawnEveryOtherOneAndWrongOnesAll() {
    let theme = Theme(depth: .trueColor)
    for correct in [true, false] {
      var layer = halves()
      for row in 0..<4 {
        for column in 0..<6 {
          layer.add(
            x: (Float(column) + 0.5) / 6, y: (Float(row) + 0.5) / 4, .positive, correct: correct)
        }
      }
      let canvas = draw(layer, theme)
      let single = [theme.glyphs.upperHalf, theme.glyphs.lowerHalf]
      let both = canvas.cells.filter { $0.style.background == $0.style.foreground }
      #expect(both.count == (correct ? 0 : 12))
      if correct { #expect(canvas.cells.allSatisfy { single.contains($0.scalar) }) }
    }
  }

  @Test func twoPointsBesideEachOtherAreBothDrawn() {
    let theme = Theme(depth: .trueColor)
    var layer = halves()
    for x in [Float(0.1), 0.25] { layer.add(x: x, y: 0.1, .positive, correct: true) }
    let canvas = draw(layer, theme)
    for x in 0..<2 { #expect(canvas[x, 0].style.foreground == theme.ink(.positive)) }
  }

  @Test func numbersAreSeenOnTheirOwnColour() {
    for (palette, depth) in [ColorDepth.palette256, .trueColor].flatMap({ depth in
      Palette.all.map { ($0, depth) }
    }) {
      let theme = Theme(depth: depth, palette: palette)
      for step in -10...10 {
        let ground = theme.mapRamp.value(Float(step) / 10)
        #expect(theme.pointInk(quantity: Float(step) / 10, on: ground) != ground)
      }
    }
  }

  /// Else a point would look like the map beside it.
  @Test(arguments: Palette.all) func numbersHaveColoursOfTheirOwn(palette: Palette) {
    let inks = Set(palette.indexed.numbers)
    #expect(inks.count == palette.indexed.numbers.count)
    #expect(inks.isDisjoint(with: palette.indexed.full + palette.indexed.soft))
  }

  @Test func characterGridsAreForFewColoursManyClassesAndASCII() {
    #expect(Theme(depth: .trueColor).pointGrid(of: PointClass.sides) == .halves)
    #expect(Theme(depth: .palette256).pointGrid(of: [.quantity]) == .halves)
    #expect(Theme(depth: .trueColor, glyphs: .ascii).pointGrid(of: PointClass.sides) == .cells)
    #expect(Theme(depth: .sixteen).pointGrid(of: PointClass.sides) == .cells)
    #expect(Theme(depth: .trueColor).pointGrid(of: (0..<3).map(PointClass.numbered)) == .cells)
  }
}
