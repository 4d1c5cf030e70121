import NeuralCore
import TerminalUI

/// The curve in dots, with the secant, the tangent and the ball where it was.
struct DescendCurve {
  let screen: DescendScreen
  let theme: Theme

  /// The curve is drawn for x from minus this on.
  private static let edge = 3.2

  private var curve: Parabola { screen.descent.curve }
  private var top: Double { curve.value(Self.edge) }

  /// Draws it, with the axis in the last line.
  func draw(in rect: Rect, on frame: inout Frame) {
    let (axis, area) = rect.bottom(1)
    drawBall(in: area, on: &frame)
    var layer = DotLayer(size: area.size)
    let x = screen.descent.place
    let right = x + screen.distance
    add(line: curve.slope(x), through: x, theme.good, priority: 2, in: area, to: &layer)
    add(
      line: curve.secant(at: x, distance: screen.distance), through: x, theme.accent, priority: 1,
      in: area, to: &layer)
    addCurve(in: area, to: &layer)
    if abs(right) < Self.edge {
      mark(right, theme.glyphs.radio.off, theme.accent, in: area, on: &frame)
    }
    layer.draw(on: &frame.canvas, in: area, glyphs: theme.glyphs)
    for place in [-3.0, -2, -1, 0, 1, 2, 3] {
      let column = area.x + Int(self.column(place, area))
      frame.canvas.write(
        NumberText.trimmed(place, decimals: 0), x: column - (place < 0 ? 1 : 0), y: axis.y,
        style: theme.dim)
    }
  }

  /// Cells from the left.
  private func column(_ x: Double, _ area: Rect) -> Double {
    (x + Self.edge) / (2 * Self.edge) * Double(area.width - 1)
  }

  /// Cells from above.
  private func row(_ y: Double, _ area: Rect) -> Double {
    (1 - y / top) * Double(area.height - 1)
  }

  private func dot(_ x: Double, _ y: Double, _ area: Rect) -> Dot {
    let dots = DotLayer.dotsPerCell
    return Dot(
      x: Int(((column(x, area) + 0.5) * Double(dots.x)).rounded(.down)),
      y: Int(((row(y, area) + 0.5) * Double(dots.y)).rounded(.down)))
  }

  private func addCurve(in area: Rect, to layer: inout DotLayer) {
    let count = area.width * DotLayer.dotsPerCell.x
    var last: Dot?
    for step in 0...count {
      let x = -Self.edge + 2 * Self.edge * Double(step) / Double(count)
      let next = dot(x, curve.value(x), area)
      if let last { layer.line(from: last, to: next, style: theme.strong, priority: 0) }
      last = next
    }
  }

  /// A straight line of a slope through a point of the curve, as far as it is in sight.
  private func add(
    line slope: Double, through x: Double, _ style: Style, priority: Float, in area: Rect,
    to layer: inout DotLayer
  ) {
    guard abs(x) < Self.edge else { return }
    let count = area.width * DotLayer.dotsPerCell.x
    var last: Dot?
    for step in 0...count {
      let place = -Self.edge + 2 * Self.edge * Double(step) / Double(count)
      let y = curve.value(x) + slope * (place - x)
      guard y >= -top / Double(max(1, area.height)), y <= top * 1.02 else {
        last = nil
        continue
      }
      let next = dot(place, y, area)
      if let last { layer.line(from: last, to: next, style: style, priority: priority) }
      last = next
    }
  }

  /// The ball, and where it was.
  private func drawBall(in area: Rect, on frame: inout Frame) {
    let glyphs = theme.glyphs
    let places = screen.descent.places
    for place in places.dropLast() {
      mark(place, glyphs.radio.off, theme.dim, in: area, on: &frame)
    }
    let x = screen.descent.place
    guard abs(x) >= Self.edge else {
      return mark(x, glyphs.radio.on, theme.focus, in: area, on: &frame)
    }
    // Beyond the edge an arrow says where it is.
    frame.canvas.write(
      x < 0 ? glyphs.arrows.left : glyphs.arrows.right, x: x < 0 ? area.x : area.maxX - 1,
      y: area.y, style: theme.focus)
  }

  private func mark(
    _ x: Double, _ text: String, _ style: Style, in area: Rect, on frame: inout Frame
  ) {
    guard abs(x) < Self.edge else { return }
    frame.canvas.write(
      text, x: area.x + Int(column(x, area).rounded()),
      y: area.y + Int(row(curve.value(x), area).rounded()), style: style)
  }
}
