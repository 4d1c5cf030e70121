import Experiments
import NeuralCore
import TerminalUI

/// The plane of a neuron's inputs with its line and the rows as points.
extension GatesScene {
  func drawPlane(on frame: inout Frame) {
    let row = table.rows[screen.row]
    let plane = GatesPlane(
      neuron, setup.response, row: row.seen, heldInput: screen.heldInput)
    let picture = GatePicture(plane: plane, rect: layout.map, theme: theme)
    picture.draw(on: &frame.canvas)
    // The chosen row is drawn last, for rows may lie on each other.
    let order = table.rows.indices.filter { $0 != screen.row } + [screen.row]
    for place in order {
      let shown = table.rows[place]
      picture.drawPoint(
        shown.seen, isPositive: shown.target, isRight: shown.isRight,
        mark: place == screen.row ? .chosen : screen.flipped.contains(place) ? .flipped : .none,
        on: &frame.canvas)
      guard layout.map.height >= 7 else { continue }
      let text =
        setup.response == .step
        ? shown.seen.map(GateText.signal).joined(separator: " ")
        : NumberText.fixed(shown.output, decimals: 2)
      picture.drawLabel(text, of: shown.seen, on: &frame.canvas)
    }
    drawLegend(plane, on: &frame)
    drawAxes(plane, on: &frame)
  }

  /// What is drawn upwards, and what the points' shapes mean.
  private func drawLegend(_ plane: GatesPlane, on frame: inout Frame) {
    let area = layout.legend
    guard !area.isEmpty else { return }
    let glyph = { (side: PointClass, correct: Bool) in
      String(Character(theme.pointGlyph(side, correct: correct)))
    }
    var spans = [
      Span(glyph(.positive, true), theme.sign(isPositive: true)), Span(" 1  ", theme.dim),
      Span(glyph(.negative, true), theme.sign(isPositive: false)), Span(" 0", theme.dim),
      Span("  \(glyph(.positive, false))\(glyph(.negative, false)) wrong", theme.dim),
    ]
    // What is held needs the room.
    if plane.held.count > 2 { spans.removeLast() }
    let width = spans.reduce(0) { $0 + $1.text.count }
    frame.canvas.write(spans, x: area.maxX - width, y: area.y, before: area.maxX)
    let names = setup.sourceNames(ofUnit: screen.unit)
    var title = plane.upwards.map { "↑ \(names[$0])" } ?? ""
    if names.count > 2 {
      let held = screen.heldInput
      title += "  \(names[held]) "
      title += GateText.signal(plane.held[held])
    }
    frame.canvas.write(
      [Span(title, theme.text)], x: area.x, y: area.y, before: area.maxX - width - 1)
  }

  private func drawAxes(_ plane: GatesPlane, on frame: inout Frame) {
    let (map, style) = (layout.map, theme.dim)
    let columns = [map.x + map.width / 4, map.x + 3 * map.width / 4]
    for (text, column) in zip(["0", "1"], columns) {
      frame.canvas.write(text, x: column, y: map.maxY, style: style)
    }
    let name = setup.sourceNames(ofUnit: screen.unit)[plane.across] + " →"
    let width = min(map.width / 2 - 3, name.count)
    frame.canvas.write(
      name, x: map.x + (map.width - width) / 2, y: map.maxY, style: style, width: width)
    guard plane.upwards != nil else { return }
    for (text, share) in [("1", 0.25), ("0", 0.75)] {
      let row = map.y + Int(share * Double(map.height))
      frame.canvas.write(text, x: map.maxX + 1, y: row, style: style)
    }
  }
}

/// A plane on a rectangle of the screen.
struct GatePicture {
  /// What shows beside a point.
  enum Mark { case none, chosen, flipped }

  let plane: GatesPlane
  let rect: Rect
  let theme: Theme

  /// In fewer rows the line would hide what it parts.
  private static let leastForLine = 5

  /// The half-planes and the line between them.
  func draw(on canvas: inout Canvas) {
    let pixels = HeatMap.pixels(in: rect.size, of: theme.pixels)
    plane.map(width: pixels.width, height: pixels.height).draw(
      on: &canvas, in: rect, ramp: theme.mapRamp, glyphs: theme.glyphs, pixels: theme.pixels)
    guard rect.height >= Self.leastForLine, let line = plane.line else { return }
    var layer = DotLayer(size: rect.size)
    layer.line(from: dot(line.from), to: dot(line.to), style: .terminal)
    var drawn = Canvas(size: rect.size, glyphs: theme.glyphs)
    layer.draw(on: &drawn, in: drawn.bounds, glyphs: theme.glyphs)
    for y in 0..<rect.height {
      for x in 0..<rect.width where drawn[x, y].scalar != " " {
        let value = plane.value(
          x: (Double(x) + 0.5) / Double(rect.width), y: (Double(y) + 0.5) / Double(rect.height))
        canvas[rect.x + x, rect.y + y] = Cell(
          drawn[x, y].scalar,
          style: theme.pointStyle(.positive, correct: false, on: value, of: theme.mapRamp))
      }
    }
  }

  private func dot(_ place: (x: Double, y: Double)) -> Dot {
    let (columns, rows) = (
      DotLayer.dotsPerCell.x * rect.width, DotLayer.dotsPerCell.y * rect.height
    )
    return Dot(
      x: min(columns - 1, Int(place.x * Double(columns))),
      y: min(rows - 1, Int(place.y * Double(rows))))
  }

  private func cell(_ place: (x: Double, y: Double)) -> (x: Int, y: Int) {
    (
      rect.x + min(rect.width - 1, Int(place.x * Double(rect.width))),
      rect.y + min(rect.height - 1, Int(place.y * Double(rect.height)))
    )
  }

  /// A row's point by its target, hollow where the answer is wrong.
  func drawPoint(
    _ inputs: [Double], isPositive: Bool, isRight: Bool, mark: Mark, on canvas: inout Canvas
  ) {
    guard let place = plane.place(of: inputs) else { return }
    let (x, y) = cell(place)
    let side = isPositive ? PointClass.positive : .negative
    let style = theme.pointStyle(
      side, correct: isRight, on: plane.value(x: place.x, y: place.y), of: theme.mapRamp)
    canvas[x, y] = Cell(theme.pointGlyph(side, correct: isRight), style: style)
    guard mark != .none else { return }
    let bars = theme.glyphs.bars
    for (column, bar) in [(x - 1, bars.right), (x + 1, bars.left)] {
      canvas[column, y] = Cell(
        bar, style: style.foreground(theme.focus.foreground).adding(.bold))
    }
  }

  /// A few characters below a point.
  func drawLabel(_ text: String, of inputs: [Double], on canvas: inout Canvas) {
    guard let place = plane.place(of: inputs) else { return }
    let (x, y) = cell(place)
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      let column = x - text.count / 2 + offset
      let share = (Double(column - rect.x) + 0.5) / Double(rect.width)
      let value = plane.value(x: share, y: (Double(y + 1 - rect.y) + 0.5) / Double(rect.height))
      guard rect.contains(x: column, y: y + 1) else { continue }
      canvas[column, y + 1] = Cell(
        scalar, style: theme.pointStyle(.positive, correct: false, on: value, of: theme.mapRamp))
    }
  }
}
