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
}
