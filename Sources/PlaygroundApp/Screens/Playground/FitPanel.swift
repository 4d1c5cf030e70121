import DataSources
import Experiments
import TerminalUI

/// In place of the map, for a network that follows a number by one column: its line or curve, over the
/// points where its output is shown.
struct FitPanel {
  private let snapshot: Snapshot
  private let layout: ScreenLayout
  private let theme: Theme
  private let showsTestPoints: Bool
  private let plot: FitPlot

  /// The panel of a playground; nil where a plane is drawn.
  init?(_ scene: Scene) {
    guard scene.snapshot.dataset.problem == .regression,
      scene.snapshot.dataset.columns.count == 1
    else { return nil }
    snapshot = scene.snapshot
    layout = scene.layout
    theme = scene.theme
    showsTestPoints = scene.screen.showsTestPoints
    let values =
      Self.showsOutput(snapshot)
      ? (snapshot.points.train + snapshot.points.test).map(\.label)
      : [-1, 1] + Self.values(snapshot).map(Double.init)
    plot = FitPlot(size: layout.map.size, covering: values)
  }

  /// What is drawn: the output or a neuron, which a moment ago may have been another focus.
  private static func showsOutput(_ snapshot: Snapshot) -> Bool {
    snapshot.grid.request.shown == .output
  }

  /// What is drawn, from left to right; all rows of the map are the same.
  private static func values(_ snapshot: Snapshot) -> [Float] {
    Array(snapshot.grid.map.values.prefix(snapshot.grid.map.width))
  }

  /// Draws the heading, the plot and its axes.
  func draw(on canvas: inout Canvas) {
    canvas.fill(layout.map, Cell(style: Style(background: paper)))
    // Few points are seen as such, and the line passes behind them; many are a cloud beneath it.
    if isSparse {
      drawLine(on: &canvas)
      drawGlyphs(on: &canvas)
    } else {
      drawCloud(on: &canvas)
      drawLine(on: &canvas)
    }
    drawHeading(on: &canvas)
    drawAxes(on: &canvas)
  }
}

// The plot.
extension FitPanel {
  private var paper: Color { theme.mapRamp.value(0) }

  /// The points that are drawn; those that are drawn first may be covered.
  private var points: [(use: PointUse, points: [ShownPoint])] {
    guard Self.showsOutput(snapshot) else { return [] }
    let train = (PointUse.training, snapshot.points.train)
    return showsTestPoints ? [(.test, snapshot.points.test), train] : [train]
  }

  /// Up to one point in so many cells, each can be a character.
  private static let cellsPerPoint = 6

  private var isSparse: Bool {
    points.reduce(0) { $0 + $1.points.count } * Self.cellsPerPoint <= plot.size.area
  }

  private func style(_ use: PointUse) -> Style {
    Style(foreground: theme.ramp.value(use == .training ? 1 : -1), background: paper)
  }

  /// What stands out from the points.
  private var lineStyle: Style {
    theme.pointStyle(.positive, correct: false, on: 0, of: theme.mapRamp)
  }

  private func drawGlyphs(on canvas: inout Canvas) {
    for (use, points) in points {
      let glyph = Cell(theme.pointGlyph(.quantity, correct: true, use: use), style: style(use))
      for point in points {
        guard let dot = plot.dot(x: point.place.x, value: point.label) else { continue }
        canvas[
          layout.map.x + dot.x / DotLayer.dotsPerCell.x,
          layout.map.y + dot.y / DotLayer.dotsPerCell.y] = glyph
      }
    }
  }

  private func drawCloud(on canvas: inout Canvas) {
    var layer = DotLayer(size: plot.size)
    for (place, (use, points)) in points.enumerated() {
      let style = style(use)
      for point in points {
        guard let dot = plot.dot(x: point.place.x, value: point.label) else { continue }
        layer.plot(x: dot.x, y: dot.y, style: style, priority: Float(place))
      }
    }
    lay(layer, on: &canvas)
  }

  private func drawLine(on canvas: inout Canvas) {
    var layer = DotLayer(size: plot.size)
    let dots = plot.curve(Self.values(snapshot))
    for (start, end) in zip(dots, dots.dropFirst()) {
      if let start, let end { layer.line(from: start, to: end, style: lineStyle, thickness: 2) }
    }
    lay(layer, on: &canvas)
  }

