import DataSources
import Experiments
import TerminalUI

/// A data set's points as a small picture, made once and drawn often.
struct DataPicture: Sendable, Equatable {
  /// Cells across and down: about square.
  static let columns = 7
  static let rows = 3
  private static let dotsAcross = DotLayer.dotsPerCell.x * columns
  private static let dotsDown = DotLayer.dotsPerCell.y * rows

  private let problem: Problem
  /// Of several classes, the last point's in each cell; nil where there is none.
  private let cellClasses: [Int?]
  /// For each dot, row by row, whether there is a point.
  private let dots: [Bool]
  /// The mean label in each cell, and in each of the two pixels that a cell has; nil where there is
  /// no point.
  private let cellMeans: [Float?]
  private let pixelMeans: [Float?]

  /// Complexity: linear in the points.
  init(_ dataset: Dataset) {
    problem = dataset.problem
    cellClasses = dataset.target.names.count > 2 ? Self.classes(dataset) : []
    dots = Self.means(dataset, columns: Self.dotsAcross, rows: Self.dotsDown).map { $0 != nil }
    cellMeans = Self.means(dataset, columns: Self.columns, rows: Self.rows)
    pixelMeans = Self.means(dataset, columns: Self.columns, rows: 2 * Self.rows)
  }

  /// Classes as dots, each cell in its majority's colour; real numbers as a map of their means.
  func draw(on canvas: inout Canvas, x: Int, y: Int, theme: Theme) {
    let rect = Rect(x: x, y: y, width: Self.columns, height: Self.rows)
    if problem == .classification, theme.glyphs.isUnicode || !cellClasses.isEmpty {
      drawDots(on: &canvas, in: rect, theme: theme)
    } else {
      drawMeans(on: &canvas, in: rect, theme: theme)
    }
  }

  private func drawDots(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    var layer = DotLayer(size: rect.size)
    for place in dots.indices where dots[place] {
      let (x, y) = (place % Self.dotsAcross, place / Self.dotsAcross)
      let (column, row) = (x / DotLayer.dotsPerCell.x, y / DotLayer.dotsPerCell.y)
      layer.plot(x: x, y: y, style: style(ofCell: row * Self.columns + column, theme))
    }
    layer.draw(on: &canvas, in: rect, glyphs: theme.glyphs)
  }

  private func style(ofCell cell: Int, _ theme: Theme) -> Style {
    if !cellClasses.isEmpty { return theme.classStyle(cellClasses[cell] ?? 0) }
    return theme.sign(isPositive: cellMeans[cell] ?? 0 >= 0)
  }

  private func drawMeans(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    let picture = Pixels(width: rect.width, height: 2 * rect.height, values: pixelMeans)
    picture.draw(
      on: &canvas, x: rect.x, pixelRow: 2 * rect.y, ramp: theme.ramp, glyphs: theme.glyphs)
  }

  /// The mean label in each part of the plane; nil where there is no point.
  private static func means(_ dataset: Dataset, columns: Int, rows: Int) -> [Float?] {
    var sums = Array(repeating: (label: 0.0, count: 0), count: columns * rows)
    forEachPoint(of: dataset, columns: columns, rows: rows) { cell, label in
      sums[cell].label += label
      sums[cell].count += 1
    }
    return sums.map { $0.count == 0 ? nil : Float($0.label / Double($0.count)) }
  }

  private static func classes(_ dataset: Dataset) -> [Int?] {
    var classes = [Int?](repeating: nil, count: columns * rows)
    forEachPoint(of: dataset, columns: columns, rows: rows) { classes[$0] = Int($1) }
    return classes
  }

  /// Says of each row the part of the plane that it lies in, and its label.
  private static func forEachPoint(
    of dataset: Dataset, columns: Int, rows: Int, _ take: (_ cell: Int, _ label: Double) -> Void
  ) {
    let plane = Plane(dataset)
    for row in 0..<dataset.rows.count {
      let point = plane.place(of: row, in: dataset.rows)
      take(
        place(-point.y, of: rows) * columns + place(point.x, of: columns),
        dataset.target.label(of: row))
    }
  }

  /// The part of the axis from -6 to 6, of `count`, that a coordinate falls into.
  private static func place(_ coordinate: Double, of count: Int) -> Int {
    let share = (coordinate / Plane.edge + 1) / 2
    return max(0, min(count - 1, Int(share * Double(count))))
  }
}

extension Pixels {
  /// A map of the plane, a pixel for each of its own.
  init(_ map: PlaneMap) {
    self.init(width: map.width, height: map.height, values: map.values)
  }
}
