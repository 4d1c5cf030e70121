import DataSources
import Experiments
import TerminalUI

extension Scene {
  /// Losses and the large map with the points.
  func drawOutput(on canvas: inout Canvas) {
    drawStatistics(on: &canvas)
    if let fit = FitPanel(self) { return fit.draw(on: &canvas) }
    drawLegend(on: &canvas)
    drawMap(on: &canvas)
  }

  private func drawStatistics(on canvas: inout Canvas) {
    let area = layout.statistics
    guard area.height < 2 else { return drawStatisticsBlock(on: &canvas) }
    guard !area.isEmpty else { return }
    let title = [Span("OUTPUT  ", heading(screen.focus == .place(.output)))]
    let short = lossSpans() + accuracySpans()
    let wordings =
      layout.kind == .wide
      ? [title + lossSpans(isFull: true) + accuracySpans(isFull: true), title + short, short]
      : area.width == layout.bounds.width
        ? [short + [Span("   \(shapeText)", theme.dim)], short] : [short]
    let fitting = wordings.first { Self.width(of: $0) <= area.width } ?? lossSpans()
    write(fitting, x: area.x, y: area.y, before: area.maxX, on: &canvas)
  }

  /// How many numbers go into the network, through each layer and out of it.
  private var shapeText: String {
    let network = snapshot.network
    return ([network.inputCount] + network.hidden + [network.outputCount])
      .map(String.init).joined(separator: "-")
  }

  private var testStyle: Style { theme.strong }
  private var trainStyle: Style { theme.dim }

  private func lossSpans(isFull: Bool = false) -> [Span] {
    let noun = isFull ? "loss " : ""
    return [
      Span("test \(noun)", theme.dim), Span(loss(snapshot.report.testLoss), testStyle),
      Span("  train \(noun)", theme.dim), Span(loss(snapshot.report.trainLoss), trainStyle),
    ]
  }

  private func accuracySpans(isFull: Bool = false) -> [Span] {
    guard let accuracy = snapshot.report.testAccuracy, accuracy.isFinite else { return [] }
    let unit = isFull ? " % of test points right" : layout.kind == .compact ? " %" : " % right"
    let percent = "  " + NumberText.fixed(100 * accuracy, decimals: 1) + unit
    return [Span(percent, accuracy >= Self.goodAccuracy ? theme.good : theme.text)]
  }

  /// From here on accuracy is shown in the colour of success.
  private static let goodAccuracy = 0.95

  private func loss(_ value: Double) -> String {
    snapshot.report.isKnown
      ? NumberText.loss(value) : String(Character(theme.glyphs.ellipsis))
  }

  /// On a small screen: one number below the other.
  private func drawStatisticsBlock(on canvas: inout Canvas) {
    let area = layout.statistics
    let lines: [[Span]] = [
      [Span("test  ", theme.dim), Span(loss(snapshot.report.testLoss), testStyle)],
      [Span("train ", theme.dim), Span(loss(snapshot.report.trainLoss), trainStyle)],
      accuracySpans().map { Span(String($0.text.dropFirst(2)), $0.style) },
      [], [Span(shapeText, theme.text)],
    ]
    for (row, spans) in lines.prefix(area.height).enumerated() {
      write(spans, x: area.x, y: area.y + row, before: area.maxX, on: &canvas)
    }
  }

  /// What the map shows, and what the points' shapes mean.
  private func drawLegend(on canvas: inout Canvas) {
    let area = layout.legend
    guard !area.isEmpty else { return }
    let title = legendTitle
    let titleWidth = Self.width(of: title)
    var legend = legendSpans(width: area.width - titleWidth - 2)
    let wrong = wrongSpans
    if Self.width(of: legend + wrong) + titleWidth + 2 <= area.width { legend += wrong }
    let width = Self.width(of: legend)
    let end = width + titleWidth + 2 <= layout.map.width ? layout.map.maxX : area.maxX
    write(legend, x: max(area.x, end - width), y: area.y, before: area.maxX, on: &canvas)
    guard titleWidth + 2 + width <= area.width else { return }
    write(title, x: area.x, y: area.y, before: area.maxX, on: &canvas)
  }

