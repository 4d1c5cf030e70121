import NeuralCore

/// How far an experiment may go: what is beyond is refused.
package enum Limits {
  /// Hidden layers; the web page has 6.
  package static let hiddenLayers = 0...12
  /// Neurons in a hidden layer; the web page has 8.
  package static let neurons = 1...64
  /// The width of a new layer.
  package static let newLayerNeurons = 2
  /// Samples in a batch; the web page has 1 to 30.
  package static let batchSize = 1...100_000
  /// Per cent of noise.
  package static let noise = 0...50
  /// Per cent of the points that train.
  package static let trainPercent = 1...99
  /// Epochs of a headless run.
  package static let epochs = 0...100_000_000
  /// The length of a step.
  package static let learningRate = 0.0...1e6
  /// The penalty's share.
  package static let regularizationRate = 0.0...1e6
}

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
