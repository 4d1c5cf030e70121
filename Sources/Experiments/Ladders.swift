/// The values that keys step through, in order: those of the web page.
package enum Ladders {
  /// Lengths of a step.
  package static let learningRate = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  /// Shares of the penalty.
  package static let regularizationRate = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  /// Samples in a batch.
  package static let batchSize = Array(1...30)
  /// Per cent of noise.
  package static let noise = Array(stride(from: 0, through: 50, by: 5))
  /// Per cent of the points that train.
  package static let trainPercent = Array(stride(from: 10, through: 90, by: 10))

  /// The next value above (`steps` = 1) or below (-1) on a ladder; the end where there is none.
  package static func step<Value: Comparable>(_ value: Value, on ladder: [Value], by steps: Int)
    -> Value
  {
    let found = steps > 0 ? ladder.first { $0 > value } : ladder.last { $0 < value }
    return found ?? value
  }
}