  /// Whether the legend has room for the whole names of several classes.
  var legendNamesClasses: Bool {
    let names = snapshot.dataset.target.names.reduce(-2) { $0 + ColumnWidth.cells(of: $1) + 4 }
    return names <= layout.legend.width - Self.width(of: legendTitle) - 2
  }

  /// What the map shows, or where no other line has room for it, how many points are right.
  private var legendTitle: [Span] {
    guard layout.statistics.isEmpty, shownPlace == .output else {
      return [Span(title(of: shownPlace), theme.text)]
    }
    return accuracySpans().map { Span($0.text.trimmingPrefix { $0 == " " }.description, $0.style) }
  }

  private static func width(of spans: [Span]) -> Int {
    spans.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) }
  }

  private func title(of place: NetworkPlace) -> String {
    switch place {
    case .output:
      if snapshot.plane.yColumn != .plane("y"), !snapshot.plane.isLine {
        "\(theme.glyphs.arrows.up) \(snapshot.plane.yColumn.name)"
      } else if snapshot.dataset.problem == .regression {
        "what the network says"
      } else {
        "decision region"
      }
    case .feature(let feature): "feature \(snapshot.dataset.label(of: feature))"
    case .hidden(let layer, let neuron): "neuron \(neuron + 1) of layer \(layer + 1)"
    }
  }

  private func sample(_ side: PointClass, correct: Bool) -> Span {
    let cell = theme.pointSample(side, correct: correct, of: theme.mapRamp)
    let sample = String(Character(cell.scalar))
    // A white point on its own would melt into a white page.
    let isWhite = [Color.rgb(0xFF, 0xFF, 0xFF), .indexed(231)].contains(cell.style.foreground)
    let isLost = theme.appearance == .light && isWhite
    return Span(isLost ? " \(sample) " : sample, cell.style)
  }

  /// What points look like that are on the wrong side.
  private var wrongSpans: [Span] {
    guard snapshot.dataset.problem == .classification, snapshot.network.outputCount == 1,
      shownPlace == .output
    else { return [] }
    return [
      Span("  ", theme.dim), sample(.positive, correct: false), sample(.negative, correct: false),
      Span(" wrong", theme.dim),
    ]
  }

  private func legendSpans(width: Int) -> [Span] {
    guard snapshot.dataset.problem == .classification else { return [] }
    let names = snapshot.dataset.target.names
    if snapshot.network.outputCount > 1 { return classSpans(names, width: width) }
    return [
      sample(.positive, correct: true), Span(" \(names[1])  ", theme.dim),
      sample(.negative, correct: true), Span(" \(names[0])", theme.dim),
    ]
  }

  /// Several classes by their shapes and colours, their names cut to shares of the width.
  func classSpans(_ names: [String], width: Int) -> [Span] {
    let longest = names.map { ColumnWidth.cells(of: $0) }.max() ?? 0
    let share = min(longest, (width + 2) / names.count - 4)
    let cut = { (name: String) -> String in
      let fits = ColumnWidth.cells(of: name) <= share
      return fits ? name : name.prefix(max(0, share - 1)) + String(Character(theme.glyphs.ellipsis))
    }
    return names.enumerated().flatMap { number, name in
      let glyph = theme.pointGlyph(.numbered(number), correct: true)
      let gap = number == 0 ? "" : "  "
      return [
        Span(gap + String(Character(glyph)), theme.classStyle(number)),
        Span(share < 2 ? "" : " \(cut(name))", theme.dim),
      ]
    }
  }

  private func drawMap(on canvas: inout Canvas) {
    let map = snapshot.grid.map
    let picture = HeatMap(width: map.width, height: map.height, values: map.values)
    let ramp = map.isOfClasses ? theme.classMapRamp : theme.mapRamp
    picture.draw(
      on: &canvas, in: layout.map, ramp: ramp, glyphs: theme.glyphs, pixels: theme.pixels)
    drawPoints(over: picture, of: ramp, on: &canvas)
    guard layout.hasAxes else { return }
    drawAxes(on: &canvas)
    if snapshot.dataset.problem == .regression { drawScale(on: &canvas) }
  }

  /// The colours of numbers beside the map, with the numbers at its ends in the target's own units.
  private func drawScale(on canvas: inout Canvas) {
    let (map, x) = (layout.map, layout.map.maxX)
    let values = (0..<2 * map.height).map { 1 - 2 * (Float($0) + 0.5) / Float(2 * map.height) }
    Pixels(width: 1, height: values.count, values: values).draw(
      on: &canvas, x: x, pixelRow: 2 * map.y, ramp: theme.ramp, glyphs: theme.glyphs)
    guard map.height >= 8 else { return }
    let range = snapshot.dataset.target.range ?? -1...1
    for (value, row, isPositive) in [
      (range.upperBound, map.y + 1, true), (range.lowerBound, map.maxY - 2, false),
    ] {
      canvas.write(
        Self.short(value), x: x + 1, y: row, style: theme.sign(isPositive: isPositive))
    }
  }

  private func drawPoints(over picture: HeatMap, of ramp: ColorRamp, on canvas: inout Canvas) {
    var layer = PointLayer(
      size: layout.map.size, of: pointClasses, grid: theme.pointGrid(of: pointClasses))
    add(snapshot.points.train, .training, to: &layer)
    add(shownTestPoints, .test, to: &layer)
    layer.draw(on: &canvas, in: layout.map, over: picture, of: ramp, theme: theme)
  }

  /// The wrong ones always, for the share beside the map is theirs.
  private var shownTestPoints: [ShownPoint] {
    if screen.showsTestPoints { return snapshot.points.test }
    return shownPlace == .output ? snapshot.points.test.filter { !$0.isRight } : []
  }

  /// Points are right or wrong by what the network says of them, not by the colour beneath them.
  private func add(_ points: [ShownPoint], _ use: PointUse, to layer: inout PointLayer) {
    for shown in points {
      let x = Float((shown.place.x / Plane.edge + 1) / 2)
      let y = Float((1 - shown.place.y / Plane.edge) / 2)
      let isRight = shownPlace != .output || shown.isRight
      switch snapshot.dataset.target {
      case .numbers: layer.add(x: x, y: y, quantity: Float(shown.label), use: use)
      case .classes where snapshot.network.outputCount > 1:
        let number = max(0, Int(shown.label))
        layer.add(x: x, y: y, .numbered(number), correct: isRight, use: use)
      case .classes:
        layer.add(
          x: x, y: y, shown.label < 0 ? .negative : .positive, correct: isRight, use: use)
      }
    }
  }

  private var pointClasses: [PointClass] {
    switch snapshot.dataset.target {
    case .numbers: [.quantity]
    case .classes(_, let names) where snapshot.network.outputCount > 1:
      names.indices.map(PointClass.numbered)
    case .classes: PointClass.sides
    }
  }

  /// What the map shows, which a moment ago may have been another focus.
  private var shownPlace: NetworkPlace { snapshot.grid.request.shown }

  /// The axes in the data's own units: below and at the right, where no links arrive.
  private func drawAxes(on canvas: inout Canvas) {
    let (map, row) = (layout.map, layout.map.maxY)
    let xColumn = snapshot.plane.xColumn
    var texts = Self.places.map { Self.short(snapshot.plane.xValue(at: $0)) }
    if xColumn != .plane("x") { texts[1] = "\(xColumn.name) \(theme.glyphs.arrows.right)" }
    canvas.write(texts[0], x: map.x, y: row, style: theme.dim)
    let middle = map.centered(
      width: min(ColumnWidth.cells(of: texts[1]), map.width - 14), height: 1)
    canvas.write(texts[1], x: middle.x, y: row, style: theme.dim, width: middle.width)
    canvas.writeTrailing(texts[2], before: map.maxX, y: row, style: theme.dim)
    // The scale of numbers takes the place of the values upwards, which are those across on the plane.
    let isOfPlane = snapshot.plane.yColumn == .plane("y")
    let hasScale = snapshot.dataset.problem == .regression
    guard !snapshot.plane.isLine, !(hasScale && isOfPlane) else { return }
    let rows = [map.maxY - 1, map.y + map.height / 2, map.y]
    for (place, row) in zip(Self.places, rows) {
      canvas.write(
        Self.short(snapshot.plane.yValue(at: place)), x: map.maxX + 1, y: row, style: theme.dim)
    }
  }

  /// A value in the columns beside the map.
  private static func short(_ value: Double) -> String {
    NumberText.compact(value, width: ScreenLayout.axisWidth - 1)
  }

  private static let places = [-Plane.edge, 0, Plane.edge]
}
