import DataSources
import TerminalUI

extension Scene {
  /// The left column: a small picture of each data set, the chosen one marked.
  func drawDataPanel(on canvas: inout Canvas) {
    let panel = layout.data
    canvas.write("DATA", x: panel.x + 1, y: panel.y, style: heading(state.focus.panel == .data))
    let list = panel.top(2).rest
    var row = list.y
    for place in state.datasets.indices {
      let hasPicture = showsPicture(of: place, in: list)
      drawEntry(place, x: panel.x + 1, y: row, hasPicture, on: &canvas)
      row += hasPicture ? DataPicture.rows + 1 : 1
    }
  }

  /// A heading's look, set off where the focus is beneath it.
  func heading(_ isFocused: Bool) -> Style { isFocused ? theme.focus.bold : theme.strong }

  /// Whether there is room for pictures; the gates' four points need none.
  private func showsPicture(of place: Int, in list: Rect) -> Bool {
    let pictured = state.datasets.filter(\.hasPicture).count
    let needed = pictured * (DataPicture.rows + 1) + state.datasets.count - pictured
    return needed <= list.height && state.datasets[place].hasPicture
  }

  private func drawEntry(
    _ place: Int, x: Int, y: Int, _ hasPicture: Bool, on canvas: inout Canvas
  ) {
    let isChosen = place == state.datasetIndex
    let style =
      state.focus == .dataset(place) ? theme.selection : isChosen ? theme.strong : theme.dim
    let radio = theme.glyphs.radio
    if hasPicture {
      state.pictures[place].draw(on: &canvas, x: x, y: y, theme: theme)
    }
    let textX = hasPicture ? x + DataPicture.columns + 1 : x
    canvas.write(
      "\(isChosen ? radio.on : radio.off) \(state.datasets[place].shortName)",
      x: textX, y: hasPicture ? y + 1 : y, style: style, width: layout.data.maxX - textX,
      ellipsis: theme.glyphs.ellipsis)
  }
}

extension DatasetSource {
  fileprivate var hasPicture: Bool {
    if case .bundled = self { false } else { true }
  }
}
