/// A rectangle of character cells; `x` and `y` are its left column and its top row.
package struct Rect: Sendable, Equatable, Hashable {
  /// The leftmost column.
  package var x: Int
  /// The topmost row.
  package var y: Int
  /// The number of columns, never negative.
  package var width: Int
  /// The number of rows, never negative.
  package var height: Int

  /// Makes a rectangle; a negative extent counts as zero.
  package init(x: Int, y: Int, width: Int, height: Int) {
    self.x = x
    self.y = y
    self.width = max(0, width)
    self.height = max(0, height)
  }

  /// Makes the rectangle that covers a canvas of the given size.
  package init(_ size: Size) {
    self.init(x: 0, y: 0, width: size.columns, height: size.rows)
  }

  /// The column after the last one.
  package var maxX: Int { x + width }

  /// The row after the last one.
  package var maxY: Int { y + height }

  /// Whether the rectangle holds no cell.
  package var isEmpty: Bool { width == 0 || height == 0 }

  /// The extent without the position.
  package var size: Size { Size(columns: width, rows: height) }

  /// Whether the cell at (x, y) lies inside.
  package func contains(x column: Int, y row: Int) -> Bool {
    column >= x && column < maxX && row >= y && row < maxY
  }

  /// The rectangle shrunk on both sides by columns and by rows; it may become empty.
  package func inset(horizontally columns: Int, vertically rows: Int) -> Rect {
    Rect(x: x + columns, y: y + rows, width: width - 2 * columns, height: height - 2 * rows)
  }

  /// The cells that lie in both rectangles; empty when they do not meet.
  package func intersection(_ other: Rect) -> Rect {
    let left = max(x, other.x)
    let top = max(y, other.y)
    return Rect(
      x: left, y: top, width: min(maxX, other.maxX) - left, height: min(maxY, other.maxY) - top)
  }

  /// A rectangle of the given extent in the middle of this one, cut to fit inside.
  package func centered(width innerWidth: Int, height innerHeight: Int) -> Rect {
    let columns = min(max(0, innerWidth), width)
    let rows = min(max(0, innerHeight), height)
    return Rect(
      x: x + (width - columns) / 2, y: y + (height - rows) / 2, width: columns, height: rows)
  }
}
