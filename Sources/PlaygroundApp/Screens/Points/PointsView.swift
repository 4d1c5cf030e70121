import Experiments
import TerminalUI

extension PointsScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.withinScreen(rect) { frame in
      let layout = Self.layout(lab, rect.size)
      drawCursor(in: layout.map, on: &frame)
      if lab.message == nil { drawLine(lab, in: layout.focusLine, on: &frame) }
      frame.drawHints(
        Self.hints, always: frame.lastHints(Self.keys.hint(.leave, does: "back")), in: layout.bounds
      )
    }
  }

  /// The half of a cell at which a point would be placed.
  private func drawCursor(in map: Rect, on frame: inout Frame) {
    let share = (x: (x / Plane.edge + 1) / 2, y: (1 - y / Plane.edge) / 2)
    let column = max(0, min(map.width - 1, Int(share.x * Double(map.width))))
    let half = max(0, min(2 * map.height - 1, Int(share.y * Double(2 * map.height))))
    let (cellX, cellY) = (map.x + column, map.y + half / 2)
    let glyphs = frame.theme.glyphs
    let glyph = half % 2 == 0 ? glyphs.upperHalf : glyphs.lowerHalf
    frame.canvas[cellX, cellY] = Cell(glyph, style: frame.theme.focus.bold)
    for (x, bar) in [(cellX - 1, glyphs.bars.right), (cellX + 1, glyphs.bars.left)]
    where (map.x..<map.maxX).contains(x) {
      frame.canvas[x, cellY] = Cell(bar, style: frame.theme.focus)
    }
  }

  private func drawLine(_ lab: Lab, in line: Rect, on frame: inout Frame) {
    let names = classNames(lab)
    let pen = Int(lab.penLabel)
    let what =
      names.isEmpty
      ? "value \(NumberText.trimmed(lab.penLabel, decimals: 4))"
      : "class \(names[min(max(0, pen), names.count - 1)])"
    let place = [x, y].map { NumberText.fixed($0, decimals: 2) }.joined(separator: ", ")
    frame.canvas.fill(line, .blank)
    frame.canvas.write(
      [
        Span("points", frame.theme.strong), Span("  \(what)", frame.theme.text),
        Span("  at \(place)", frame.theme.text),
        Span("  \(lab.run.snapshot.dataset.rows.count) points", frame.theme.dim),
      ], x: line.x + 1, y: line.y, before: line.maxX)
  }

  private static let hints = [
    keys.hint(.place, does: "place"), keys.hint(.remove, does: "remove"),
    keys.hint(.nextClass, does: "class"),
    keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "move"),
    keys.hint(.save, does: "CSV"),
  ]
}
