/// A grid of cells that views draw on and a terminal shows; everything outside is clipped.
package struct Canvas: Sendable, Equatable {
  /// The extent of the grid.
  package let size: Size
  /// All cells, row by row from the top left.
  package private(set) var cells: [Cell]
  /// The characters that text is written with: all text goes through `write`, and so through them.
  package let glyphs: GlyphSet

  /// Makes a canvas of blanks.
  package init(size: Size, filledWith cell: Cell = .blank, glyphs: GlyphSet = .unicode) {
    self.size = size
    self.glyphs = glyphs
    cells = Array(repeating: cell, count: size.area)
  }

  /// The whole canvas as a rectangle.
  package var bounds: Rect { Rect(size) }

  /// The cell at a column and a row; outside it reads as a blank and swallows what is set.
  package subscript(x: Int, y: Int) -> Cell {
    get { holds(x, y) ? cells[y * size.columns + x] : .blank }
    set {
      guard holds(x, y) else { return }
      let index = y * size.columns + x
      if cells[index].scalar != newValue.scalar { clearOtherHalf(x, index) }
      cells[index] = newValue
    }
  }

  /// Writes text from a column on and returns the number of columns it takes.
  ///
  /// Text longer than `width`, or than the room up to the canvas's right edge, ends in an
  /// ellipsis. Characters that no scalar can show become a question mark; no half of a wide one is
  /// shown.
  @discardableResult
  package mutating func write(
    _ text: String, x: Int, y: Int, style: Style = .terminal, width: Int? = nil
  ) -> Int {
    let available = min(width ?? Int.max, size.columns - x)
    guard available > 0 else { return 0 }
    var column = 0
    for character in glyphs.text(text) {
      let scalar = ColumnWidth.scalar(for: character)
      let columns = ColumnWidth.columns(of: scalar)
      guard column + columns <= available else {
        self[x + available - 1, y] = Cell(glyphs.ellipsis, style: style)
        return available
      }
      put(scalar, columns: columns, x: x + column, y: y, style: style)
      column += columns
    }
    return column
  }

  /// Writes text that ends before a column, cut to the given width.
  package mutating func writeTrailing(
    _ text: String, before maxX: Int, y: Int, style: Style = .terminal, width: Int? = nil
  ) {
    let columns = min(ColumnWidth.cells(of: glyphs.text(text)), width ?? Int.max)
    write(text, x: maxX - columns, y: y, style: style, width: columns)
  }

  /// Sets every cell of a rectangle.
  package mutating func fill(_ rect: Rect, _ cell: Cell) {
    let part = rect.intersection(bounds)
    guard !part.isEmpty else { return }
    for row in part.y..<part.maxY {
      for column in [part.x, part.maxX - 1] {
        clearOtherHalf(column, row * size.columns + column)
      }
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
      for column in 0..<size.columns where !self[column, row].isSecondHalf {
        scalars.append(self[column, row].scalar)
      }
    }
    return String(scalars)
  }

  /// Writes a character of one or two columns; where there is room for half of it, a blank.
  private mutating func put(
    _ scalar: Unicode.Scalar, columns: Int, x: Int, y: Int, style: Style
  ) {
    let isWhole = columns == 1 || (holds(x, y) && holds(x + 1, y))
    self[x, y] = Cell(isWhole ? scalar : " ", style: style)
    if columns == 2 { self[x + 1, y] = Cell(isWhole ? Cell.secondHalf : " ", style: style) }
  }

  /// Blanks what a cell that is to be replaced shared a wide character with.
  private mutating func clearOtherHalf(_ x: Int, _ index: Int) {
    if x > 0, cells[index].isSecondHalf { cells[index - 1].scalar = " " }
    if x + 1 < size.columns, cells[index + 1].isSecondHalf { cells[index + 1].scalar = " " }
  }

  private func holds(_ x: Int, _ y: Int) -> Bool {
    x >= 0 && y >= 0 && x < size.columns && y < size.rows
  }
}
