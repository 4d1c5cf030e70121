import Experiments
import NeuralCore
import TerminalUI

/// The gradients beside the slopes of the loss: those that differ, or all where none does.
struct StepCheckView {
  let check: GradientCheck
  let top: Int
  let theme: Theme

  private static let decimals = 6

  /// The gradients that are wrong, or all of them where none is.
  private var entries: [GradientCheck.Entry] {
    check.wrong.isEmpty ? check.entries : check.wrong
  }

  /// Lines that it takes whole.
  func height(width: Int) -> Int {
    wrapped(check.verdict, width: width).count + entries.count + 4
  }

  /// Draws the verdict and as many lines of the table as there is room for.
  func draw(in rect: Rect, on frame: inout Frame) {
    let wrong = check.wrong
    frame.canvas.write(
      [
        Span("Check of the gradients", theme.strong),
        Span("   (C(w + h) - C(w - h)) / 2h with h = 0.00001", theme.accent),
      ], x: rect.x, y: rect.y, before: rect.maxX)
    var rest = rect.top(1).rest
    for line in wrapped(check.verdict, width: rest.width) {
      frame.canvas.write(
        line, x: rest.x, y: rest.y, style: wrong.isEmpty ? theme.good : theme.bad)
      rest = rest.top(1).rest
    }
    drawTable(in: rest.top(1).rest, on: &frame)
  }

  private func drawTable(in rect: Rect, on frame: inout Frame) {
    let table = Table(
      columns: [
        .init("parameter"), .init("gradient", .trailing), .init("slope", .trailing),
        .init("difference", .trailing),
      ],
      rows: entries.map { entry in
        [entry.place.name]
          + [entry.gradient, entry.secant, entry.gradient - entry.secant].map {
            NumberText.fixed($0, decimals: Self.decimals)
          }
      })
    let lines = table.lines(width: rect.width)
    guard let heading = lines.first, rect.height > 2 else { return }
    frame.canvas.write(heading, x: rect.x, y: rect.y, style: theme.dim)
    let (list, room) = (lines.dropFirst(), rect.height - 2)
    let first = max(0, min(top, list.count - room))
    let shown = first..<min(list.count, first + room)
    for (row, place) in shown.enumerated() {
      frame.canvas.write(
        list[list.startIndex + place], x: rect.x, y: rect.y + 1 + row, style: theme.text)
    }
    frame.canvas.write(
      DialogBox.countOfMore(shown, of: list.count, theme.glyphs), x: rect.x, y: rect.maxY - 1,
      style: theme.dim)
  }
}
