import Testing

@testable import NeuralCore

/// Backpropagation against central differences, for every activation, loss and regularization.
@Suite struct GradientsTests {
  /// Half the distance of the differences: their error is of the order of its square.
  private static let step = 1e-5
  /// The rounding error of a difference of numbers near 1, divided by the distance, with a margin.
  private static let tolerance = 1e-9

  /// Activations with a slope that a difference can see.
  private static let smooth = Activation.hidden.filter { $0 != .step }

  @Test(arguments: smooth, Loss.allCases)
  func aStepIsTheSlopeOfLossAndPenalty(activation: Activation, loss: Loss) {
    for output in (Self.smooth + [.softmax]).filter(loss.accepts) {
      for regularization in Regularization.allCases {
        check(Self.network(activation, output), (loss, regularization))
      }
    }
  }

  private func check(_ network: Network, _ run: Run) {
    let analytic = Self.gradients(network, run)
    let comment = Comment(rawValue: "\(network.outline.activations) \(run)")
    for (layer, place) in Self.places(of: network) {
      let numeric = Self.difference(network) { network, shift in
        network.layers[layer].weights[place] += shift
        return Self.loss(of: network, run)
      }
      #expect(abs(analytic[layer].weights[place] - numeric) < Self.tolerance, comment)
    }
    for layer in network.layers.indices {
      let numeric = Self.difference(network) { network, shift in
        network.layers[layer].biases[0] += shift
        return Self.loss(of: network, run)
      }
      #expect(abs(analytic[layer].biases[0] - numeric) < Self.tolerance, comment)
    }
  }

  @Test(arguments: Regularization.allCases)
  func thePenaltysDerivativeIsItsSlope(regularization: Regularization) {
    for weight in [-2.0, -0.3, 0.1, 4] {
      let (above, below) = (weight + Self.step, weight - Self.step)
      let numeric =
        (regularization.penalty(above) - regularization.penalty(below)) / (2 * Self.step)
      #expect(abs(regularization.derivative(weight) - numeric) < Self.tolerance)
    }
    #expect(regularization.derivative(0) == 0)
  }

  @Test(arguments: Self.smooth)
  func eachDerivativeIsItsSlope(activation: Activation) {
    for z in [-3.0, -0.7, 0.2, 2.5] {
      let numeric =
        (activation.entry.value(z + Self.step) - activation.entry.value(z - Self.step))
        / (2 * Self.step)
      let analytic = activation.entry.slope(z, activation.entry.value(z))
      #expect(abs(analytic - numeric) < Self.tolerance)
    }
  }

  @Test func aStepHasNoSlope() {
    #expect(Activation.step.entry.slope(0.5, 1.0) == 0)
    #expect([-1.0, 0, 1].map { Activation.step.entry.value($0) } == [0, 0, 1])
  }

  @Test func reluHasSlopeZeroAtZero() {
    #expect(Activation.relu.entry.slope(0, 0.0) == 0)
  }

  private static func network(_ hidden: Activation, _ output: Activation) -> Network {
    var stream = RandomStream(seed: "gradients")
    return Network(
      inputCount: 3, hidden: [4, 3], outputCount: 3, activation: hidden,
      outputActivation: output, initializer: .playground, stream: &stream)
  }

  private static let input: [Double] = [0.7, -1.3, 0.4]

  /// One of three classes; or numbers near the outputs and beyond 1 from them, where Huber's loss is
  /// linear.
  private static func sample(_ loss: Loss) -> SampleSet {
    SampleSet(
      inputCount: 3, targetCount: 3, inputs: input,
      targets: loss == .crossEntropy ? [0, 1, 0] : [0.5, -2.5, 4])
  }

  private typealias Run = (loss: Loss, regularization: Regularization)
  private static let share = 0.3
  /// So short that L1 carries no weight across 0.
  private static let rate = 1e-3

  /// What one step on one sample takes away, divided by its length.
  private static func gradients(_ network: Network, _ run: Run) -> [DenseLayer] {
    var engine = Engine(network: network)
    let optimizer = Optimizer(
      learningRate: rate, regularization: run.regularization, regularizationRate: share)
    engine.train(
      on: sample(run.loss), range: 0..<1, batchSize: 1,
      rule: TrainingRule(optimizer, loss: run.loss))
    return zip(network.layers, engine.network.layers).map { before, after in
      DenseLayer(
        inputCount: before.inputCount,
        weights: zip(before.weights, after.weights).map { ($0 - $1) / rate },
        biases: zip(before.biases, after.biases).map { ($0 - $1) / rate },
        activation: before.activation)
    }
  }

  private static func loss(of network: Network, _ run: Run) -> Double {
    let weights = network.layers.flatMap(\.weights)
    let penalty = weights.reduce(0) { $0 + run.regularization.penalty($1) }
    return Engine(network: network).evaluate(sample(run.loss), by: run.loss).loss
      + share * penalty
  }

  private static func places(of network: Network) -> [(layer: Int, place: Int)] {
    network.layers.indices.flatMap { layer in
      network.layers[layer].weights.indices.map { (layer, $0) }
    }
  }

  private static func difference(
    _ network: Network, _ shifted: (inout Network, Double) -> Double
  ) -> Double {
    var (above, below) = (network, network)
    return (shifted(&above, step) - shifted(&below, -step)) / (2 * step)
  }
}
