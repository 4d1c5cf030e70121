/// A grid of cells that views draw on and a terminal shows; everything outside is clipped.
package struct Canvas: Sendable, Equatable {
  /// The extent of the grid.
  package let size: Size
  /// All cells, row by row from the top left.
  package private(set) var cells: [Cell]

  /// Makes a canvas of blanks.
  package init(size: Size, filledWith cell: Cell = .blank) {
    self.size = size
    cells = Array(repeating: cell, count: size.area)
  }

  /// The whole canvas as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// The cell at a column and a row; outside it reads as a blank and swallows what is set.
  package subscript(x: Int, y: Int) -> Cell {
    get { holds(x, y) ? cells[y * size.columns + x] : .blank }
    set { if holds(x, y) { cells[y * size.columns + x] = newValue } }
  }

  /// Writes text from a column on and returns the number of columns it takes.
  ///
  /// Text longer than `width`, or than the room up to the canvas's right edge, ends in an
  /// ellipsis. Characters that are not one column wide become a question mark.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style = .terminal, width: Int? = nil,
    ellipsis: Unicode.Scalar = "…"
  ) -> Int {
    let room = min(width ?? Int.max, size.columns - x)
    guard room > 0 else { return 0 }
    var column = 0
    for character in text {
      if column == room {
        self[x + room - 1, y] = Cell(ellipsis, style: style)
        break
      }
      self[x + column, y] = Cell(ColumnWidth.scalar(for: character), style: style)
      column += 1
    }
    return column
  }

  /// Writes text that ends before a column, cut to the given width.
  package mutating func writeTrailing(
    _ text: String, before maxX: Int, y: Int, style: Style = .terminal, width: Int? = nil
  ) {
    let columns = min(text.count, width ?? Int.max)
    write(text, x: maxX - columns, y: y, style: style, width: columns)
  }

  /// Sets every cell of a rectangle.
  package mutating func fill(_ rect: Rect, _ cell: Cell) {
    let part = rect.intersection(bounds)
    for row in part.y..<part.maxY {
      for column in part.x..<part.maxX { cells[row * size.columns + column] = cell }
    }
  }

  /// Changes the style of every cell of a rectangle and leaves the characters.
  package mutating func restyle(_ rect: Rect, _ change: (Style) -> Style) {
    let part = rect.intersection(bounds)
    for row in part.y..<part.maxY {
      for column in part.x..<part.maxX {
        let index = row * size.columns + column
        cells[index].style = change(cells[index].style)
      }
    }
  }

  /// The characters alone: rows joined by line feeds, with their trailing blanks.
  package var text: String {
    var scalars = String.UnicodeScalarView()
    for row in 0..<size.rows {
      if row > 0 { scalars.append("\n") }
      for column in 0..<size.columns { scalars.append(self[column, row].scalar) }
    }
    return String(scalars)
  }

  private func holds(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.columns && y < size.rows
  }
}
