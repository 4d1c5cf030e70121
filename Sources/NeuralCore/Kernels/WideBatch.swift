/// A batch of an epoch's samples, or the part of one that is trained at once: a batch ends where the
/// position in the epoch is a multiple of its size.
struct WideBatch {
  let start: Int
  let count: Int
  /// Whether the batch ends here, and its step is due.
  let isDue: Bool

  /// The batch that begins at a position and goes on to `end` at most.
  init(at start: Int, size: Int, end: Int) {
    let batchEnd = (start / size + 1) * size
    self.start = start
    count = min(batchEnd, end) - start
    isDue = batchEnd <= end
  }

  /// The batches that some positions are cut into.
  static func all(_ positions: Range<Int>, size: Int) -> some Sequence<WideBatch> {
    sequence(state: positions.lowerBound) { start -> WideBatch? in
      guard start < positions.upperBound else { return nil }
      let batch = WideBatch(at: start, size: size, end: positions.upperBound)
      start += batch.count
      return batch
    }
  }

  /// The samples whose gradients wait after some positions, where `before` waited already.
  static func pending(after positions: Range<Int>, batch: Int, before: Int) -> Int {
    all(positions, size: batch).reduce(before) { $1.isDue ? 0 : $0 + $1.count }
  }
}
