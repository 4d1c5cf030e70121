import NeuralCore
import TerminalUI

/// The answer by the sum: the step and the sigmoid, with the rows as points on the one that answers.
extension GatesScene {
  /// Sums at least this far from 0 are in sight.
  private static let leastReach = 2.0
  /// The outermost row lies this much within the edge.
  private static let margin = 1.15

  func drawCurve(on frame: inout Frame) {
    guard !layout.curve.isEmpty else { return }
    let (title, rest) = layout.curve.top(1)
    let (area, axis) = (rest.bottom(1).rest, rest.bottom(1).part)
    let reach = max(Self.leastReach, Self.margin * (table.rows.map { abs($0.sum) }.max() ?? 0))
    drawCurveTitle(in: title, on: &frame)
    var layer = DotLayer(size: area.size)
    for response in [Activation.sigmoid, .step] {
      add(response, reach: reach, to: &layer)
    }
    layer.draw(on: &frame.canvas, in: area, glyphs: theme.glyphs)
    drawRows(in: area, reach: reach, on: &frame)
    drawSums(in: axis, reach: reach, on: &frame)
  }

  private func drawCurveTitle(in line: Rect, on frame: inout Frame) {
    let isStep = setup.response == .step
    let spans = [
      Span("output by sum", theme.text), Span("   step", isStep ? theme.accent : theme.dim),
      Span("   sigmoid", isStep ? theme.dim : theme.accent),
    ]
    frame.canvas.write(spans, x: line.x, y: line.y, before: line.maxX)
  }

  /// A function's line: that which answers stands out.
  private func add(_ response: Activation, reach: Double, to layer: inout DotLayer) {
    let dots = DotLayer.dotsPerCell
    let (columns, rows) = (layer.size.columns * dots.x, layer.size.rows * dots.y)
    let isChosen = response == setup.response
    var last: Dot?
    for column in 0..<columns {
      let sum = reach * (2 * (Double(column) + 0.5) / Double(columns) - 1)
      let answer = response.entry.value(sum)
      let next = Dot(x: column, y: Int(((1 - answer) * Double(rows - 1)).rounded()))
      if let last {
        layer.line(
          from: last, to: next, style: isChosen ? theme.accent : theme.dim,
          priority: isChosen ? 1 : 0)
      }
      last = next
    }
  }

  private func column(_ sum: Double, _ area: Rect, reach: Double) -> Int {
    let share = (sum / reach + 1) / 2
    return area.x + max(0, min(area.width - 1, Int(share * Double(area.width))))
  }

  /// The rows by their targets, hollow where wrong, the chosen one between bars.
  private func drawRows(in area: Rect, reach: Double, on frame: inout Frame) {
    let order = table.rows.indices.filter { $0 != screen.row } + [screen.row]
    for place in order {
      let row = table.rows[place]
      let x = column(row.sum, area, reach: reach)
      let y = area.y + Int(((1 - row.output) * Double(area.height - 1)).rounded())
      let side = row.target ? PointClass.positive : .negative
      let glyph = theme.pointGlyph(side, correct: row.isRight)
      frame.canvas[x, y] = Cell(glyph, style: theme.sign(isPositive: row.target).bold)
      guard place == screen.row else { continue }
      let bars = theme.glyphs.bars
      for (column, bar) in [(x - 1, bars.right), (x + 1, bars.left)]
      where area.contains(x: column, y: y) {
        frame.canvas[column, y] = Cell(bar, style: theme.focus)
      }
    }
  }

  /// The least, the middle and the largest sum in sight, and the answers.
  private func drawSums(in line: Rect, reach: Double, on frame: inout Frame) {
    let edge = NumberText.trimmed(reach, decimals: 1)
    frame.canvas.write("-\(edge)", x: line.x, y: line.y, style: theme.dim)
    frame.canvas.write("0", x: column(0, line, reach: reach), y: line.y, style: theme.dim)
    frame.canvas.writeTrailing(edge, before: line.maxX, y: line.y, style: theme.dim)
  }
}
