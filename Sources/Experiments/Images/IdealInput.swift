import NeuralCore

/// The input within the pixels' range that makes a network's only output largest.
///
/// With one layer it is exact: each pixel as bright as its weight's sign says. With more it is sought
/// by the conditional gradient (Frank and Wolfe, 1956): from the middle of the range, step k goes the
/// share 2 / (k + 2) of the way to the corner that the gradient points to, and the best input on the
/// way is kept. No step is random.
struct IdealInput: Sendable {
  private let network: Network
  private let range: ClosedRange<Double>
  private var input: [Double]
  private var best: [Double]
  private var step = 0
  /// The output for the best input.
  private(set) var sum = -Double.infinity

  /// So many steps are made with more than one layer.
  private static let steps = 24

  /// - Precondition: one output without a function of the whole layer.
  init(_ network: Network, range: ClosedRange<Double>) {
    precondition(network.outputCount == 1, "One neuron is excited at a time.")
    self.network = network
    self.range = range
    let middle = (range.lowerBound + range.upperBound) / 2
    input = Array(repeating: middle, count: network.inputCount)
    best = input
  }

  /// The best input, each number as a share of the range.
  var shares: [Double] {
    best.map { ($0 - range.lowerBound) / (range.upperBound - range.lowerBound) }
  }

  /// Makes a step; false where the last one has been made.
  mutating func proceed() -> Bool {
    let (output, gradient) = ascent()
    if output > sum || step == 0 { (sum, best) = (output, input) }
    guard step < (network.layers.count == 1 ? 1 : Self.steps) else { return false }
    let share = 2 / Double(step + 2)
    for place in input.indices {
      let corner = gradient[place] > 0 ? range.upperBound : range.lowerBound
      input[place] += share * (corner - input[place])
    }
    step += 1
    return true
  }

  /// The output for the input, and its slope in each of the input's numbers.
  private func ascent() -> (output: Double, gradient: [Double]) {
    var (values, slopes) = (input, [[Double]]())
    for layer in network.layers {
      let sums = layer.sums(of: values)
      let function = layer.activation.entry
      values = sums.map { function.value($0) }
      slopes.append(zip(sums, values).map { function.slope($0, $1) })
    }
    var gradient = [1.0]
    for (layer, slopes) in zip(network.layers, slopes).reversed() {
      gradient = layer.transposed(zip(gradient, slopes).map { $0 * $1 })
    }
    return (values[0], gradient)
  }
}
