import TerminalUI

/// A page of the help on the screen; on a wide one the output stays in view.
struct HelpView {
  let page: HelpPage
  let top: Int
  let layout: ScreenLayout
  let theme: Theme

  /// Draws it over what was there.
  func draw(on frame: inout Frame) {
    let beside = [layout.settings, layout.focusLine, layout.hints]
    for rect in [page.area.inset(horizontally: -1, vertically: 0)] + beside { frame.cover(rect) }
    switch page.arrangement {
    case .oneColumn: draw(page.lines.indices, top: page.area.y + 1, on: &frame.canvas)
    case .twoColumns: drawTwoColumns(on: &frame.canvas)
    case .scrolling: draw(page.shown(from: top), top: page.area.y, on: &frame.canvas)
    }
    frame.canvas.write(
      hints, x: page.area.x, y: layout.hints.y, before: layout.hints.maxX)
    frame.markKeys(in: hints.map(\.text).joined(), x: page.area.x, y: layout.hints.y)
  }

  private func draw(_ shown: Range<Int>, top: Int, on canvas: inout Canvas) {
    for (row, line) in page.lines[shown].enumerated() {
      draw(line, x: page.area.x, y: top + row, on: &canvas)
    }
  }

  private func drawTwoColumns(on canvas: inout Canvas) {
    let (area, rows) = (page.area, (page.keyCount + 1) / 2)
    for (index, line) in page.lines.prefix(page.keyCount).enumerated() {
      let (column, place) = index.quotientAndRemainder(dividingBy: rows)
      draw(line, x: area.x + column * (area.width / 2), y: area.y + place, on: &canvas)
    }
    let words = page.lines.dropFirst(page.keyCount + 1)
    for (row, line) in words.enumerated() {
      draw(line, x: area.x, y: area.y + rows + row, on: &canvas)
    }
  }

  private func draw(_ line: HelpPage.Line, x: Int, y: Int, on canvas: inout Canvas) {
    switch line {
    case .key(let row):
      canvas.write(row.keys, x: x, y: y, style: theme.strong)
      canvas.write(row.does, x: x + HelpPage.keyWidth, y: y, style: theme.text)
    case .word(let term, let meaning):
      canvas.write(term, x: x, y: y, style: theme.accent)
      canvas.write(meaning, x: x + HelpPage.termWidth, y: y, style: theme.dim)
    case .blank: break
    }
  }

  /// How to close it, and how much more there is above and below.
  private var hints: [Span] {
    let shown = page.shown(from: top)
    let (arrows, below) = (theme.glyphs.arrows, page.lines.count - shown.upperBound)
    var spans = [Span(HelpScreen.keys.hint(.close, does: "closes this"), theme.dim)]
    guard page.arrangement == .scrolling else { return spans }
    if shown.lowerBound > 0 {
      spans.append(Span("  \(arrows.up) \(shown.lowerBound) more", theme.accent))
    }
    if below > 0 { spans.append(Span("  \(arrows.down) \(below) more", theme.accent)) }
    return spans
  }
}
