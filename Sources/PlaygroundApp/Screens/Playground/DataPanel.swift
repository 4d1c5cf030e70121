import DataSources
import TerminalUI

/// How wide the list of data sets is.
enum DataPanel {
  /// Columns for one picture and a name, and where there is room for two of them beside each other.
  static let narrow = 17
  static let wide = 2 * column + 1
  static let column = 20
  /// From so many columns on there is room for two.
  private static let roomy = 180
  /// The least columns that a network keeps beside the list.
  private static let leastNetwork = 30

  /// The columns that the list always has; zero where it comes only with the focus.
  static func width(_ kind: ScreenLayout.Kind, _ size: Size) -> Int {
    kind != .wide ? 0 : size.columns < roomy ? narrow : wide
  }

  /// The room of a list that comes with the focus, and what it leaves of the network's.
  static func cut(from network: Rect) -> (list: Rect, network: Rect) {
    let isShared = network.width >= narrow + leastNetwork
    let (list, rest) = network.leading(isShared ? narrow : network.width)
    return (list, rest)
  }
}

extension Scene {
  /// The left column: a small picture of each data set, the chosen one marked.
  func drawDataPanel(on frame: inout Frame) {
    let panel = layout.data
    frame.canvas.write(
      "DATA", x: panel.x + 1, y: panel.y, style: heading(screen.focus.panel == .data))
    let area = panel.top(panel.height > 20 ? 2 : 1).rest.leading(1).rest
    let list = DataList(
      count: lab.datasets.count, in: area, chosen: chosenEntry,
      hasPicture: { lab.datasets[$0].hasPicture })
    for entry in list.entries {
      draw(entry, on: &frame.canvas)
      frame.mark(entry.rect, .focus(.dataset(entry.place)))
    }
    for (count, y) in [(list.hidden.above, area.y), (list.hidden.below, area.maxY - 1)]
    where count > 0 {
      frame.canvas.write("  +\(count)", x: area.x, y: y, style: theme.dim)
    }
  }

  /// A heading's look, set off where the focus is beneath it.
  func heading(_ isFocused: Bool) -> Style { isFocused ? theme.focus.bold : theme.strong }

  /// The entry that must be in sight.
  private var chosenEntry: Int {
    if case .dataset(let place) = screen.focus { place } else { lab.datasetIndex }
  }

  private func draw(_ entry: DataList.Entry, on canvas: inout Canvas) {
    let (place, rect) = (entry.place, entry.rect)
    let isChosen = place == lab.datasetIndex
    let usual =
      screen.focus == .dataset(place) ? theme.selection : isChosen ? theme.strong : theme.dim
    let style = isChosen ? style(usual, of: .setting(.dataset)) : usual
    let radio = theme.glyphs.radio
    if entry.hasPicture {
      lab.pictures[place].draw(on: &canvas, x: rect.x, y: rect.y, theme: theme)
    }
    let textX = entry.hasPicture ? rect.x + DataPicture.columns + 1 : rect.x
    canvas.write(
      "\(isChosen ? radio.on : radio.off) \(lab.datasets[place].shortName)",
      x: textX, y: entry.hasPicture ? rect.y + 1 : rect.y, style: style,
      width: rect.maxX - textX)
  }
}

extension DatasetSource {
  fileprivate var hasPicture: Bool {
    if case .bundled = self { false } else { true }
  }
}
