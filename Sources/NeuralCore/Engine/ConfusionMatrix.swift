/// How often samples of each class were taken for each class.
package struct ConfusionMatrix: Sendable, Equatable {
  /// Classes: 2 for a single output, one an output otherwise.
  package let classCount: Int
  /// By target, then answer.
  private var counts: [Int]

  /// A matrix of zeros.
  package init(classCount: Int) {
    self.classCount = classCount
    counts = Array(repeating: 0, count: classCount * classCount)
  }

  /// The counts, a row for each target.
  package var rows: [[Int]] {
    stride(from: 0, to: counts.count, by: classCount).map { Array(counts[$0..<$0 + classCount]) }
  }

  /// Counts a sample of a class that was taken for one.
  package mutating func count(target: Int, answer: Int) {
    counts[target * classCount + answer] += 1
  }

  /// How many samples of a class were taken for another or the same.
  package subscript(target target: Int, answer answer: Int) -> Int {
    counts[target * classCount + answer]
  }
}