  /// Puts dots on the paper, over what is there.
  private func lay(_ layer: DotLayer, on canvas: inout Canvas) {
    let map = layout.map
    var drawn = Canvas(size: map.size, glyphs: theme.glyphs)
    layer.draw(on: &drawn, in: drawn.bounds, glyphs: theme.glyphs)
    for y in 0..<map.height {
      for x in 0..<map.width where drawn[x, y].scalar != " " {
        canvas[map.x + x, map.y + y] = drawn[x, y]
      }
    }
  }
}

// What stands around it.
extension FitPanel {
  /// What is drawn upwards, with the line's formula or what the points' shapes mean where there is room;
  /// on the plot itself where there is no line above it.
  private func drawHeading(on canvas: inout Canvas) {
    let (map, width) = (layout.map, layout.map.width)
    let title =
      ColumnWidth.cells(of: heading) + formula.count <= width ? heading + formula : heading
    guard !layout.legend.isEmpty else {
      canvas.write(title, x: map.x, y: map.y, style: lineStyle, width: width)
      return
    }
    let row = layout.legend.y
    let column = canvas.write(title, x: map.x, y: row, style: theme.text, width: width)
    let length = legend.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) }
    guard column + 2 + length <= width else { return }
    canvas.write(legend, x: map.maxX - length, y: row, before: map.maxX)
  }

  private var heading: String {
    switch snapshot.grid.request.shown {
    case .output: "\(theme.glyphs.arrows.up) \(snapshot.dataset.labelName)"
    case .feature(let feature): "feature \(snapshot.dataset.label(of: feature))"
    case .hidden(let layer, let neuron): "neuron \(neuron + 1) of layer \(layer + 1)"
    }
  }

  /// What a network that is a line says in own units, such as ` = 45.1k + 41.9k x`; else empty.
  private var formula: String {
    guard Self.showsOutput(snapshot), snapshot.network.layers.count == 1,
      snapshot.network.layers[0].activation == .linear, snapshot.features == [.column(0)],
      case .numbers(_, let scale) = snapshot.dataset.target
    else { return "" }
    let (layer, column) = (snapshot.network.layers[0], snapshot.dataset.columns[0])
    let value = { (x: Double) in
      scale.value(
        at: layer.biases[0] + layer[neuron: 0, source: 0] * column.scale.coordinate(of: x))
    }
    let (start, slope) = (value(0), value(1) - value(0))
    let sign = slope < 0 ? theme.glyphs.minus : "+"
    return " = \(NumberText.compact(start)) \(sign) \(NumberText.compact(abs(slope))) x"
  }

  private var legend: [Span] {
    guard Self.showsOutput(snapshot) else { return [] }
    let glyph = { (use: PointUse) in
      String(Character(theme.pointGlyph(.quantity, correct: true, use: use)))
    }
    let train = [Span(glyph(.training), theme.sign(isPositive: true)), Span(" train", theme.dim)]
    guard showsTestPoints else { return train }
    return train
      + [Span("  \(glyph(.test))", theme.sign(isPositive: false)), Span(" test", theme.dim)]
  }

  /// The ends and the middle of both axes, in the data's own units.
  private func drawAxes(on canvas: inout Canvas) {
    guard layout.hasAxes else { return }
    let (map, plane) = (layout.map, snapshot.plane)
    let places = [-Plane.edge, 0, Plane.edge].map { Self.short(plane.xValue(at: $0)) }
    let name = "\(plane.xColumn.name) \(theme.glyphs.arrows.right)"
    canvas.write(places[0], x: map.x, y: map.maxY, style: theme.dim)
    let middle = map.centered(width: min(ColumnWidth.cells(of: name), map.width - 14), height: 1)
    canvas.write(name, x: middle.x, y: map.maxY, style: theme.dim, width: middle.width)
    canvas.writeTrailing(places[2], before: map.maxX, y: map.maxY, style: theme.dim)
    let (low, high) = (plot.range.lowerBound, plot.range.upperBound)
    for (value, row) in [
      (low, map.maxY - 1), (low / 2 + high / 2, map.y + map.height / 2), (high, map.y),
    ] {
      canvas.write(Self.short(own(value)), x: map.maxX + 1, y: row, style: theme.dim)
    }
  }

  /// A number of the plot in the target's own units, or as it is.
  private func own(_ value: Double) -> Double {
    guard Self.showsOutput(snapshot), case .numbers(_, let scale) = snapshot.dataset.target else {
      return value
    }
    return scale.value(at: value)
  }

  private static func short(_ value: Double) -> String {
    NumberText.compact(value, width: ScreenLayout.axisWidth - 1)
  }
}
