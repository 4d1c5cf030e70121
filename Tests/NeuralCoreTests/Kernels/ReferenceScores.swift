@testable import NeuralCore

extension ReferenceNetwork {
  /// A sample's loss, its squared error, and the classes of its outputs and of its labels.
  struct Score: Equatable {
    var loss: Double
    var square: Double
    var answer: Int
    var label: Int
  }

  /// Scores one sample by plain loops; cross-entropy looks at the sums.
  func score(_ features: [Scalar], _ labels: [Scalar], by loss: Loss) -> Score {
    let output = layers[layers.count - 1].activation
    let last = evaluate(features)[layers.count - 1]
    let values = loss == .crossEntropy ? last.z : last.a
    var score = Score(loss: 0, square: 0, answer: 0, label: 0)
    for (value, label) in zip(values, labels) {
      if loss == .crossEntropy {
        score.loss += Double(Self.crossEntropy(value, label, of: values, output))
      } else {
        let error = Double(value) - Double(label)
        score.square += error * error
        let cut = Double(min(1, max(-1, value - label)))
        score.loss += loss == .huber ? cut * (error - 0.5 * cut) : 0.5 * (error * error)
      }
    }
    let middle: Scalar = [.sigmoid, .softmax, .step].contains(output) ? 0.5 : 0
    score.answer = Self.answer(values, middle: loss == .crossEntropy ? 0 : middle)
    score.label = Self.answer(labels, middle: middle)
    return score
  }

  private static func crossEntropy(
    _ z: Scalar, _ label: Scalar, of sums: [Scalar], _ output: Activation
  ) -> Scalar {
    guard output == .softmax else {
      return label * Scalar.softplus(-z) + (1 - label) * Scalar.softplus(z)
    }
    let top = sums.max() ?? 0
    var sum: Scalar = 0
    for z in sums { sum += Scalar.exponential(z - top) }
    return label * ((top - z) + Scalar.logarithm(sum))
  }

  private static func answer(_ values: [Scalar], middle: Scalar) -> Int {
    guard values.count > 1 else { return values[0] >= middle ? 1 : 0 }
    return values.firstIndex(of: values.max() ?? 0) ?? 0
  }
}
