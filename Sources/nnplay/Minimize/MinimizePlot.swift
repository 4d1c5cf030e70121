import TerminalUI

/// Success curves in characters: a mark for each share, a bar for its interval, a line between marks.
struct MinimizePlot {
  let curves: SuccessCurves
  let glyphs: GlyphSet

  /// Rows of the plot itself; odd, so that 50 % has a row.
  private static let height = 13
  /// Columns for the labels of the shares.
  private static let gutter = 6

  /// The plot at most so wide, without blanks at the lines' ends.
  func text(width: Int) -> String {
    let available = max(10, width - Self.gutter)
    let plot = Rect(
      x: Self.gutter, y: 0, width: min(available, max(10, curves.labels.count * slotWidth)),
      height: Self.height)
    var canvas = Canvas(size: Size(columns: plot.maxX, rows: Self.height + 1))
    drawAxes(on: &canvas, plot)
    for index in curves.curves.indices { drawMarks(of: index, on: &canvas, plot) }
    var layer = DotLayer(size: plot.size)
    for index in curves.curves.indices { drawLines(of: index, on: &layer, plot) }
    layer.draw(on: &canvas, in: plot, glyphs: glyphs)
    let lines = canvas.text.split(separator: "\n", omittingEmptySubsequences: false).map(Self.cut)
    return (lines + legend).joined(separator: "\n")
  }

  /// Columns that a network gets where there is room.
  private var slotWidth: Int { max(6, (curves.labels.map(\.count).max() ?? 0) + 2) }

  private func drawAxes(on canvas: inout Canvas, _ plot: Rect) {
    for (share, row) in [(100, 0), (50, Self.height / 2), (0, Self.height - 1)] {
      canvas.writeTrailing("\(share) %", before: plot.x - 1, y: row)
    }
    var free = plot.x
    for (place, label) in curves.labels.enumerated() {
      let x = column(place, plot) - label.count / 2
      guard x >= free, x + label.count <= plot.maxX else { continue }
      canvas.write(label, x: x, y: Self.height)
      free = x + label.count + 1
    }
  }

  private func drawMarks(of index: Int, on canvas: inout Canvas, _ plot: Rect) {
    for point in curves.curves[index].points {
      let row = dotRow(point.share) / DotLayer.dotsPerCell.y
      let x = column(point.place, plot)
      if canvas[x, plot.y + row].scalar == " " { canvas[x, plot.y + row] = Cell(mark(index)) }
    }
  }

  private func drawLines(of index: Int, on layer: inout DotLayer, _ plot: Rect) {
    let points = curves.curves[index].points
    var last: Dot?
    for point in points {
      let x = (column(point.place, plot) - plot.x) * DotLayer.dotsPerCell.x
      layer.line(
        from: Dot(x: x, y: dotRow(point.interval.high)),
        to: Dot(x: x, y: dotRow(point.interval.low)), style: .terminal)
      for end in [point.interval.low, point.interval.high] {
        layer.line(
          from: Dot(x: x - 1, y: dotRow(end)), to: Dot(x: x + 1, y: dotRow(end)), style: .terminal)
      }
      let dot = Dot(x: x, y: dotRow(point.share))
      if let last { layer.line(from: last, to: dot, style: .terminal) }
      last = dot
    }
  }

  /// The middle column of a network's place.
  private func column(_ place: Int, _ plot: Rect) -> Int {
    plot.x + (2 * place + 1) * plot.width / (2 * max(1, curves.labels.count))
  }

  private func dotRow(_ share: Double) -> Int {
    Int(((1 - share) * Double(Self.height * DotLayer.dotsPerCell.y - 1)).rounded())
  }

  /// A dot for one curve, letters for several.
  private func mark(_ index: Int) -> Unicode.Scalar {
    let letters = Array("abcdefghijklmnopqrstuvwxyz".unicodeScalars)
    if curves.curves.count > 1 { return letters[index % letters.count] }
    return glyphs.isUnicode ? "●" : "o"
  }

  private var legend: [String] {
    let caption = "share of seeds that reach \(curves.goal), by \(curves.axisTitle)"
    guard curves.curves.count > 1 else { return [caption] }
    return [caption] + curves.curves.indices.map { "  \(mark($0))  \(curves.curves[$0].name)" }
  }

  private static func cut(_ line: Substring) -> String {
    String(line.reversed().drop { $0 == " " }.reversed())
  }
}
