import TerminalUI
import Testing

@Suite struct PixelsTests {
  private static let ramp = ColorRamp(palette: .standard, depth: .trueColor)

  private static func draw(
    _ pixels: Pixels, pixelRow: Int, _ glyphs: GlyphSet = .unicode, _ ramp: ColorRamp = ramp
  ) -> Canvas {
    var canvas = Canvas(size: Size(columns: 3, rows: 3))
    pixels.draw(on: &canvas, x: 1, pixelRow: pixelRow, ramp: ramp, glyphs: glyphs)
    return canvas
  }

  @Test func twoPixelsShareACell() {
    let canvas = Self.draw(Pixels(width: 1, height: 2, values: [-1, 1]), pixelRow: 2)
    #expect(
      canvas[1, 1]
        == Cell(
          GlyphSet.unicode.upperHalf,
          style: Style(foreground: Self.ramp.value(-1), background: Self.ramp.value(1))))
    #expect(canvas.cells.filter { $0 != .blank }.count == 1)
  }

  @Test func aPictureMayBeginInTheMiddleOfACell() {
    let canvas = Self.draw(Pixels(width: 1, height: 2, values: [-1, 1]), pixelRow: 1)
    let (first, last) = (canvas[1, 0], canvas[1, 1])
    #expect(
      first == Cell(GlyphSet.unicode.lowerHalf, style: Style(foreground: Self.ramp.value(-1))))
    #expect(
      last == Cell(GlyphSet.unicode.upperHalf, style: Style(foreground: Self.ramp.value(1))))
  }

  @Test func throughHolesTheBackgroundIsSeen() {
    let canvas = Self.draw(Pixels(width: 1, height: 4, values: [nil, nil, 1, nil]), pixelRow: 0)
    #expect(canvas[1, 0] == .blank)
    #expect(
      canvas[1, 1] == Cell(GlyphSet.unicode.upperHalf, style: Style(foreground: Self.ramp.value(1)))
    )
  }

  @Test func equalPixelsAreASpace() {
    let canvas = Self.draw(Pixels(width: 1, height: 2, values: [0.5, 0.5]), pixelRow: 0)
    #expect(canvas[1, 0] == Cell(style: Style(background: Self.ramp.value(0.5))))
  }

  @Test func withoutColoursThereAreShades() {
    let mono = ColorRamp(palette: .standard, depth: .mono)
    let canvas = Self.draw(Pixels(width: 1, height: 2, values: [1, 1]), pixelRow: 0, .ascii, mono)
    #expect(canvas[1, 0].scalar == GlyphSet.ascii.shades.last)
  }

  /// A cell that is half a picture's would join it with the next one.
  @Test(arguments: [(0, 3, 0..<1), (1, 3, 1..<2), (1, 8, 1..<4), (0, 4, 0..<2), (1, 2, 1..<2)])
  func withoutHalvesPicturesStayApart(top: Int, height: Int, rows: Range<Int>) {
    let mono = ColorRamp(palette: .standard, depth: .mono)
    let pixels = Pixels(
      width: 1, height: height, values: Array(repeating: 1, count: height))
    var canvas = Canvas(size: Size(columns: 1, rows: 6))
    pixels.draw(on: &canvas, x: 0, pixelRow: top, ramp: mono, glyphs: .ascii)
    #expect((0..<6).filter { canvas[0, $0] != .blank } == Array(rows))
  }
}
