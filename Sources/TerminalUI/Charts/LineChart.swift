/// A value over the course of a run.
package struct ChartPoint: Sendable, Equatable, Hashable {
  /// Where: an epoch, for example.
  package var x: Double
  /// How much; a value that is not finite leaves a gap.
  package var y: Double

  /// Makes a point.
  package init(x: Double, y: Double) {
    self.x = x
    self.y = y
  }
}

/// One line of a chart; its points lie in the order of their x.
package struct ChartSeries: Sendable, Equatable {
  /// The name beside its last value.
  package var label: String
  /// The points in the order of their x.
  package var points: [ChartPoint]
  /// The look of the line and of its value.
  package var style: Style

  /// Makes a line.
  package init(label: String, points: [ChartPoint], style: Style) {
    self.label = label
    self.points = points
    self.style = style
  }

  /// The last finite value up to x, or of all points.
  package func value(at x: Double? = nil) -> Double? {
    points.last { $0.y.isFinite && $0.x <= x ?? .infinity }?.y
  }
}

/// Several lines over a common axis, with labels and each line's latest value.
package struct LineChart: Sendable, Equatable {
  /// The lines; where two cross, the earlier one has the colour.
  package var series: [ChartSeries]
  /// Linear or logarithmic heights.
  package var yAxis: AxisKind
  /// What x counts, such as "epochs".
  package var xUnit: String
  /// Shows the values here instead of the latest ones.
  package var cursor: Double?

  /// Makes a chart.
  package init(
    series: [ChartSeries], yAxis: AxisKind = .linear, xUnit: String = "", cursor: Double? = nil
  ) {
    self.series = series
    self.yAxis = yAxis
    self.xUnit = xUnit
    self.cursor = cursor
  }

  /// Draws the chart; what finds no room is left out: first names, then values, then axes.
  package func draw(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    guard !rect.isEmpty else { return }
    let frame = ChartFrame(chart: self, rect: rect)
    frame.drawAxes(on: &canvas, theme: theme)
    drawLines(on: &canvas, frame: frame, theme: theme)
    drawCursor(on: &canvas, frame: frame, theme: theme)
    drawValues(on: &canvas, frame: frame)
  }

  private func drawLines(on canvas: inout Canvas, frame: ChartFrame, theme: Theme) {
    var layer = DotLayer(size: frame.plot.size)
    for (index, line) in series.enumerated() {
      ChartTrace(line.points, frame: frame)
        .draw(on: &layer, style: line.style, priority: Float(-index))
    }
    layer.draw(on: &canvas, in: frame.plot, glyphs: theme.glyphs)
  }

  private func drawCursor(on canvas: inout Canvas, frame: ChartFrame, theme: Theme) {
    guard let cursor, let dot = frame.dotColumn(of: cursor) else { return }
    let x = frame.plot.x + dot / DotLayer.dotsPerCell.x
    for y in frame.plot.y..<frame.plot.maxY where canvas[x, y].scalar == " " {
      canvas[x, y] = Cell(theme.glyphs.frame.vertical, style: theme.dim)
    }
  }

  /// Writes each line's value beside the end of the line, moved apart where they would meet.
  private func drawValues(on canvas: inout Canvas, frame: ChartFrame) {
    guard frame.valueWidth > 0 else { return }
    let labels = frame.valueLabels(of: self)
    for label in labels {
      canvas.write(
        label.text, x: frame.plot.maxX + 1, y: label.row, style: label.style,
        width: frame.valueWidth - 1)
    }
  }
}
