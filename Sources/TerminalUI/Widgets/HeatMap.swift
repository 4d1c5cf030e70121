/// A picture of a function over the plane: values between -1 and 1 as colours, or of classes.
///
/// The values lie row by row from the top left, one a pixel. A cell shows two pixels, one above
/// the other, which makes them nearly square; or more of them, in the two colours that fit best.
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

  /// The pixels that fill a rectangle of cells.
  package static func pixels(in size: Size, of pixels: CellPixels = .half)
    -> (width: Int, height: Int)
  {
    (pixels.columns * size.columns, pixels.rows * size.rows)
  }

  /// Draws the map over a rectangle; a map of another size is stretched to the nearest pixels.
  ///
  /// Finer pixels than halves need blocks, and colours of their own for all values.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, ramp: ColorRamp, glyphs: GlyphSet,
    pixels: CellPixels = .half
  ) {
    guard width > 0, height > 0 else { return }
    if pixels != .half, glyphs.isUnicode, !ramp.levels.isEmpty, ramp.tones.isEmpty {
      return drawFine(on: &canvas, in: rect, ramp: ramp, pixels: pixels)
    }
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        let (upper, lower) = halves(column: column, row: row, of: rect.size, ramp: ramp)
        canvas[rect.x + column, rect.y + row] =
          Pixels.cell(upper: upper, lower: lower, ramp: ramp, glyphs: glyphs)
      }
    }
  }

  /// What stands for a cell's two pixels, where the map is drawn at the given size.
  func value(column: Int, row: Int, of size: Size, ramp: ColorRamp) -> Float {
    guard width > 0, height > 0 else { return .nan }
    let (upper, lower) = halves(column: column, row: row, of: size, ramp: ramp)
    return Pixels.mean(upper, lower, ramp)
  }

  /// The values of a cell's halves, where the map is drawn at the given size: of finer pixels the mean,
  /// of classes one of them.
  func halves(column: Int, row: Int, of size: Size, ramp: ColorRamp)
    -> (upper: Float, lower: Float)
  {
    guard width > 0, height > 0 else { return (.nan, .nan) }
    let half = { (row: Int) -> Float in
      let isFine = width > size.columns && !ramp.isOfClasses
      return isFine ? mean(column: column, half: row, of: size) : nearest(column, row, of: size)
    }
    return (half(2 * row), half(2 * row + 1))
  }

  private func nearest(_ column: Int, _ half: Int, of size: Size) -> Float {
    let x = min(width - 1, column * width / max(1, size.columns))
    let y = min(height - 1, half * height / max(1, 2 * size.rows))
    return values[y * width + x]
  }

  private func mean(column: Int, half: Int, of size: Size) -> Float {
    let (columns, rows) = (size.columns, 2 * size.rows)
    let across = column * width / columns..<max(1, (column + 1) * width / columns)
    let down = half * height / rows..<((half + 1) * height + rows - 1) / rows
    let sum = down.reduce(Float(0)) { sum, y in
      across.reduce(sum) { $0 + values[y * width + $1] }
    }
    return sum / Float(across.count * down.count)
  }

  /// Cells of as many pixels as a character can show, in two colours each.
  private func drawFine(
    on canvas: inout Canvas, in rect: Rect, ramp: ColorRamp, pixels: CellPixels
  ) {
    let size = (
      columns: pixels.columns * rect.width, rows: pixels.rows * rect.height
    )
    var cell = TwoColorCell(count: pixels.count)
    var values = Array(repeating: Float(0), count: pixels.count)
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        for place in values.indices {
          let x = pixels.columns * column + place % pixels.columns
          let y = pixels.rows * row + place / pixels.columns
          values[place] = self.values[y * height / size.rows * width + x * width / size.columns]
        }
        canvas[rect.x + column, rect.y + row] = cell.drawn(values, ramp, pixels)
      }
    }
  }
}
