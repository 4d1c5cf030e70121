import DataSources
import TerminalUI

extension Scene {
  /// The left column: a small picture of each data set, the chosen one marked.
  func drawDataPanel(on frame: inout Frame) {
    let panel = layout.data
    frame.canvas.write(
      "DATA", x: panel.x + 1, y: panel.y, style: heading(screen.focus.panel == .data))
    let list = panel.top(2).rest
    var row = list.y
    for place in lab.datasets.indices {
      let hasPicture = showsPicture(of: place, in: list)
      drawEntry(place, x: panel.x + 1, y: row, hasPicture, on: &frame.canvas)
      let height = hasPicture ? DataPicture.rows : 1
      let entry = Rect(x: panel.x, y: row, width: panel.width, height: height)
      frame.mark(entry, .focus(.dataset(place)))
      row += hasPicture ? height + 1 : height
    }
  }

  /// A heading's look, set off where the focus is beneath it.
  func heading(_ isFocused: Bool) -> Style { isFocused ? theme.focus.bold : theme.strong }

  /// Whether there is room for a picture, of the first ones rather than of the last; the gates' four
  /// points need none.
  private func showsPicture(of place: Int, in list: Rect) -> Bool {
    let available = (list.height - lab.datasets.count) / DataPicture.rows
    let before = lab.datasets[..<place].filter(\.hasPicture).count
    return lab.datasets[place].hasPicture && before < available
  }

  private func drawEntry(
    _ place: Int, x: Int, y: Int, _ hasPicture: Bool, on canvas: inout Canvas
  ) {
    let isChosen = place == lab.datasetIndex
    let style =
      screen.focus == .dataset(place) ? theme.selection : isChosen ? theme.strong : theme.dim
    let radio = theme.glyphs.radio
    if hasPicture {
      lab.pictures[place].draw(on: &canvas, x: x, y: y, theme: theme)
    }
    let textX = hasPicture ? x + DataPicture.columns + 1 : x
    canvas.write(
      "\(isChosen ? radio.on : radio.off) \(lab.datasets[place].shortName)",
      x: textX, y: hasPicture ? y + 1 : y, style: style, width: layout.data.maxX - textX)
  }
}

extension DatasetSource {
  fileprivate var hasPicture: Bool {
    if case .bundled = self { false } else { true }
  }
}
