import DataSources
import TerminalUI

/// Where the pad's sheet stands: as much of it as there is room for, around the pen.
struct PadSheet {
  /// The cells that show it.
  let rect: Rect
  /// The first row of pixels in sight, an even one.
  private let firstRow: Int

  init(in area: Rect, pad: DrawingPad) {
    let cells = Size(columns: pad.size.columns, rows: (pad.size.rows + 1) / 2)
    // The frame takes a line above and one below.
    let rows = min(cells.rows, max(1, area.height - 2))
    rect = Rect(
      x: area.x + 1, y: area.y + 1, width: min(cells.columns, area.width - 2), height: rows)
    let wanted = Int(pad.pen.y) / 2 - rows / 2
    firstRow = 2 * max(0, min(cells.rows - rows, wanted))
  }

  /// The rows of pixels in sight.
  func rows(of size: ImageSize) -> Range<Int> {
    firstRow..<min(size.rows, firstRow + 2 * rect.height)
  }

  /// The place on the sheet that a cell shows.
  func place(x: Int, y: Int) -> DrawingPad.Point {
    DrawingPad.Point(x: Double(x - rect.x), y: Double(2 * (y - rect.y) + firstRow) + 0.5)
  }

  /// The cell of a place, and whether it is the cell's upper pixel.
  func cell(of place: DrawingPad.Point) -> (x: Int, y: Int, isUpper: Bool) {
    let row = Int(place.y.rounded()) - firstRow
    return (rect.x + Int(place.x.rounded()), rect.y + row / 2, row % 2 == 0)
  }
}
