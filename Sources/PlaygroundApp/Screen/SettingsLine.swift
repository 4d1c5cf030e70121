import DataSources
import TerminalUI

extension Scene {
  /// The second line: every value that keys step through, the focused one set off.
  func drawSettings(on canvas: inout Canvas) {
    let row = layout.settings.y
    let gap = layout.kind == .wide ? 3 : 2
    var column = 1
    for setting in Setting.allCases {
      let spans = self.spans(setting)
      let start = column
      column = write(spans, x: column, y: row, before: layout.settings.maxX, on: &canvas)
      if state.focus == .setting(setting) {
        let box = Rect(x: start - 1, y: row, width: column - start + 2, height: 1)
        canvas.restyle(box) { _ in theme.selection }
      }
      column += gap
    }
    write(seedSpans, x: column, y: row, before: layout.settings.maxX, on: &canvas)
  }

  private func spans(_ setting: Setting) -> [Span] {
    let entry = setting.entry
    let title = layout.kind == .wide ? entry.title : entry.shortTitle
    let value = Span(entry.value(state.experiment), theme.strong)
    return title.isEmpty ? [value] : [Span(title + " ", theme.dim), value]
  }

  private var seedSpans: [Span] {
    [Span("seed ", theme.dim), Span(state.experiment.seed, theme.dim)]
  }
}
