import NeuralCore
import TerminalUI

extension DescendScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.withinScreen(rect) { frame in
      DescendView(
        screen: self, message: lab.message,
        leaving: lab.hintOfLeaving(
          .descend, Self.keys.hint(.close, does: isAlone ? "quit" : "back")),
        bounds: Rect(rect.size), theme: frame.theme
      )
      .draw(on: &frame)
    }
  }
}

/// The curve on one side, the numbers on the other.
struct DescendView {
  let screen: DescendScreen
  let message: String?
  /// The hint how the screen is left.
  let leaving: String
  let bounds: Rect
  let theme: Theme

  private var descent: Descent { screen.descent }
  private var curve: Parabola { descent.curve }

  /// Columns for the numbers.
  private static let numbersWidth = 38
  private static let leastCurveWidth = 24

  /// Draws it over what was there.
  func draw(on frame: inout Frame) {
    frame.cover(bounds)
    drawTitle(on: &frame)
    let body = bounds.inset(horizontally: 1, vertically: 0).top(2).rest.bottom(2).rest
    let hasCurve = body.width >= Self.numbersWidth + Self.leastCurveWidth
    let (numbers, rest) = body.trailing(hasCurve ? Self.numbersWidth : body.width)
    drawNumbers(in: numbers, on: &frame)
    if hasCurve {
      DescendCurve(screen: screen, theme: theme).draw(
        in: rest.leading(rest.width - 2).part, on: &frame)
    }
    frame.canvas.write(
      verdict, x: 1, y: bounds.maxY - 2, before: bounds.maxX)
    frame.drawHints(
      hints,
      always: frame.lastHints(leaving), in: bounds)
  }

  private func drawTitle(on frame: inout Frame) {
    let bar = bounds.top(1).part
    frame.canvas.fill(bar, Cell(style: theme.titleBar))
    let right = bar.width < 60 ? "? keys " : "? keys   q quit "
    frame.canvas.writeTrailing(right, before: bar.maxX, y: 0, style: theme.titleBar)
    let spans = [
      Span("descend  ", theme.strong), Span("f(x) = \(curve.formula)", theme.accent),
      Span("   rate ", theme.text), Span(text(descent.rate), theme.strong),
    ]
    frame.canvas.write(
      spans.map { Span($0.text, theme.onTitleBar($0.style)) }, x: 1, y: 0,
      before: bar.maxX - right.count - 1)
  }

  private func text(_ number: Double) -> String { NumberText.trimmed(number, decimals: 6) }

  /// The secant and the tangent, then the steps.
  private func drawNumbers(in rect: Rect, on frame: inout Frame) {
    let (x, h) = (descent.place, screen.distance)
    let lines: [[Span]] = [
      [Span("at x = ", theme.dim), Span(number(x), theme.strong)],
      [Span("secant ", theme.accent), Span("(f(x+h) - f(x)) / h", theme.dim)],
      [
        Span("  h = \(text(h))", theme.strong), Span("   slope ", theme.dim),
        Span(number(curve.secant(at: x, distance: h)), theme.strong),
      ],
      [
        Span("tangent ", theme.good), Span("f'(x) = \(curve.slopeFormula) = ", theme.dim),
        Span(number(curve.slope(x)), theme.strong),
      ],
      [],
      [Span("step       x          f(x)", theme.dim)],
    ]
    for (row, spans) in lines.enumerated() where row < rect.height {
      frame.canvas.write(spans, x: rect.x, y: rect.y + row, before: rect.maxX)
    }
    drawSteps(in: rect.top(lines.count).rest, on: &frame)
  }

  /// The last steps, as many as there is room for.
  private func drawSteps(in rect: Rect, on frame: inout Frame) {
    let first = max(0, descent.places.count - rect.height)
    for (row, step) in (first..<descent.places.count).enumerated() {
      let x = descent.places[step]
      let isLast = step == descent.stepCount
      let style = isLast ? theme.focus : theme.text
      let y = rect.y + row
      frame.canvas.writeTrailing("\(step)", before: rect.x + 4, y: y, style: theme.dim)
      frame.canvas.writeTrailing(number(x), before: rect.x + 16, y: y, style: style)
      frame.canvas.writeTrailing(
        number(curve.value(x)), before: rect.x + 30, y: y, style: style)
    }
  }

  private func number(_ number: Double) -> String {
    abs(number) < 100_000 ? NumberText.fixed(number, decimals: 4) : NumberText.compact(number)
  }

  /// What becomes of the ball.
  private var verdict: [Span] {
    if let message { return [Span(message, theme.warning)] }
    let factor = text(descent.shrinking)
    if descent.diverges {
      return [Span("It diverges: a step multiplies x by \(factor). l lowers the rate.", theme.bad)]
    }
    if let steps = descent.stepsToReach(0.001) {
      let count = steps == 1 ? "1 step" : "\(steps) steps"
      return [Span("|x| < 0.001 after \(count): x times \(factor) each.", theme.good)]
    }
    return [
      Span("Each step multiplies x by \(factor). ", theme.text),
      Span("Reach |x| < 0.001 in 10 steps.", theme.dim),
    ]
  }

  private var hints: [String] {
    let keys = DescendScreen.keys
    return [
      keys.hint(.roll(steps: 1), does: "step"),
      keys.hint(.rate(by: -1), .rate(by: 1), does: "rate"),
      keys.hint(.distance(by: -1), .distance(by: 1), does: "secant"),
      keys.hint(.otherCurve, does: "curve"), keys.hint(.startAgain, does: "restart"),
      keys.hint(.start(by: -1), .start(by: 1), does: "start"),
    ]
  }
}
