import Kernels

/// A seeded stream of numbers (SplitMix64).
struct TestStream {
  var state: UInt64

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
    _ widths: [Int], _ hidden: KernelFunction, _ output: KernelFunction
  ) -> [KernelLayer] {
    zip(widths, widths.dropFirst()).enumerated().map { index, size in
      KernelLayer(
        sources: size.0, neurons: size.1, function: index + 2 == widths.count ? output : hidden,
        weights: (0..<size.0 * size.1).map { _ in uniform(-0.7, 0.7) },
        biases: (0..<size.1).map { _ in uniform(-0.3, 0.3) })
    }
  }

  mutating func rows<Scalar: ReferenceScalar>(
    _ count: Int, _ width: Int, _ low: Double, _ high: Double
  ) -> [[Scalar]] {
    (0..<count).map { _ in (0..<width).map { _ in Scalar(uniform(low, high)) } }
  }
}

let supportedSets = InstructionSet.allCases.filter(\.isSupported)

/// The case that a trainer is held to the reference on.
struct TrainingCase: CustomStringConvertible, Sendable {
  var widths: [Int]
  var hidden: KernelFunction
  var output: KernelFunction
  var batch: Int
  var rule: DescentRule
  var samples: Int

  var description: String {
    "\(widths) \(hidden) \(output) batch \(batch) \(rule.penalty) \(samples) samples"
  }

  static let rules = [
    DescentRule(learningRate: 0.03),
    DescentRule(learningRate: 0.03, penalty: .l1, penaltyRate: 0.05),
    DescentRule(learningRate: 0.03, penalty: .l2, penaltyRate: 0.02),
  ]
  static let activations: [KernelFunction] = [.tanh, .relu, .sigmoid, .linear, .step]

  /// All activations x shapes x batch sizes, the rules and outputs taking turns.
  static func all(_ shapes: [[Int]], batches: [Int], samples: Int) -> [TrainingCase] {
    var turn = 0
    var result: [TrainingCase] = []
    for widths in shapes {
      for hidden in activations {
        for batch in batches {
          let outputs: [KernelFunction] =
            (widths.last ?? 1) > 1 ? [.softmax, .sigmoid, .tanh] : [.tanh, .linear, .sigmoid]
          for rule in rules {
            turn += 1
            result.append(
              TrainingCase(
                widths: widths, hidden: hidden, output: outputs[turn / 3 % 3], batch: batch,
                rule: rule, samples: samples))
          }
        }
      }
    }
    return result
  }
}

/// What a trainer left behind, comparable bit by bit; all NaN count as one.
func bits(_ layers: [KernelLayer]) -> [UInt64] {
  layers.flatMap { layer in
    (layer.weights + layer.biases).map { $0.isNaN ? UInt64.max : $0.bitPattern }
      + layer.dead.map { $0 ? 1 : 0 }
  }
}

/// Equal, or both no numbers.
func same<Scalar: BinaryFloatingPoint>(_ one: Scalar, _ other: Scalar) -> Bool {
  one == other || (one.isNaN && other.isNaN)
}
