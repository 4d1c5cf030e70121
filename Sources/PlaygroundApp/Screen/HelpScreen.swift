import TerminalUI

extension Scene {
  /// All keys, and a few words on what is seen.
  func drawHelp(on canvas: inout Canvas) {
    let area = Rect(
      x: 2, y: 2, width: layout.bounds.width - 4, height: layout.bounds.height - 3)
    let isDouble = area.width >= 2 * Self.columnWidth
    let perColumn = isDouble ? (KeyMap.rows.count + 1) / 2 : KeyMap.rows.count
    for (index, row) in KeyMap.rows.enumerated() {
      let (column, line) = (index / perColumn, index % perColumn)
      guard line < area.height - 1 else { continue }
      let x = area.x + column * Self.columnWidth
      canvas.write(row.keys, x: x, y: area.y + line, style: theme.strong)
      canvas.write(
        theme.glyphs.text(row.does), x: x + Self.keyWidth, y: area.y + line, style: theme.text,
        width: min(Self.columnWidth, area.maxX - x) - Self.keyWidth)
    }
    drawGlossary(below: area.y + perColumn + 1, in: area, on: &canvas)
    canvas.write("Esc closes this", x: area.x, y: layout.bounds.maxY - 1, style: theme.dim)
  }

  private static let keyWidth = 14
  private static let columnWidth = 38 + 14 - 14

  private func drawGlossary(below top: Int, in area: Rect, on canvas: inout Canvas) {
    for (index, entry) in Glossary.entries.enumerated() {
      let y = top + index
      guard y < layout.bounds.maxY - 2 else { return }
      canvas.write(entry.term, x: area.x, y: y, style: theme.strong)
      canvas.write(
        theme.glyphs.text(entry.meaning), x: area.x + Self.keyWidth, y: y, style: theme.dim,
        width: area.width - Self.keyWidth)
    }
  }
}

/// The words on the screen, explained.
package enum Glossary {
  /// What a word means, in a line.
  package static let entries: [(term: String, meaning: String)] = [
    ("epoch", "one pass over all training points"),
    ("loss", "how far outputs are from labels: the mean of (output - label)^2 / 2"),
    ("test, train", "points the network never learns from, points it learns from"),
    ("weight, bias", "what a link multiplies by, what a neuron adds: both are learnt"),
    ("orange, blue", "output -1 and +1; a link is blue where its weight is positive"),
    ("activation", "the function a neuron puts its sum through"),
    ("rate", "how far each step follows the slope of the loss"),
    ("regularization", "a pull on weights towards 0, against learning by heart"),
  ]
}
