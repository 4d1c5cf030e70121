import TerminalUI

/// What the help says, arranged for a screen: beside the map or below each other where there is room,
/// else in one column that scrolls.
struct HelpPage {
  /// A line of the help.
  enum Line {
    case key(KeyMap.Row)
    /// A word and its meaning, or more of the meaning of the word above.
    case word(String, meaning: String)
    case blank
  }

  enum Arrangement { case oneColumn, twoColumns, scrolling }

  let arrangement: Arrangement
  /// Where it stands.
  let area: Rect
  /// All lines, below each other.
  let lines: [Line]

  /// Columns for the keys, and for the words.
  static let keyWidth = 11
  static let termWidth = 15

  init(_ layout: ScreenLayout) {
    let (bounds, height) = (layout.bounds, layout.bounds.height - 2)
    let narrow = (layout.kind == .wide ? layout.map.x : bounds.width) - 2
    let wide = bounds.width - 2
    let besideMap = Self.lines(width: narrow)
    let halved = (KeyMap.rows.count + 1) / 2 + Glossary.entries.count
    if besideMap.count + 2 <= height {
      arrangement = .oneColumn
    } else if layout.kind != .small, halved <= height {
      arrangement = .twoColumns
    } else {
      arrangement = .scrolling
    }
    let width = arrangement == .oneColumn ? narrow : wide
    area = Rect(x: 1, y: 1, width: width, height: height)
    lines = arrangement == .oneColumn ? besideMap : Self.lines(width: wide)
  }

  /// The first line at which the last one is in sight.
  var lastTop: Int { arrangement == .scrolling ? max(0, lines.count - area.height) : 0 }

  /// The lines in sight.
  func shown(from top: Int) -> Range<Int> {
    let first = max(0, min(lastTop, top))
    return first..<min(lines.count, first + area.height)
  }

  private static func lines(width: Int) -> [Line] {
    let words = Glossary.entries.flatMap { entry in
      wrapped(entry.meaning, width: width - termWidth).enumerated().map { row, meaning in
        Line.word(row == 0 ? entry.term : "", meaning: meaning)
      }
    }
    return KeyMap.rows.map { .key($0) } + [.blank] + words
  }
}

extension Scene {
  /// All keys, and the words on the screen; on a wide screen the output stays in view.
  func drawHelp(on canvas: inout Canvas) {
    let page = HelpPage(layout)
    let beside = [layout.settings, layout.focusLine, layout.hints]
    for rect in [page.area.inset(horizontally: -1, vertically: 0)] + beside {
      canvas.fill(rect, .blank)
    }
    switch page.arrangement {
    case .oneColumn: draw(page, page.lines.indices, top: page.area.y + 1, on: &canvas)
    case .twoColumns: drawTwoColumns(page, on: &canvas)
    case .scrolling:
      draw(page, page.shown(from: state.helpTop), top: page.area.y, on: &canvas)
    }
    write(
      helpHints(page), x: page.area.x, y: layout.hints.y, before: layout.hints.maxX, on: &canvas)
  }

  private func draw(_ page: HelpPage, _ shown: Range<Int>, top: Int, on canvas: inout Canvas) {
    for (row, line) in page.lines[shown].enumerated() {
      draw(line, x: page.area.x, y: top + row, on: &canvas)
    }
  }

  private func drawTwoColumns(_ page: HelpPage, on canvas: inout Canvas) {
    let (area, rows) = (page.area, (KeyMap.rows.count + 1) / 2)
    for (index, row) in KeyMap.rows.enumerated() {
      let (column, line) = index.quotientAndRemainder(dividingBy: rows)
      draw(.key(row), x: area.x + column * (area.width / 2), y: area.y + line, on: &canvas)
    }
    let words = page.lines.dropFirst(KeyMap.rows.count + 1)
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
  private func helpHints(_ page: HelpPage) -> [Span] {
    let shown = page.shown(from: state.helpTop)
    let (arrows, below) = (theme.glyphs.arrows, page.lines.count - shown.upperBound)
    var spans = [Span("Esc closes this", theme.dim)]
    guard page.arrangement == .scrolling else { return spans }
    if shown.lowerBound > 0 {
      spans.append(Span("  \(arrows.up) \(shown.lowerBound) more", theme.accent))
    }
    if below > 0 { spans.append(Span("  \(arrows.down) \(below) more", theme.accent)) }
    return spans
  }
}
