import TerminalUI

/// A page of the help on the screen; on a wide one the output stays in view.
struct HelpView {
  let page: HelpPage
  let top: Int
  let layout: ScreenLayout
  let theme: Theme

  /// Draws it over what was there.
  func draw(on frame: inout Frame) {
    cover(on: &frame)
    switch page.arrangement {
    case .oneColumn: draw(page.lines.indices, top: page.area.y + 1, on: &frame.canvas)
    case .twoColumns: drawTwoColumns(on: &frame.canvas)
    case .scrolling: draw(page.shown(from: top), top: page.area.y, on: &frame.canvas)
    }
    frame.canvas.write(
      hints, x: page.area.x, y: layout.hints.y, before: layout.hints.maxX)
    frame.markKeys(in: hints.map(\.text).joined(), x: page.area.x, y: layout.hints.y)
  }

  private func cover(on frame: inout Frame) {
    let beside = [layout.settings, layout.focusLine, layout.hints]
    for rect in [page.area.inset(horizontally: -1, vertically: 0)] + beside { frame.cover(rect) }
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

  /// How to close it and to find something, and how much more there is above and below.
  private var hints: [Span] {
    let keys = HelpScreen.keys
    let hints = [
      keys.hint(.leave, does: "close"), Self.typing,
      keys.hint(.choose(.up), .choose(.down), does: "choose"),
    ]
    let shown = page.shown(from: top)
    let more = DialogBox.countOfMore(shown, of: page.lines.count, theme.glyphs)
    let isWhole = page.arrangement != .scrolling || more.isEmpty
    let end = isWhole ? [] : [Span("  \(more)", theme.accent)]
    let wordings = (1...hints.count).reversed().map { count in
      [Span(hints.prefix(count).joined(separator: "  "), theme.dim)] + end
    }
    return wordings.first { $0.columns < layout.hints.width } ?? wordings[0]
  }

  private static let typing = "type to search"
}

extension HelpView {
  /// What is typed, and in place of the page what answers it.
  func drawList(of help: HelpScreen, on frame: inout Frame) {
    cover(on: &frame)
    let (line, rest) = page.area.top(1)
    frame.canvas.write("?", x: line.x, y: line.y, style: theme.focus.bold)
    let field = line.leading(2).rest
    if help.field.text.isEmpty {
      frame.canvas.write(Self.typing, x: field.x + 1, y: field.y, style: theme.dim)
    }
    help.field.draw(in: field, on: &frame)
    drawFound(help, in: rest, on: &frame)
    let does = help.chosen.map { $0.target != .nothing } ?? false
    let keys = HelpScreen.keys
    frame.drawHints(
      (does ? [keys.hint(.run, does: "do it")] : []) + [
        keys.hint(.leave, does: "all of the help"),
        keys.hint(.choose(.up), .choose(.down), does: "choose"),
      ], in: layout.bounds)
  }

  /// The rows about the chosen one.
  private func drawFound(_ help: HelpScreen, in list: Rect, on frame: inout Frame) {
    let found = help.found
    guard !found.isEmpty else {
      frame.canvas.write(Sentences.noSuchName, x: list.x, y: list.y, style: theme.warning)
      return
    }
    let lines = found.enumerated().flatMap { place, entry in
      self.lines(of: entry, width: list.width).map { (place: place, line: $0) }
    }
    let chosen = lines.firstIndex { $0.place == help.selected } ?? 0
    let first = max(0, min(chosen - list.height / 2, lines.count - list.height))
    let more = DialogBox.countOfMore(
      first..<min(lines.count, first + list.height), of: lines.count, theme.glyphs)
    frame.canvas.writeTrailing(more, before: list.maxX, y: list.y - 1, style: theme.accent)
    for (row, (place, line)) in lines.dropFirst(first).prefix(list.height).enumerated() {
      let rect = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      draw(line, x: rect.x, y: rect.y, on: &frame.canvas)
      frame.mark(rect, .paletteRow(place))
      guard place == help.selected else { continue }
      frame.canvas.restyle(rect.inset(horizontally: -1, vertically: 0)) { _ in theme.selection }
    }
  }

  private func lines(of entry: PaletteEntry, width: Int) -> [HelpPage.Line] {
    switch entry.target {
    case .command: [.key(KeyHelp(keys: entry.key, does: entry.name))]
    // The colon leads to them, too.
    case .setting: [.key(KeyHelp(keys: ":", does: entry.name))]
    case .nothing: HelpPage.lines(ofWord: entry.name, meaning: entry.help, width: width)
    }
  }
}
