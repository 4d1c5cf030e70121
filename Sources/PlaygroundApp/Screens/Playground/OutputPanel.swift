import DataSources
import Experiments
import TerminalUI

extension Scene {
  /// Losses, their curve, and the large map with the points.
  func drawOutput(on canvas: inout Canvas) {
    drawStatistics(on: &canvas)
    drawChart(on: &canvas)
    drawLegend(on: &canvas)
    drawMap(on: &canvas)
  }

  private func drawStatistics(on canvas: inout Canvas) {
    let area = layout.statistics
    guard layout.kind != .small else { return drawStatisticsBlock(on: &canvas) }
    let isFocused = screen.focus == .place(.output)
    let title = layout.kind == .wide ? [Span("OUTPUT   ", heading(isFocused))] : []
    write(title + lossSpans + accuracySpans, x: area.x, y: area.y, before: area.maxX, on: &canvas)
  }

  private var testStyle: Style { theme.strong }
  private var trainStyle: Style { theme.dim }

  private var lossSpans: [Span] {
    [
      Span("test ", theme.dim), Span(loss(snapshot.report.testLoss), testStyle),
      Span("  train ", theme.dim), Span(loss(snapshot.report.trainLoss), trainStyle),
    ]
  }

  private var accuracySpans: [Span] {
    guard let accuracy = snapshot.report.testAccuracy, accuracy.isFinite else { return [] }
    let percent =
      "   " + NumberText.fixed(100 * accuracy, decimals: 1)
      + (layout.kind == .compact ? " %" : " % right")
    return [Span(percent, accuracy >= Self.goodAccuracy ? theme.good : theme.text)]
  }

  /// From here on accuracy is shown in the colour of success.
  private static let goodAccuracy = 0.95

  private func loss(_ value: Double) -> String {
    snapshot.report.isKnown
      ? NumberText.fixed(value, decimals: 3) : String(Character(theme.glyphs.ellipsis))
  }

  /// On a small screen: one number below the other.
  private func drawStatisticsBlock(on canvas: inout Canvas) {
    let area = layout.statistics
    let shape = ([snapshot.network.inputCount] + snapshot.network.hidden + [1])
      .map(String.init).joined(separator: "-")
    let lines: [[Span]] = [
      [Span("test  ", theme.dim), Span(loss(snapshot.report.testLoss), testStyle)],
      [Span("train ", theme.dim), Span(loss(snapshot.report.trainLoss), trainStyle)],
      accuracySpans.map { Span(String($0.text.dropFirst(3)), $0.style) },
      [], [Span(shape, theme.text)],
    ]
    for (row, spans) in lines.prefix(area.height).enumerated() {
      write(spans, x: area.x, y: area.y + row, before: area.maxX, on: &canvas)
    }
  }

  private func drawChart(on canvas: inout Canvas) {
    let reports = snapshot.history.reports + (snapshot.report.isKnown ? [snapshot.report] : [])
    let chart = LineChart(
      series: [
        ChartSeries(
          label: "test", points: reports.map { ChartPoint(x: Double($0.epoch), y: $0.testLoss) },
          style: testStyle),
        ChartSeries(
          label: "train", points: reports.map { ChartPoint(x: Double($0.epoch), y: $0.trainLoss) },
          style: trainStyle),
      ], xUnit: "epochs")
    chart.draw(on: &canvas, in: layout.chart, theme: theme)
  }

  /// What the map shows, and what the points' shapes mean.
  private func drawLegend(on canvas: inout Canvas) {
    let area = layout.legend
    guard !area.isEmpty else { return }
    let map = Rect(x: area.x, y: area.y, width: layout.map.width, height: 1)
    let title = title(of: shownPlace)
    var legend = legendSpans
    let titleWidth = ColumnWidth.cells(of: title)
    if Self.width(of: legend) + titleWidth + 2 > map.width { legend = Array(legend.dropLast()) }
    let width = Self.width(of: legend)
    write(legend, x: map.maxX - width, y: map.y, before: map.maxX, on: &canvas)
    guard titleWidth + 2 + width <= map.width else { return }
    write([Span(title, theme.text)], x: map.x, y: map.y, before: map.maxX, on: &canvas)
  }

