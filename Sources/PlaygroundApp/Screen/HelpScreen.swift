import TerminalUI

extension Scene {
  /// All keys, and the words on the screen; on a wide screen the output stays in view.
  func drawHelp(on canvas: inout Canvas) {
    let height = layout.bounds.height - 2
    let isOneColumn = height >= KeyMap.rows.count + Glossary.entries.count + 3
    let width = layout.kind == .wide && isOneColumn ? layout.map.x : layout.bounds.width
    let area = Rect(x: 1, y: 1, width: width - 2, height: height)
    let beside = [layout.settings, layout.focusLine, layout.hints]
    for rect in [area.inset(horizontally: -1, vertically: 0)] + beside {
      canvas.fill(rect, .blank)
    }
    let top = isOneColumn ? area.y + 1 : area.y
    let rows = isOneColumn ? KeyMap.rows.count : (KeyMap.rows.count + 1) / 2
    drawKeys(rows: rows, top: top, in: area, on: &canvas)
    drawGlossary(top: top + rows + (isOneColumn ? 1 : 0), in: area, on: &canvas)
    canvas.write("Esc closes this", x: area.x, y: layout.hints.y, style: theme.dim)
  }

  private func drawKeys(rows: Int, top: Int, in area: Rect, on canvas: inout Canvas) {
    for (index, row) in KeyMap.rows.enumerated() {
      let (column, line) = index.quotientAndRemainder(dividingBy: rows)
      guard top + line < area.maxY else { continue }
      let x = area.x + column * (area.width / 2)
      canvas.write(row.keys, x: x, y: top + line, style: theme.strong)
      canvas.write(
        row.does, x: x + Self.keyWidth, y: top + line, style: theme.text,
        ellipsis: theme.glyphs.ellipsis)
    }
  }

  /// Columns for the keys, and for the words.
  private static let keyWidth = 11
  private static let termWidth = 15

  private func drawGlossary(top: Int, in area: Rect, on canvas: inout Canvas) {
    for (index, entry) in Glossary.entries.enumerated() where top + index < area.maxY {
      canvas.write(entry.term, x: area.x, y: top + index, style: theme.accent)
      canvas.write(
        entry.meaning, x: area.x + Self.termWidth, y: top + index, style: theme.dim,
        width: area.width - Self.termWidth, ellipsis: theme.glyphs.ellipsis)
    }
  }
}
