import TerminalUI

/// One of a terminal's two screens: cells that can be moved and erased.
struct EmulatedGrid: Sendable, Equatable {
  /// The rows from the top, all of the same length.
  private(set) var rows: [[Cell]]

  /// Makes a grid of blanks.
  init(size: Size) {
    rows = Array(repeating: Array(repeating: .blank, count: size.columns), count: size.rows)
  }

  /// The cell at a column and a row.
  subscript(x: Int, y: Int) -> Cell {
    get { rows[y][x] }
    set { rows[y][x] = newValue }
  }

  /// Cuts or fills up at the right and at the bottom.
  mutating func resize(to size: Size) {
    let width = size.columns
    rows = rows.prefix(size.rows).map { row in
      Array(row.prefix(width)) + Array(repeating: .blank, count: max(0, width - row.count))
    }
    while rows.count < size.rows { rows.append(Array(repeating: .blank, count: width)) }
  }

  /// Erases part of a row.
  mutating func erase(_ columns: Range<Int>, in row: Int, with blank: Cell) {
    for column in columns.clamped(to: rows[row].indices) { rows[row][column] = blank }
  }

  /// Erases whole rows.
  mutating func erase(rows range: Range<Int>, with blank: Cell) {
    for row in range.clamped(to: rows.indices) { erase(rows[row].indices, in: row, with: blank) }
  }

  /// Inserts blanks into a row; what leaves at the right is lost.
  mutating func insert(_ count: Int, at column: Int, in row: Int, with blank: Cell) {
    let width = rows[row].count
    let blanks = Array(repeating: blank, count: min(count, width - column))
    rows[row] = Array((rows[row][..<column] + blanks + rows[row][column...]).prefix(width))
  }

  /// Takes cells out of a row; blanks come in from the right.
  mutating func delete(_ count: Int, at column: Int, in row: Int, with blank: Cell) {
    let taken = min(count, rows[row].count - column)
    rows[row].removeSubrange(column..<column + taken)
    rows[row] += Array(repeating: blank, count: taken)
  }

  /// Moves the rows of a region up; blank ones come in at its bottom.
  mutating func scrollUp(_ count: Int, in region: Range<Int>, with blank: Cell) {
    let width = rows.first?.count ?? 0
    let taken = min(count, region.count)
    rows.removeSubrange(region.lowerBound..<region.lowerBound + taken)
    let blanks = Array(repeating: Array(repeating: blank, count: width), count: taken)
    rows.insert(contentsOf: blanks, at: region.upperBound - taken)
  }

  /// Moves the rows of a region down; blank ones come in at its top.
  mutating func scrollDown(_ count: Int, in region: Range<Int>, with blank: Cell) {
    let width = rows.first?.count ?? 0
    let taken = min(count, region.count)
    rows.removeSubrange(region.upperBound - taken..<region.upperBound)
    let blanks = Array(repeating: Array(repeating: blank, count: width), count: taken)
    rows.insert(contentsOf: blanks, at: region.lowerBound)
  }
}
