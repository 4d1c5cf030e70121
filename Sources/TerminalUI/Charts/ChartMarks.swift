extension LineChart {
  /// Shows where something happened: an arrow at the axis, and above it a faint vertical where there
  /// are so few of them that the lines stay clear.
  func drawMarks(on canvas: inout Canvas, frame: ChartFrame, theme: Theme) {
    let dots = Set(marks.compactMap(frame.dotColumn))
    if dots.count * Self.columnsPerVertical <= frame.plot.width {
      var layer = DotLayer(size: frame.plot.size)
      for x in dots {
        for y in stride(from: 0, to: frame.plot.height * DotLayer.dotsPerCell.y, by: 2) {
          layer.plot(x: x, y: y, style: theme.dim)
        }
      }
      layer.draw(on: &canvas, in: frame.plot, glyphs: theme.glyphs)
    }
    guard frame.hasXLabels else { return }
    for x in marks.compactMap(frame.column) where canvas[x, frame.plot.maxY].scalar == " " {
      canvas.write(theme.glyphs.arrows.up, x: x, y: frame.plot.maxY, style: theme.accent)
    }
  }

  /// How many columns there must be for each vertical.
  private static let columnsPerVertical = 4

  /// Draws the cursor, and its x at the axis.
  func drawCursor(on canvas: inout Canvas, frame: ChartFrame, theme: Theme) {
    guard let cursor, let x = frame.column(of: cursor) else { return }
    for y in frame.plot.y..<frame.plot.maxY where canvas[x, y].scalar == " " {
      canvas[x, y] = Cell(theme.glyphs.frame.vertical, style: theme.focus)
    }
    guard frame.hasXLabels else { return }
    let text = " \(NumberText.compact(cursor)) "
    let left = min(max(frame.plot.x - 1, x - text.count / 2), frame.plot.maxX + 1 - text.count)
    clearLabels(around: left..<left + text.count, y: frame.plot.maxY, on: &canvas)
    canvas.write(text, x: left, y: frame.plot.maxY, style: theme.focus)
  }

  /// Takes away whole labels that a text would cover in part.
  private func clearLabels(around text: Range<Int>, y: Int, on canvas: inout Canvas) {
    var (first, last) = (text.lowerBound, text.upperBound - 1)
    while first >= 0, canvas[first, y].scalar != " " { first -= 1 }
    while last < canvas.size.columns, canvas[last, y].scalar != " " { last += 1 }
    canvas.fill(Rect(x: first + 1, y: y, width: max(0, last - first - 1), height: 1), .blank)
  }
}
