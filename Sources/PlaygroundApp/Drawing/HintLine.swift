import TerminalUI

extension Frame {
  /// The last line of a rectangle: as many hints as there is room for, whole.
  mutating func drawHints(_ hints: [String], in rect: Rect) {
    let line = rect.bottom(1).part
    let gap = ScreenLayout.Kind(rect.size) == .wide ? "   " : "  "
    canvas.fill(line, .blank)
    let text = hints.dropFirst().reduce(hints.first ?? "") { text, hint in
      text.count + gap.count + hint.count <= line.width - 2 ? text + gap + hint : text
    }
    canvas.write(
      [Span(text, theme.dim)], x: line.x + 1, y: line.y, before: line.maxX)
  }
}
