import NeuralCore

/// The numbers of a table's rows, shuffled and split into those to learn from and those to be tested
/// on.
package struct Split: Sendable, Equatable {
  /// The rows to learn from, in the order of every epoch; at least one.
  package let train: [Int]
  /// The rows to be tested on.
  package let test: [Int]
  /// Whether both halves hold all rows: the data set is too small to part, or all of it is to train.
  package let sharesRows: Bool

  /// Rows that were split before.
  init(train: [Int], test: [Int]) { (self.train, self.test, sharesRows) = (train, test, false) }

  /// Shuffles the rows by the stream, one draw for each, and cuts them.
  ///
  /// - Parameters:
  ///   - count: The number of rows; at least one.
  ///   - testCount: How many of the last rows only test; the others all train then.
  ///   - trainPercent: The share to learn from. It is rounded down to a whole number of rows, as the
  ///     page does, but neither half is left empty; at 100 all rows are learnt from and tested on.
  ///   - stream: The random numbers, as the generator left them.
  package init(
    rows count: Int, testCount: Int = 0, trainPercent: Int, stream: inout RandomStream
  ) {
    var rows = Array(0..<count - testCount)
    stream.shuffle(&rows)
    if testCount > 0 {
      (train, test, sharesRows) = (rows, Array(count - testCount..<count), false)
      return
    }
    sharesRows = count < DataLimits.rowsWorthSplitting || trainPercent >= 100
    let wanted = count * trainPercent / 100
    let cut = max(1, min(wanted, count - 1))
    train = sharesRows ? rows : Array(rows.prefix(cut))
    test = sharesRows ? rows : Array(rows.dropFirst(cut))
  }
}
