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
  /// Linear or logarithmic, in 1 + x, from left to right.
  package var xAxis: AxisKind
  /// What x counts, such as "epochs".
  package var xUnit: String
  /// Where something happened, in x.
  package var marks: [Double]
  /// Shows the values here instead of the latest ones.
  package var cursor: Double?

  /// Makes a chart.
  package init(
    series: [ChartSeries], yAxis: AxisKind = .linear, xAxis: AxisKind = .linear,
    xUnit: String = "", marks: [Double] = [], cursor: Double? = nil
  ) {
    self.series = series
    self.yAxis = yAxis
    self.xAxis = xAxis
    self.xUnit = xUnit
    self.marks = marks
    self.cursor = cursor
  }

  /// Draws the chart; what finds no room is left out: first names, then values, then axes.
  package func draw(on canvas: inout Canvas, in rect: Rect, theme: Theme) {
    guard !rect.isEmpty else { return }
    let frame = ChartFrame(chart: self, rect: rect)
    frame.drawAxes(on: &canvas, theme: theme)
    // What comes later is seen where there is nothing yet.
    let traces = series.map { ChartTrace($0.points, frame: frame) }
    drawLines(traces, on: &canvas, frame: frame, theme: theme)
    drawCursor(on: &canvas, frame: frame, theme: theme)
    drawMarks(on: &canvas, frame: frame, theme: theme)
    drawExtremes(traces, on: &canvas, frame: frame, theme: theme)
    drawValues(on: &canvas, frame: frame)
  }

  /// The columns of cells of the chart in a rectangle, and the x that each of them stands for.
  package func columns(in rect: Rect) -> [(cells: Rect, x: ClosedRange<Double>)] {
    guard !rect.isEmpty else { return [] }
    let frame = ChartFrame(chart: self, rect: rect)
    return (frame.plot.x..<max(frame.plot.x, frame.plot.maxX)).map { x in
      (Rect(x: x, y: rect.y, width: 1, height: rect.height), frame.values(ofColumn: x))
    }
  }

  /// A value as charts write it: as a loss is written, or shorter where it is large.
  package static func text(of value: Double) -> String {
    abs(value) < 10 ? NumberText.loss(value) : NumberText.compact(value)
  }

  private func drawLines(
    _ traces: [ChartTrace], on canvas: inout Canvas, frame: ChartFrame, theme: Theme
  ) {
    var layer = DotLayer(size: frame.plot.size)
    for (index, trace) in traces.enumerated() {
      trace.draw(on: &layer, style: series[index].style, priority: Float(-index))
    }
    layer.draw(on: &canvas, in: frame.plot, glyphs: theme.glyphs)
  }

  private func drawExtremes(
    _ traces: [ChartTrace], on canvas: inout Canvas, frame: ChartFrame, theme: Theme
  ) {
    var layer = DotLayer(size: frame.plot.size)
    for trace in traces { trace.drawExtremes(on: &layer, style: theme.dim) }
    layer.draw(on: &canvas, in: frame.plot, glyphs: theme.glyphs)
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
