import TerminalUI

/// The parts of a row that differ between two canvases.
enum ChangedSpans {
  /// Unchanged cells up to this number between two changes are sent with them: one longer
  /// call costs less than two short ones.
  static let joinedGap = 6

  /// The columns to send again, from left to right: changed cells of the wanted kind, and what lies
  /// in the gaps between them.
  ///
  /// Both rows have the same length.
  static func between(
    _ old: UnsafeBufferPointer<Cell>, _ new: UnsafeBufferPointer<Cell>,
    where isWanted: (Cell) -> Bool = { _ in true }
  ) -> [Range<Int>] {
    var spans: [Range<Int>] = []
    for column in new.indices where old[column] != new[column] && isWanted(new[column]) {
      if let last = spans.last, column - last.upperBound <= joinedGap {
        spans[spans.count - 1] = last.lowerBound..<column + 1
      } else {
        spans.append(column..<column + 1)
      }
    }
    return spans
  }
}
