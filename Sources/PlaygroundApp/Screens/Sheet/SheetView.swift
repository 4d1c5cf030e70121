import Experiments
import TerminalUI

extension SheetScreen {
  /// A line of the list.
  private enum Line {
    case group(SettingGroup)
    case setting(Setting, place: Int)
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.within(rect) { frame in
      let layout = ScreenLayout(size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      drawBox(layout, lab.run.experiment, on: &frame)
      frame.drawHints(
        Self.hints, always: [Self.keys.hint(.leave, does: "leave")], in: layout.bounds)
    }
  }

  private static let hints = [
    keys.hint(.type, does: "type"),
    keys.hint(.less, .more, does: "step"), keys.hint(.previousRow, .nextRow, does: "choose"),
  ]

  private func drawBox(_ layout: ScreenLayout, _ experiment: Experiment, on frame: inout Frame) {
    let lines = lines
    // The line about the focus stays in sight: it says why a value cannot be.
    let height = layout.focusLine.y - layout.settings.maxY - 2
    var box = DialogBox(title: "settings", lines: height, layout: layout)
    let (top, rest) = box.inside.top(1)
    let help = rest.bottom(rest.height < 12 ? 1 : 3)
    let chosen = lines.firstIndex { line in
      if case .setting(_, selected) = line { true } else { false }
    }
    let list = help.rest
    let first = max(0, min((chosen ?? 0) - list.height / 2, lines.count - list.height))
    let shown = first..<min(lines.count, first + list.height)
    box.footnote = DialogBox.countOfMore(shown, of: lines.count, frame.theme.glyphs)
    box.draw(on: &frame)
    if field.text.isEmpty {
      frame.canvas.write(
        Sentences.typeAName, x: top.x + 1, y: top.y, style: frame.theme.dim,
        width: top.width - 1)
    }
    field.draw(in: top, on: &frame)
    for (row, line) in lines[shown].enumerated() {
      draw(
        line, in: Rect(x: list.x, y: list.y + row, width: list.width, height: 1), experiment,
        on: &frame)
    }
    drawHelp(in: help.part, on: &frame)
  }

  /// The settings found below their groups' names.
  private var lines: [Line] {
    var lines: [Line] = []
    var last: SettingGroup?
    for (place, setting) in found.enumerated() {
      let group = SettingGroup(setting)
      if group != last { lines.append(.group(group)) }
      last = group
      lines.append(.setting(setting, place: place))
    }
    return lines
  }

  private func draw(_ line: Line, in rect: Rect, _ experiment: Experiment, on frame: inout Frame) {
    let theme = frame.theme
    switch line {
    case .group(let group):
      frame.canvas.write(group.rawValue.uppercased(), x: rect.x, y: rect.y, style: theme.dim)
    case .setting(let setting, let place):
      let value = setting.shownText(experiment)
      let width = min(ColumnWidth.cells(of: theme.glyphs.text(value)), rect.width / 2)
      let (end, name) = rect.leading(2).rest.trailing(width)
      frame.canvas.write(
        setting.title, x: name.x, y: name.y, style: theme.text, width: name.width - 1)
      frame.canvas.write(value, x: end.x, y: end.y, style: theme.strong, width: end.width)
      frame.mark(rect, .sheetRow(place))
      guard place == selected else { return }
      frame.canvas.restyle(rect.inset(horizontally: -1, vertically: 0)) { _ in theme.selection }
    }
  }

  /// What the chosen setting does, or that there is none.
  private func drawHelp(in area: Rect, on frame: inout Frame) {
    let text = setting.map { $0.help } ?? Sentences.noSuchName
    let style = setting == nil ? frame.theme.warning : frame.theme.dim
    let lines = area.height > 1 ? [""] + wrapped(text, width: area.width) : [text]
    for (row, line) in lines.prefix(area.height).enumerated() {
      frame.canvas.write(line, x: area.x, y: area.y + row, style: style, width: area.width)
    }
  }
}
