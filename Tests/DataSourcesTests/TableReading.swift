import DataSources

extension Dataset {
  /// The numbers of a column.
  func numbers(_ column: Int) -> [Double] { (0..<rows.count).map { rows[$0, column] } }

  /// The labels, row by row.
  var labels: [Double] { (0..<rows.count).map(target.label) }

  /// Rows with their labels, as a file of the page's points holds them.
  func records(_ rows: [Int]) -> [[Double]] {
    rows.map { row in columns.indices.map { self.rows[row, $0] } + [target.label(of: row)] }
  }
}
