import NeuralCore
import Testing

/// Backpropagation against central differences, for every activation, loss and regularization.
@Suite struct GradientsTests {
  /// Half the distance of the differences: their error is of the order of its square.
  private static let step = 1e-5
  /// The rounding error of a difference of numbers near 1, divided by the distance, with a margin.
  private static let tolerance = 1e-9

  /// Activations with a slope that a difference can see.
  private static let smooth = Activation.hidden.filter { $0 != .step }

  @Test(arguments: smooth, [Loss.squared])
  func backpropagationIsTheSlopeOfTheLoss(activation: Activation, loss: Loss) {
    for output in Self.smooth {
      let network = Self.network(activation, output)
      let analytic = Self.gradients(network, loss)
      for (layer, place) in Self.places(of: network) {
        let numeric = Self.difference(network) { network, shift in
          network.layers[layer].weights[place] += shift
          return Self.loss(of: network, loss)
        }
        #expect(abs(analytic[layer].weights[place] - numeric) < Self.tolerance)
      }
      for layer in network.layers.indices {
        let numeric = Self.difference(network) { network, shift in
          network.layers[layer].biases[0] += shift
          return Self.loss(of: network, loss)
        }
        #expect(abs(analytic[layer].biases[0] - numeric) < Self.tolerance)
      }
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
      inputCount: 3, hidden: [4, 3], outputCount: 2, activation: hidden,
      outputActivation: output, initializer: .playground, stream: &stream)
  }

  private static let input: [Double] = [0.7, -1.3, 0.4]
  private static let target: [Double] = [0.5, -1]

  /// What one step of length 1 on one sample takes away.
  private static func gradients(_ network: Network, _ loss: Loss) -> [DenseLayer] {
    var engine = Engine(network: network)
    engine.train(
      on: sample, range: 0..<1, batchSize: 1,
      rule: TrainingRule(Optimizer(learningRate: 1), loss: loss))
    return zip(network.layers, engine.network.layers).map { before, after in
      DenseLayer(
        inputCount: before.inputCount, weights: zip(before.weights, after.weights).map { $0 - $1 },
        biases: zip(before.biases, after.biases).map { $0 - $1 }, activation: before.activation)
    }
  }

  private static func loss(of network: Network, _ loss: Loss) -> Double {
    Engine(network: network).evaluate(sample, by: loss).loss
  }

  private static var sample: SampleSet {
    SampleSet(inputCount: 3, targetCount: 2, inputs: input, targets: target)
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
