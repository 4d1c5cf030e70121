import NeuralCore

/// A piece of work that is timed: the same for the peers in Tests/Peers/compare.py.
struct Workload {
  let name: String
  /// What one unit of the work is.
  let unit: String
  /// Floating-point operations in a unit, or 0.
  let operations: Double
  /// Does `count` units.
  let run: (_ count: Int) -> Void
}

/// A seeded stream of numbers (SplitMix64), for data and first weights.
struct BenchmarkStream {
  var state: UInt64 = 1

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  mutating func uniform(_ low: Double, _ high: Double) -> Double {
    low + (high - low) * Double(next() >> 11) * 0x1p-53
  }

  mutating func network(
    _ widths: [Int], _ hidden: Activation, _ output: Activation, scale: Double = 0.5
  ) -> Network {
    let layers = zip(widths, widths.dropFirst()).enumerated().map { index, size in
      DenseLayer(
        inputCount: size.0, weights: (0..<size.0 * size.1).map { _ in uniform(-scale, scale) },
        biases: (0..<size.1).map { _ in 0.1 },
        activation: index + 2 == widths.count ? output : hidden)
    }
    return Network(layers: layers)
  }

  /// Points of a circle within a ring, and further features.
  mutating func circle(_ features: Int, count: Int) -> (inputs: [Double], targets: [Double]) {
    var (inputs, targets): ([Double], [Double]) = ([], [])
    for _ in 0..<count {
      let (x, y) = (uniform(-5, 5), uniform(-5, 5))
      let all = [x, y, x * x / 5, y * y / 5, x * y / 5, x / 2 - y / 3, y / 2 + x / 3]
      inputs += all.prefix(features)
      targets.append(x * x + y * y < 9 ? 1 : -1)
    }
    return (inputs, targets)
  }

  mutating func permutation(_ count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map { $0 }
    for index in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return order
  }
}
