/// The extent of images whose pixels are a table's columns, row by row from the upper left.
package struct ImageSize: Sendable, Hashable {
  /// Pixels down.
  package let rows: Int
  /// Pixels across.
  package let columns: Int

  /// An extent.
  /// - Precondition: at least one pixel.
  package init(rows: Int, columns: Int) {
    precondition(rows > 0 && columns > 0, "An image has pixels.")
    self.rows = rows
    self.columns = columns
  }

  /// Pixels in all.
  package var pixelCount: Int { rows * columns }
}
