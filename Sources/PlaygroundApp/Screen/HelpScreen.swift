import TerminalUI

extension Scene {
  /// All keys, and the words on the screen; on a wide screen the output stays in view.
  func drawHelp(on canvas: inout Canvas) {
    let width = layout.kind == .wide ? layout.map.x : layout.bounds.width
    let area = Rect(x: 1, y: 1, width: width - 2, height: layout.bounds.height - 2)
    for rect in [area.inset(horizontally: -1, vertically: 0), layout.settings, layout.hints] {
      canvas.fill(rect, .blank)
    }
    let isOneColumn = area.height >= KeyMap.rows.count + Glossary.entries.count + 3
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
      canvas.write(row.does, x: x + Self.keyWidth, y: top + line, style: theme.text)
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
        width: area.width - Self.termWidth)
    }
  }
}

/// The words on the screen, explained.
package enum Glossary {
  /// What a word means, in a line of at most 63 characters.
  package static let entries: [(term: String, meaning: String)] = [
    ("epoch", "one pass over all training points"),
    ("batch", "points looked at before the weights move a step"),
    ("loss", "mean of (output - label)^2 / 2: how wrong the outputs are"),
    ("train, test", "points that are learnt from, points that are kept apart"),
    ("weight, bias", "a link's factor and a neuron's summand: both are learnt"),
    ("orange, blue", "output -1, output +1; weights below 0, above 0"),
    ("activation", "the function that a neuron puts its sum through"),
    ("regularization", "a pull of weights towards 0, against learning by heart"),
  ]
}
