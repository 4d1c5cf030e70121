import Experiments
import TerminalUI

extension PaletteScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let layout = ScreenLayout(size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      drawBox(layout, lab, on: &frame)
      frame.drawHints(
        Self.hints, always: [Self.keys.hint(.leave, does: "leave")], in: layout.bounds)
    }
  }

  private static let hints = [
    keys.hint(.run, does: "do it"), keys.hint(.previousRow, .nextRow, does: "choose"),
  ]

  /// The list keeps this height while what is found gets fewer.
  private static let fewestRows = 16

  private func drawBox(_ layout: ScreenLayout, _ lab: Lab, on frame: inout Frame) {
    let found = found
    var box = DialogBox(
      title: "commands and settings", lines: max(found.count, Self.fewestRows) + 2,
      layout: layout)
    let (line, rest) = box.inside.top(1)
    let list = rest.height > 12 ? rest.top(1).rest : rest
    let first = max(0, min(selected - list.height / 2, found.count - list.height))
    let shown = first..<min(found.count, first + list.height)
    box.footnote = DialogBox.countOfMore(shown, of: found.count, frame.theme.glyphs)
    box.draw(on: &frame)
    drawField(in: line, on: &frame)
    for (row, place) in shown.enumerated() {
      let line = Rect(x: list.x, y: list.y + row, width: list.width, height: 1)
      draw(found[place], isSelected: place == selected, in: line, lab, on: &frame)
      frame.mark(line, .paletteRow(place))
    }
    guard found.isEmpty else { return }
    write(Sentences.noSuchName, frame.theme.warning, in: list, on: &frame)
  }

  private func drawField(in line: Rect, on frame: inout Frame) {
    frame.canvas.write(":", x: line.x, y: line.y, style: frame.theme.focus.bold)
    let (_, rest) = line.leading(2)
    if field.text.isEmpty {
      write(Sentences.typeAName, frame.theme.dim, in: rest.leading(1).rest, on: &frame)
    }
    field.draw(in: rest, on: &frame)
  }

  /// The name, and at the end of the line the key or the present value.
  private func draw(
    _ entry: PaletteEntry, isSelected: Bool, in line: Rect, _ lab: Lab, on frame: inout Frame
  ) {
    let theme = frame.theme
    let end = self.end(of: entry, lab)
    let width = min(ColumnWidth.cells(of: theme.glyphs.text(end)), line.width / 2)
    let (last, name) = line.trailing(width)
    let endStyle = entry.key.isEmpty ? theme.strong : theme.accent
    write(entry.name, theme.text, in: name.leading(name.width - 1).part, on: &frame)
    write(end, endStyle, in: last, on: &frame)
    guard isSelected else { return }
    let bar = line.inset(horizontally: -1, vertically: 0)
    frame.canvas.restyle(bar) { _ in theme.selection }
  }

  private func end(of entry: PaletteEntry, _ lab: Lab) -> String {
    switch entry.target {
    case .command, .nothing: entry.key
    case .setting(let setting): setting.shownText(lab.run.experiment)
    }
  }

  private func write(_ text: String, _ style: Style, in rect: Rect, on frame: inout Frame) {
    frame.canvas.write(
      [Span(text, style)], x: rect.x, y: rect.y, before: rect.maxX)
  }
}
