/// Rows of text in aligned columns, for the screen and for the command line.
package struct Table: Sendable, Equatable {
  /// The side to which the text of a column is pushed.
  package enum Alignment: Sendable, Equatable, Hashable {
    /// To the left, as words are.
    case leading
    /// To the right, as numbers are.
    case trailing
  }

  /// A column's heading and alignment.
  package struct Column: Sendable, Equatable {
    /// The heading.
    package var title: String
    /// Where the text goes, the heading's too.
    package var alignment: Alignment

    /// Makes a column.
    package init(_ title: String, _ alignment: Alignment = .leading) {
      self.title = title
      self.alignment = alignment
    }
  }

  /// The columns from left to right.
  package var columns: [Column]
  /// The rows; what one lacks is blank, what it has too much is not shown.
  package var rows: [[String]]
  /// Blanks between columns.
  package var gap = 2

  /// Makes a table.
  package init(columns: [Column], rows: [[String]] = []) {
    self.columns = columns
    self.rows = rows
  }

  /// The heading, unless all titles are empty, and the rows, without blanks at their ends.
  ///
  /// Where the lines would be longer than `width`, the widest columns are cut.
  package func lines(width: Int? = nil, ellipsis: Unicode.Scalar = "…") -> [String] {
    let titles = columns.map(\.title)
    let shown = (titles.allSatisfy(\.isEmpty) ? [] : [titles]) + rows
    let widths = widths(of: shown, within: width)
    return shown.map { line($0, widths: widths, ellipsis: ellipsis) }
  }

  private func widths(of lines: [[String]], within limit: Int?) -> [Int] {
    var widths = columns.indices.map { index in
      lines.map { index < $0.count ? ColumnWidth.columns(of: $0[index]) : 0 }.max() ?? 0
    }
    guard let limit else { return widths }
    let available = max(0, limit - gap * max(0, columns.count - 1))
    var excess = widths.reduce(0, +) - available
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 1
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }

  private func line(_ cells: [String], widths: [Int], ellipsis: Unicode.Scalar) -> String {
    var result = ""
    for (index, column) in columns.enumerated() {
      let text = index < cells.count ? cells[index] : ""
      let cut = ColumnWidth.cut(text, to: widths[index], ellipsis: ellipsis)
      let padding = String(
        repeating: " ", count: max(0, widths[index] - ColumnWidth.columns(of: cut)))
      if index > 0 { result += String(repeating: " ", count: gap) }
      result += column.alignment == .leading ? cut + padding : padding + cut
    }
    while result.last == " " { result.removeLast() }
    return result
  }
}
