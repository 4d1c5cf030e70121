import NeuralCore

/// Networks of course notes, number by number.
package enum StepExample: String, CaseIterable, Sendable {
  /// The toy problem of slides: four pixels, bright or dark.
  case toy
  /// A network of 2, 3 and 1 neurons with given parameters.
  case digits231
  /// A softmax of sums that its formula cannot bear.
  case softmax

  /// The example's networks and samples.
  package var subject: StepSubject {
    switch self {
    case .toy: Self.toyProblem
    case .digits231: Self.byMatrices
    case .softmax: Self.overflow
    }
  }

  private static let toyProblem: StepSubject = {
    let first = DenseLayer(
      inputCount: 4,
      weights: [-0.19, 0.46, 0.01, 0.41, 0.24, -0.32, -0.10, 0.44, 0.13, -0.46, -0.19, 0.48],
      biases: [0, 0, 0], activation: .sigmoid)
    let second = DenseLayer(
      inputCount: 3, weights: [0.19, -0.43, 0.28, -0.21, 0.03, -0.26], biases: [0, 0],
      activation: .sigmoid)
    return StepSubject(
      title: "toy",
      note:
        "Four pixels, dark (1, 0) or bright (0, 1): the slides give h = (.62, .53, .45) and w_B.",
      networks: [Network(layers: [first, second]), Network(layers: [second])],
      rule: StepRule(learningRate: 1, movesBiases: false),
      samples: [
        .init(
          name: "bright, from the pixels", input: [1, 0.98, 0.76, 0.58], target: [0, 1],
          inputNames: (1...4).map { "pixel \($0)" }),
        .init(
          name: "bright, from the slides' h", network: 1, input: [0.62, 0.53, 0.45],
          target: [0, 1], inputNames: (1...3).map { "h\($0)" }),
      ])
  }()

  private static let byMatrices: StepSubject = {
    let hidden = DenseLayer(
      inputCount: 2,
      weights: [-0.5024744, -0.26511926, 0.6797002, -0.79437011, 0.00753035, 0.15947405],
      biases: [0.67097482, -0.07362273, -1.05704179], activation: .sigmoid)
    let output = DenseLayer(
      inputCount: 3, weights: [0.98995451, -1.17216928, -2.05475119], biases: [-1.14542345],
      activation: .sigmoid)
    let rows: [(Double, Double)] = [(0, 0), (0, 1), (1, 0), (1, 1)]
    return StepSubject(
      title: "digits231",
      note: "Network([2, 3, 1]) of the notes by matrices; the targets are those of XOR.",
      networks: [Network(layers: [hidden, output])], rule: StepRule(learningRate: 3),
      samples: rows.map { first, second in
        .init(
          name: "\(Int(first)) \(Int(second))", input: [first, second],
          target: [first == second ? 0 : 1], inputNames: ["x1", "x2"])
      })
  }()

  private static let overflow: StepSubject = {
    let layer = DenseLayer(
      inputCount: 1, weights: [1000, 1001, 1002], biases: [0, 0, 0], activation: .softmax)
    let network = Network(layers: [layer])
    return StepSubject(
      title: "softmax", note: "Sums of 1000, 1001 and 1002: e^1000 is beyond all numbers.",
      networks: [network],
      rule: StepRule(learningRate: 1, loss: .crossEntropy, movesBiases: false),
      samples: (0..<3).map { answer in
        .init(
          name: "class \(answer + 1)", input: [1], target: (0..<3).map { $0 == answer ? 1 : 0 },
          inputNames: ["x"])
      })
  }()
}
