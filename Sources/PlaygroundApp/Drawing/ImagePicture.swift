import DataSources
import TerminalUI

/// An image in half blocks, each of its pixels the mean of a square of the image's own.
struct ImagePicture: Sendable, Equatable {
  /// Pixels in a row.
  let width: Int
  /// Rows of pixels.
  let height: Int
  /// The means, row by row; nil where the image has no pixel.
  private(set) var values: [Float?]

  /// A picture of so many of the image's pixels to one of its own, across and down.
  init(_ pixels: [Float?], size: ImageSize, reducedBy factor: Int = 1) {
    let (width, height) = Self.extent(of: size, reducedBy: factor)
    (self.width, self.height) = (width, height)
    values = (0..<width * height).map { place in
      var (sum, count): (Float, Int) = (0, 0)
      for row in place / width * factor..<min(size.rows, (place / width + 1) * factor) {
        for column in place % width * factor..<min(size.columns, (place % width + 1) * factor) {
          guard let value = pixels[row * size.columns + column] else { continue }
          (sum, count) = (sum + value, count + 1)
        }
      }
      return count == 0 ? nil : sum / Float(count)
    }
  }

  /// Weights, scaled so that the largest of them is 1.
  init(weights: [Float?], size: ImageSize, reducedBy factor: Int = 1) {
    self.init(weights, size: size, reducedBy: factor)
    let largest = values.reduce(0) { max($0, abs($1 ?? 0)) }
    if largest > 0, largest.isFinite { values = values.map { $0.map { $0 / largest } } }
  }

  /// The pixels of a picture, of cells half as many down.
  static func extent(of size: ImageSize, reducedBy factor: Int) -> (width: Int, height: Int) {
    ((size.columns + factor - 1) / factor, (size.rows + factor - 1) / factor)
  }

  /// The cells that such a picture takes.
  static func cells(of size: ImageSize, reducedBy factor: Int) -> Size {
    let (width, height) = extent(of: size, reducedBy: factor)
    return Size(columns: width, rows: (height + 1) / 2)
  }

  /// The least reduction at which a picture takes no more than so many columns.
  static func factor(for size: ImageSize, columns: Int) -> Int {
    max(1, (max(size.columns, size.rows) + columns - 1) / columns)
  }

  /// Draws it from a cell on: values from -1 to 1.
  func draw(x: Int, y: Int, ramp: ColorRamp, on frame: inout Frame) {
    Pixels(width: width, height: height, values: values).draw(
      on: &frame.canvas, x: x, pixelRow: 2 * y, ramp: ramp, glyphs: frame.theme.glyphs)
  }

  /// Draws shares from 0 to 1 as ink.
  func drawInk(x: Int, y: Int, on frame: inout Frame) {
    var ink = self
    ink.values = values.map { $0.map { 2 * $0 - 1 } }
    ink.draw(x: x, y: y, ramp: frame.theme.inkRamp, on: &frame)
  }
}
