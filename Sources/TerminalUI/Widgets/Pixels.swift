/// A picture of values between -1 and 1 as colours, two pixels a cell, one above the other, which
/// makes them nearly square.
///
/// It may begin at any row of pixels, also in the middle of a cell, and may have holes through which
/// the terminal's own background is seen. Every picture on the screen is put there by it.
package struct Pixels: Sendable, Equatable {
  /// Pixels in a row.
  package let width: Int
  /// Rows of pixels.
  package let height: Int
  /// The values, row by row from the top left; nil is a hole.
  package let values: [Float?]

  /// Makes a picture; the values must fill its pixels exactly.
  package init(width: Int, height: Int, values: [Float?]) {
    precondition(values.count == width * height, "A picture needs one value for each pixel.")
    self.width = width
    self.height = height
    self.values = values
  }

  /// Draws with the left edge at cell `x` and the upper edge at `pixelRow`, two a cell.
  package func draw(
    on canvas: inout Canvas, x: Int, pixelRow: Int, ramp: ColorRamp, glyphs: GlyphSet
  ) {
    for row in rows(from: pixelRow, showsHalves: glyphs.isUnicode && !ramp.levels.isEmpty) {
      for column in 0..<width {
        let upper = value(column, 2 * row - pixelRow)
        let lower = value(column, 2 * row + 1 - pixelRow)
        if let cell = Self.cell(upper, lower, ramp: ramp, glyphs: glyphs) {
          canvas[x + column, row] = cell
        }
      }
    }
  }

  /// The rows of cells that are drawn on: without half blocks those that it fills, so that pictures
  /// below each other stay apart, or where there is none the last that it touches.
  private func rows(from pixelRow: Int, showsHalves: Bool) -> Range<Int> {
    let touched = pixelRow / 2..<(pixelRow + height + 1) / 2
    let filled = (pixelRow + 1) / 2..<max((pixelRow + 1) / 2, (pixelRow + height) / 2)
    return showsHalves ? touched : filled.isEmpty ? touched.suffix(1) : filled
  }

  private func value(_ column: Int, _ row: Int) -> Float? {
    (0..<height).contains(row) ? values[row * width + column] : nil
  }

  /// The cell of two pixels, of which one or both may be holes; nil where there is nothing to draw.
  private static func cell(_ upper: Float?, _ lower: Float?, ramp: ColorRamp, glyphs: GlyphSet)
    -> Cell?
  {
    guard let some = upper ?? lower else { return nil }
    let showsHalves = glyphs.isUnicode && !ramp.levels.isEmpty
    if lower == nil, showsHalves {
      return Cell(glyphs.upperHalf, style: Style(foreground: ramp.value(some)))
    }
    if upper == nil {
      // Without half blocks the cell is the row above's.
      return showsHalves
        ? Cell(glyphs.lowerHalf, style: Style(foreground: ramp.value(some))) : nil
    }
    return cell(upper: upper ?? some, lower: lower ?? some, ramp: ramp, glyphs: glyphs)
  }

  /// Two colours by a half block, where there are any; equal ones as a plain space, which costs
  /// fewer bytes and fewer colour pairs.
  static func cell(upper: Float, lower: Float, ramp: ColorRamp, glyphs: GlyphSet) -> Cell {
    guard !ramp.levels.isEmpty else {
      let shade = shade(of: mean(upper, lower, ramp), ramp: ramp, glyphs: glyphs)
      return Cell(shade, style: ramp.shadeStyle)
    }
    guard glyphs.isUnicode else {
      return Cell(style: Style(background: ramp.value(mean(upper, lower, ramp))))
    }
    if let shaded = shaded(upper, lower, ramp, glyphs) { return shaded }
    let top = ramp.value(upper)
    let bottom = ramp.value(lower)
    if top == bottom { return Cell(style: Style(background: bottom)) }
    return Cell(glyphs.upperHalf, style: Style(foreground: top, background: bottom))
  }

  /// With few colours a character for both pixels, unless each of them is one colour.
  private static func shaded(
    _ upper: Float, _ lower: Float, _ ramp: ColorRamp, _ glyphs: GlyphSet
  ) -> Cell? {
    guard let top = ramp.tone(upper), let bottom = ramp.tone(lower),
      !top.isPlain || !bottom.isPlain
    else { return nil }
    return ramp.tone(mean(upper, lower, ramp))?.cell(glyphs)
  }

  /// What stands for two pixels where a cell shows one: their mean, of classes the upper.
  static func mean(_ upper: Float, _ lower: Float, _ ramp: ColorRamp) -> Float {
    ramp.isOfClasses ? upper : (upper + lower) / 2
  }

  private static func shade(of value: Float, ramp: ColorRamp, glyphs: GlyphSet) -> Unicode.Scalar {
    if value.isNaN { return "?" }
    if ramp.isOfClasses {
      return glyphs.patterns[ColorRamp.number(ofClass: value) % glyphs.patterns.count]
    }
    let shown = ramp.isDiscretized ? (value < 0 ? -1 : 1) : value
    return glyphs.shades[ColorRamp.bin(of: shown, count: glyphs.shades.count)]
  }
}
