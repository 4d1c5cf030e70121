import DataSources
import TerminalUI

/// A data set's points as a small picture.
struct DataPicture {
  /// Cells across and down: about square.
  static let columns = 7
  static let rows = 3
  private let dataset: Dataset

  init(_ dataset: Dataset) { self.dataset = dataset }

  /// Classes as dots, each cell in its majority's colour; real numbers as a map of their means.
  func draw(on canvas: inout Canvas, x: Int, y: Int, theme: Theme) {
    let rect = Rect(x: x, y: y, width: Self.columns, height: Self.rows)
    if dataset.problem == .classification, theme.glyphs.isUnicode {
      drawDots(on: &canvas, in: rect, theme: theme)
    } else {
      drawMeans(on: &canvas, in: rect, theme: theme)
    }
  }

  private func drawDots(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    var layer = DotLayer(size: rect.size)
    let (across, down) = (2 * rect.width, 4 * rect.height)
    let means = cellMeans(columns: rect.width, rows: rect.height)
    for point in dataset.points {
      let dot = Dot(x: Self.place(point.x, of: across), y: Self.place(-point.y, of: down))
      let mean = means[dot.y / 4 * rect.width + dot.x / 2] ?? 0
      layer.plot(x: dot.x, y: dot.y, style: theme.sign(isPositive: mean >= 0))
    }
    layer.draw(on: &canvas, in: rect, glyphs: theme.glyphs)
  }

  private func drawMeans(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let picture = PixelPicture(
      width: rect.width, height: 2 * rect.height,
      values: cellMeans(columns: rect.width, rows: 2 * rect.height))
    picture.draw(
      on: &canvas, x: rect.x, pixelRow: 2 * rect.y, ramp: theme.ramp, glyphs: theme.glyphs)
  }

  /// The mean label in each part of the plane; nil where there is no point.
  private func cellMeans(columns: Int, rows: Int) -> [Float?] {
    var sums = Array(repeating: (label: 0.0, count: 0), count: columns * rows)
    for point in dataset.points {
      let cell = Self.place(-point.y, of: rows) * columns + Self.place(point.x, of: columns)
      sums[cell].label += point.label
      sums[cell].count += 1
    }
    return sums.map { $0.count == 0 ? nil : Float($0.label / Double($0.count)) }
  }

  /// The part of the axis from -6 to 6, of `count`, that a coordinate falls into.
  private static func place(_ coordinate: Double, of count: Int) -> Int {
    let share = (coordinate / Axis.planeEdge + 1) / 2
    return max(0, min(count - 1, Int(share * Double(count))))
  }
}
