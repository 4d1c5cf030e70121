/// The values that keys step through, in order: those of the web page.
package enum Ladders {
  /// Lengths of a step.
  package static let learningRate = [0.00001, 0.0001, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  /// Shares of the penalty.
  package static let regularizationRate = [0, 0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 3, 10]
  /// Samples in a batch.
  package static let batchSize = Array(1...30)
  /// Points that are drawn.
  package static let points = [50, 100, 200, 500, 1000, 2000, 5000, 10000]
  /// Per cent of noise.
  package static let noise = Array(stride(from: 0, through: 50, by: 5))
  /// Per cent of the points that train.
  package static let trainPercent = Array(stride(from: 10, through: 90, by: 10))

  /// Shares of what was that stay, of momentum and of Adam's mean gradient.
  package static let momentum = [0, 0.5, 0.8, 0.9, 0.95, 0.99]
  /// Shares of the mean square that stay.
  package static let squareDecay = [0.5, 0.9, 0.95, 0.99, 0.999, 0.9999]
  /// What is added to a root.
  package static let epsilon = [1e-10, 1e-8, 1e-7, 1e-6, 1e-5, 1e-4, 1e-3]
  /// Decays of weights.
  package static let weightDecay = [0, 0.0001, 0.001, 0.01, 0.1, 1]
  /// Shares of hidden values left out.
  package static let dropout = [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8]

  /// A weight or a bias some steps up or down: tenths, of numbers beyond 10 ones, beyond 100 tens.
  package static func nudged(_ value: Double, by steps: Int) -> Double {
    var step = 0.1
    while abs(value) >= 100 * step, step < Limits.parameter.upperBound { step *= 10 }
    // Without the dust of binary fractions: 0.1 + 0.2 is 0.3.
    return ((value + Double(steps) * step) * 1e9).rounded() / 1e9
  }

  /// The next value above (`steps` = 1) or below (-1) on a ladder; the end where there is none.
  package static func step<Value: Comparable>(_ value: Value, on ladder: [Value], by steps: Int)
    -> Value
  {
    let found = steps > 0 ? ladder.first { $0 > value } : ladder.last { $0 < value }
    return found ?? value
  }
}
