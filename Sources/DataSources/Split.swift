import NeuralCore

/// A data set's points, shuffled and parted into those to learn from and those to be tested on.
package struct Split: Sendable, Equatable {
  /// The points to learn from, in the order of every epoch; at least one.
  package let train: [DataPoint]
  /// The points to be tested on.
  package let test: [DataPoint]
  /// Whether the data set is too small to part, so that both halves hold all its points.
  package let sharesRows: Bool

  /// Shuffles the points by the stream, one draw for each, and cuts them.
  ///
  /// - Parameters:
  ///   - dataset: The points; at least one.
  ///   - trainPercent: The share to learn from. It is rounded down to a whole number of points, as the
  ///     page does, but neither half is left empty.
  ///   - stream: The random numbers, as the generator left them.
  package init(_ dataset: Dataset, trainPercent: Int, stream: inout RandomStream) {
    var points = dataset.points
    stream.shuffle(&points)
    sharesRows = points.count < DataLimits.rowsWorthSplitting
    let wanted = points.count * trainPercent / 100
    let cut = max(1, min(wanted, points.count - 1))
    train = sharesRows ? points : Array(points.prefix(cut))
    test = sharesRows ? points : Array(points.dropFirst(cut))
  }
}