  private static func width(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) }
  }

  private func title(of place: NetworkPlace) -> String {
    switch place {
    case .output:
      snapshot.plane.yColumn == .plane("y")
        ? "decision region" : "\(theme.glyphs.arrows.up) \(snapshot.plane.yColumn.name)"
    case .feature(let feature): "feature \(feature.label)"
    case .hidden(let layer, let neuron): "neuron \(neuron + 1) of layer \(layer + 1)"
    }
  }

  private var legendSpans: [Span] {
    guard snapshot.dataset.problem == .classification else { return [] }
    let names = snapshot.dataset.target.names
    let glyph = { (side: PointClass, correct: Bool) in
      String(Character(theme.pointGlyph(side, correct: correct)))
    }
    return [
      Span(glyph(.positive, true), theme.sign(isPositive: true)),
      Span(" \(names[1])  ", theme.dim),
      Span(glyph(.negative, true), theme.sign(isPositive: false)),
      Span(" \(names[0])", theme.dim),
      Span("  \(glyph(.positive, false))\(glyph(.negative, false)) wrong", theme.dim),
    ]
  }

  private func drawMap(on canvas: inout Canvas) {
    let map = snapshot.grid.map
    let picture = HeatMap(width: map.width, height: map.height, values: map.values)
    picture.draw(on: &canvas, in: layout.map, ramp: theme.mapRamp, glyphs: theme.glyphs)
    drawPoints(over: picture, on: &canvas)
    drawAxes(on: &canvas)
  }

  private func drawPoints(over picture: HeatMap, on canvas: inout Canvas) {
    var layer = PointLayer(size: layout.map.size)
    add(snapshot.points.train, .training, to: &layer)
    if screen.showsTestPoints { add(snapshot.points.test, .test, to: &layer) }
    layer.draw(on: &canvas, in: layout.map, over: picture, theme: theme)
  }

  /// Points are right or wrong by what the network says of them, not by the colour beneath them.
  private func add(_ points: [ShownPoint], _ use: PointUse, to layer: inout PointLayer) {
    let judges = snapshot.dataset.problem == .classification && shownPlace == .output
    for shown in points {
      let x = Float((shown.place.x / Plane.edge + 1) / 2)
      let y = Float((1 - shown.place.y / Plane.edge) / 2)
      let side = PointClass(label: Float(shown.label))
      layer.add(x: x, y: y, side, correct: !judges || shown.isRight, use: use)
    }
  }

  /// What the map shows, which a moment ago may have been another focus.
  private var shownPlace: NetworkPlace { snapshot.grid.request.shown }

  /// The axes in the data's own units: below and at the right, where no links arrive.
  private func drawAxes(on canvas: inout Canvas) {
    let (map, row) = (layout.map, layout.map.maxY)
    let (xColumn, yColumn) = (snapshot.plane.xColumn, snapshot.plane.yColumn)
    var texts = Self.places.map { Self.short(xColumn.value(at: $0)) }
    if xColumn != .plane("x") { texts[1] = "\(xColumn.name) \(theme.glyphs.arrows.right)" }
    canvas.write(texts[0], x: map.x, y: row, style: theme.dim)
    let middle = map.centered(
      width: min(ColumnWidth.cells(of: texts[1]), map.width - 14), height: 1)
    canvas.write(texts[1], x: middle.x, y: row, style: theme.dim, width: middle.width)
    canvas.writeTrailing(texts[2], before: map.maxX, y: row, style: theme.dim)
    let rows = [map.maxY - 1, map.y + map.height / 2, map.y]
    for (place, row) in zip(Self.places, rows) {
      canvas.write(
        Self.short(yColumn.value(at: place)), x: map.maxX + 1, y: row, style: theme.dim)
    }
  }

  /// A value in the columns beside the map.
  private static func short(_ value: Double) -> String {
    let text = NumberText.compact(value)
    return text.count < ScreenLayout.axisWidth ? text : NumberText.trimmed(value, decimals: 1)
  }

  private static let places = [-Plane.edge, 0, Plane.edge]
}
