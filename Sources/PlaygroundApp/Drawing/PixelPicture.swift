import Experiments
import TerminalUI

/// A small picture that may begin at any row of pixels, also in the middle of a cell, and may have
/// holes through which the terminal's own background is seen.
struct PixelPicture {
  let width: Int
  let height: Int
  /// Row-major; nil is a hole.
  let values: [Float?]

  init(width: Int, height: Int, values: [Float?]) {
    self.width = width
    self.height = height
    self.values = values
  }

  init(_ map: PlaneMap) {
    self.init(width: map.width, height: map.height, values: map.values)
  }

  /// Draws with the left edge at cell `x` and the upper edge at `pixelRow`, two a cell.
  func draw(on canvas: inout Canvas, x: Int, pixelRow: Int, ramp: ColorRamp, glyphs: GlyphSet) {
    for row in pixelRow / 2..<(pixelRow + height + 1) / 2 {
      for column in 0..<width {
        let upper = value(column, 2 * row - pixelRow)
        let lower = value(column, 2 * row + 1 - pixelRow)
        if let cell = Self.cell(upper, lower, ramp: ramp, glyphs: glyphs) {
          canvas[x + column, row] = cell
        }
      }
    }
  }

  private func value(_ column: Int, _ row: Int) -> Float? {
    (0..<height).contains(row) ? values[row * width + column] : nil
  }

  private static func cell(_ upper: Float?, _ lower: Float?, ramp: ColorRamp, glyphs: GlyphSet)
    -> Cell?
  {
    guard let some = upper ?? lower else { return nil }
    let pair = HeatMap(width: 1, height: 2, values: [upper ?? some, lower ?? some])
    if upper != nil, lower != nil || !glyphs.isUnicode || ramp.levels.isEmpty {
      return pair.cell(ramp: ramp, glyphs: glyphs)
    }
    guard glyphs.isUnicode, !ramp.levels.isEmpty else { return nil }
    let half = upper == nil ? glyphs.lowerHalf : glyphs.upperHalf
    return Cell(half, style: Style(foreground: ramp.value(some)))
  }
}

extension HeatMap {
  /// The cell that a map of one cell is drawn as.
  fileprivate func cell(ramp: ColorRamp, glyphs: GlyphSet) -> Cell {
    var canvas = Canvas(size: Size(columns: 1, rows: 1))
    draw(on: &canvas, in: canvas.bounds, ramp: ramp, glyphs: glyphs)
    return canvas[0, 0]
  }
}
