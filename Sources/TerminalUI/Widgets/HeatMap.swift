/// A picture of a function over the plane: values between -1 and 1 as colours, or of classes.
///
/// The values lie row by row from the top left, one a pixel. A cell shows two pixels, one above
/// the other, which makes them nearly square.
package struct HeatMap: Sendable, Equatable {
  /// Pixels in a row.
  package let width: Int
  /// Rows of pixels.
  package let height: Int
  /// The values, `width * height` of them.
  package let values: [Float]

  /// Makes a map; the values must fill its pixels exactly.
  package init(width: Int, height: Int, values: [Float]) {
    precondition(values.count == width * height, "A heat map needs one value for each pixel.")
    self.width = width
    self.height = height
    self.values = values
  }

  /// The pixels that fill a rectangle of cells: as wide as it is, and twice as high.
  package static func pixels(in size: Size) -> (width: Int, height: Int) {
    (size.columns, 2 * size.rows)
  }

  /// Draws the map over a rectangle; a map of another size is stretched to the nearest pixels.
  package func draw(on canvas: inout Canvas, in rect: Rect, ramp: ColorRamp, glyphs: GlyphSet) {
    guard width > 0, height > 0 else { return }
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        let (upper, lower) = pixels(column: column, row: row, of: rect.size)
        canvas[rect.x + column, rect.y + row] =
          Pixels.cell(upper: upper, lower: lower, ramp: ramp, glyphs: glyphs)
      }
    }
  }

  /// What stands for a cell's two pixels, where the map is drawn at the given size.
  func value(column: Int, row: Int, of size: Size, ramp: ColorRamp) -> Float {
    guard width > 0, height > 0 else { return .nan }
    let (upper, lower) = pixels(column: column, row: row, of: size)
    return Pixels.mean(upper, lower, ramp)
  }

  /// The values of a cell's two pixels, where the map is drawn at the given size.
  func pixels(column: Int, row: Int, of size: Size) -> (upper: Float, lower: Float) {
    let x = min(width - 1, column * width / max(1, size.columns))
    let upper = min(height - 1, 2 * row * height / max(1, 2 * size.rows))
    let lower = min(height - 1, (2 * row + 1) * height / max(1, 2 * size.rows))
    return (values[upper * width + x], values[lower * width + x])
  }
}
