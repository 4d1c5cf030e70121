@testable import NeuralCore

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
    _ widths: [Int], _ hidden: Activation, _ output: Activation
  ) -> [DenseLayer] {
    zip(widths, widths.dropFirst()).enumerated().map { index, size in
      DenseLayer(
        inputCount: size.0, weights: (0..<size.0 * size.1).map { _ in uniform(-0.7, 0.7) },
        biases: (0..<size.1).map { _ in uniform(-0.3, 0.3) },
        activation: index + 2 == widths.count ? output : hidden)
    }
  }

  mutating func permutation(_ count: Int) -> [Int32] {
    var order = (0..<Int32(count)).map { $0 }
    for index in order.indices.dropFirst() {
      order.swapAt(index, Int(next() % UInt64(index + 1)))
    }
    return order
  }

  mutating func rows(_ count: Int, _ width: Int, _ low: Double, _ high: Double) -> [[Double]] {
    (0..<count).map { _ in (0..<width).map { _ in uniform(low, high) } }
  }
}

let supportedSets = InstructionSet.allCases.filter(\.isSupported)

/// The case that a trainer is held to the reference on.
struct TrainingCase: CustomStringConvertible, Sendable {
  var widths: [Int]
  var hidden: Activation
  var output: Activation
  var batch: Int
  var rule: TrainingRule
  var samples: Int

  var description: String {
    "\(widths) \(hidden) \(output) batch \(batch) \(rule.optimizer.regularization) \(samples) samples"
  }

  static let optimizers = [
    Optimizer(learningRate: 0.03),
    Optimizer(learningRate: 0.03, regularization: .l1, regularizationRate: 0.05),
    Optimizer(learningRate: 0.03, regularization: .l2, regularizationRate: 0.02),
  ]

  /// All activations x shapes x batch sizes, the rules and outputs taking turns.
  static func all(_ shapes: [[Int]], batches: [Int], samples: Int) -> [TrainingCase] {
    var turn = 0
    var result: [TrainingCase] = []
    for widths in shapes {
      for hidden in Activation.hidden {
        for batch in batches {
          let outputs: [Activation] =
            (widths.last ?? 1) > 1 ? [.softmax, .sigmoid, .tanh] : [.tanh, .linear, .sigmoid]
          let (place, line) = (turn, turn / batches.count)
          turn += 1
          let output = outputs[line % 3]
          let loss = output == .softmax ? Loss.crossEntropy : .squared
          let optimizer = optimizers[(place + line) % 3]
          result.append(
            TrainingCase(
              widths: widths, hidden: hidden, output: output, batch: batch,
              rule: TrainingRule(optimizer, loss: loss), samples: samples))
        }
      }
    }
    return result
  }
}

/// What a trainer left behind, comparable bit by bit; all NaN count as one.
func bits(_ layers: [DenseLayer]) -> [UInt64] {
  layers.flatMap { layer in
    (layer.weights + layer.biases).map { $0.isNaN ? UInt64.max : $0.bitPattern }
      + layer.dead.map { $0 ? 1 : 0 }
  }
}

extension [[Double]] {
  /// The rows one after the other.
  var flat: [Double] { flatMap { $0 } }
}

/// Equal, or both no numbers.
func same<Scalar: BinaryFloatingPoint>(_ one: Scalar, _ other: Scalar) -> Bool {
  one == other || (one.isNaN && other.isNaN)
}
