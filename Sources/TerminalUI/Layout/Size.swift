/// The extent of a canvas or a window, in character cells.
package struct Size: Sendable, Equatable, Hashable {
  /// The number of cells in a row.
  package var columns: Int
  /// The number of rows.
  package var rows: Int

  /// Makes a size; negative numbers count as zero.
  package init(columns: Int, rows: Int) {
    self.columns = max(0, columns)
    self.rows = max(0, rows)
  }

  /// The number of cells.
  package var area: Int { columns * rows }

  /// Whether there is not a single cell.
  package var isEmpty: Bool { area == 0 }
}
