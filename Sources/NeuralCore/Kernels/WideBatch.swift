/// A batch of an epoch's samples, or the part of one that is trained at once: a batch ends where the
/// position in the epoch is a multiple of its size.
struct WideBatch {
  let start: Int
  let count: Int
  /// Whether the batch ends here, and its step is due.
  let isDue: Bool

  /// The batch that begins at a position and goes on to `end` at most; it is also due where the
  /// epoch closes, if it does.
  init(at start: Int, size: Int, end: Int, closesAt close: Int?) {
    let batchEnd = (start / size + 1) * size
    self.start = start
    count = min(batchEnd, end) - start
    isDue = batchEnd <= end || start + count == close
  }

  /// The batches that some positions are cut into.
  static func all(
    _ positions: Range<Int>, size: Int, closesAt close: Int? = nil
  ) -> [WideBatch] {
    var batches: [WideBatch] = []
    var start = positions.lowerBound
    while start < positions.upperBound {
      batches.append(
        WideBatch(at: start, size: size, end: positions.upperBound, closesAt: close))
      start += batches[batches.count - 1].count
    }
    return batches
  }
}

/// What a path carries from batch to batch, beside its parameters.
struct WideProgress {
  /// Samples whose gradients wait for the end of their batch.
  var pending = 0
  /// Steps taken since the optimizer's method was chosen.
  var steps = 0

  mutating func take(_ batch: WideBatch) {
    pending = batch.isDue ? 0 : pending + batch.count
    steps += batch.isDue ? 1 : 0
  }
}
