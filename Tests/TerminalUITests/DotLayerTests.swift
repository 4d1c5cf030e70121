import TestSupport
import Testing

@testable import TerminalUI

@Suite struct DotLayerTests {
  private let red = Style(foreground: .indexed(1))
  private let blue = Style(foreground: .indexed(4))

  private func draw(_ layer: DotLayer, _ glyphs: GlyphSet = .unicode) -> Canvas {
    var canvas = Canvas(size: layer.size)
    layer.draw(on: &canvas, in: canvas.bounds, glyphs: glyphs)
    return canvas
  }

  @Test func everyDotHasItsBit() {
    let expected: [Unicode.Scalar] = ["⠁", "⠈", "⠂", "⠐", "⠄", "⠠", "⡀", "⢀"]
    for index in 0..<8 {
      var layer = DotLayer(size: Size(columns: 1, rows: 1))
      layer.plot(x: index % 2, y: index / 2, style: red)
      #expect(draw(layer)[0, 0] == Cell(expected[index], style: red))
    }
  }

  @Test func theStrongerLineColoursASharedCell() {
    var layer = DotLayer(size: Size(columns: 1, rows: 1))
    layer.plot(x: 0, y: 0, style: red, priority: 2)
    layer.plot(x: 1, y: 3, style: blue, priority: 1)
    #expect(draw(layer)[0, 0] == Cell("⢁", style: red))
  }

  @Test(arguments: [true, false]) func theWeakerLinePassesBeneath(strongFirst: Bool) {
    var layer = DotLayer(size: Size(columns: 1, rows: 1), crossing: .passesBeneath)
    for isStrong in [strongFirst, !strongFirst] {
      layer.plot(
        x: isStrong ? 0 : 1, y: 0, style: isStrong ? red : blue, priority: isStrong ? 2 : 1)
    }
    #expect(draw(layer)[0, 0] == Cell("⠁", style: red))
  }

  @Test func onlyBlankCellsAreFilled() {
    var layer = DotLayer(size: Size(columns: 3, rows: 1))
    layer.line(from: Dot(x: 0, y: 0), to: Dot(x: 5, y: 0), style: red)
    var canvas = Canvas(size: layer.size)
    canvas[0, 0] = Cell("a")
    canvas[1, 0] = Cell(" ", style: Style(background: .indexed(25)))
    let before = canvas
    layer.draw(on: &canvas, in: canvas.bounds, glyphs: .unicode)
    #expect(canvas[0, 0] == before[0, 0] && canvas[1, 0] == before[1, 0])
    #expect(canvas[2, 0] == Cell("⠉", style: red))
  }

  @Test func everythingOutsideIsClipped() {
    var layer = DotLayer(size: Size(columns: 2, rows: 1))
    layer.line(from: Dot(x: -9, y: -9), to: Dot(x: 20, y: 20), style: red, thickness: 3)
    layer.plot(x: 4, y: 0, style: red)
    layer.plot(x: 0, y: 4, style: red)
    #expect(draw(layer).cells.allSatisfy { $0.style == red || $0 == .blank })
  }

  @Test func thickLinesHaveNeighbouringDots() {
    var layer = DotLayer(size: Size(columns: 1, rows: 1))
    layer.line(from: Dot(x: 0, y: 1), to: Dot(x: 1, y: 1), style: red, thickness: 2)
    #expect(draw(layer).text == "⠶")
  }

  /// A thick dashed line stays one line; a thin one leaves dots out.
  @Test func dashesAreRegular() {
    let path = DotPath.line(from: Dot(x: 0, y: 1), to: Dot(x: 15, y: 1))
    for (thickness, expected) in [(1, "⠒⠒⠂⠀⠒⠒⠂⠀"), (2, "⠶⠶⠖⠒⠶⠶⠖⠒")] {
      var layer = DotLayer(size: Size(columns: 8, rows: 1))
      layer.stroke(path, style: red, thickness: thickness, isDashed: true)
      #expect(draw(layer).text == expected.replacing("⠀", with: " "))
      #expect(draw(layer, .ascii).text == "--- --- ")
    }
  }

  @Test func aThickLineLiesAboutItsPath() {
    var layer = DotLayer(size: Size(columns: 1, rows: 1))
    layer.stroke([Dot(x: 0, y: 1), Dot(x: 1, y: 1)], style: red, thickness: 3)
    #expect(draw(layer).text == "⠿")
  }

  @Test func asciiFollowsTheDirection() {
    var layer = DotLayer(size: Size(columns: 4, rows: 4))
    layer.line(from: Dot(x: 0, y: 0), to: Dot(x: 3, y: 3), style: red)
    layer.line(from: Dot(x: 0, y: 7), to: Dot(x: 3, y: 4), style: red)
    layer.line(from: Dot(x: 6, y: 0), to: Dot(x: 6, y: 7), style: red)
    layer.line(from: Dot(x: 0, y: 13), to: Dot(x: 7, y: 13), style: red)
    layer.plot(x: 0, y: 8, style: red)
    layer.plot(x: 2, y: 11, style: red)
    #expect(draw(layer, .ascii).text == "\\\\ |\n// |\n'.  \n----")
  }

  @Test(arguments: [GlyphSet.unicode, .ascii]) func linksLookAsRecorded(glyphs: GlyphSet) {
    let theme = Theme(depth: .trueColor, glyphs: glyphs)
    var layer = DotLayer(size: Size(columns: 14, rows: 9), crossing: .passesBeneath)
    for (source, weight) in [Float(2), -1, 0.3].enumerated() {
      for (target, factor) in [Float(1), -0.5].enumerated() {
        layer.curve(
          from: Dot(x: 0, y: 6 + 12 * source), to: Dot(x: 27, y: 12 + 12 * target),
          style: theme.link(weight: weight * factor),
          priority: Theme.linkStrength(weight * factor))
      }
    }
    let name = "links-\(glyphs.isUnicode ? "unicode" : "ascii")"
    #expect(GoldenCanvas.mismatch(draw(layer, glyphs), name) == nil)
  }
}
