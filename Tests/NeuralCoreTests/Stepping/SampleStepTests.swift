import Testing

@testable import NeuralCore

/// A sample step by step against the engine's step of one sample.
@Suite struct SampleStepTests {
  /// Sums are taken in the engine's order but for the softmax's and the step's own rounding.
  private static let tolerance = 1e-12
  private static let input = [0.7, -1.3, 0.2]

  private static func network(_ hidden: Activation, _ output: Activation, outputs: Int = 3)
    -> Network
  {
    var stream = RandomStream(seed: "stepping")
    return Network(
      inputCount: 3, hidden: [4, 3], outputCount: outputs, activation: hidden,
      outputActivation: output, initializer: .uniform, stream: &stream)
  }

  private static func trained(_ network: Network, _ target: [Double], _ rule: TrainingRule)
    -> (network: Network, loss: Double)
  {
    var engine = Engine(network: network)
    let samples = SampleSet(
      inputCount: 3, targetCount: target.count, inputs: input, targets: target)
    let loss = engine.evaluate(samples, by: rule.loss).loss
    engine.train(on: samples, range: 0..<1, batchSize: 1, rule: rule)
    return (engine.network, loss)
  }

  private static func expectSame(_ one: Network, _ other: Network, _ comment: Comment) {
    for (layer, wanted) in zip(one.layers, other.layers) {
      for (number, right) in zip(layer.weights + layer.biases, wanted.weights + wanted.biases) {
        #expect(abs(number - right) < tolerance, comment)
      }
    }
  }

  @Test(arguments: Activation.hidden, Loss.allCases)
  func isTheEnginesStep(hidden: Activation, loss: Loss) {
    for output in Activation.allCases where loss.accepts(output) {
      for movesBiases in [true, false] {
        let network = Self.network(hidden, output)
        let target = [0.0, 1, 0]
        let step = SampleStep(
          network: network, input: Self.input, target: target,
          rule: StepRule(learningRate: 0.3, loss: loss, movesBiases: movesBiases))
        var rule = TrainingRule(Optimizer(learningRate: 0.3), loss: loss)
        rule.movesBiases = movesBiases
        let comment = Comment(rawValue: "\(hidden) \(output) \(loss)")
        let trained = Self.trained(network, target, rule)
        Self.expectSame(step.updatedNetwork, trained.network, comment)
        #expect(abs(step.loss - trained.loss) < Self.tolerance, comment)
      }
    }
  }

  @Test func isThePerceptronsRule() {
    let network = Self.network(.step, .step, outputs: 1)
    let rule = TrainingRule(Optimizer(.perceptron, learningRate: 0.5))
    for target in [0.0, 1] {
      let step = SampleStep(
        network: network, input: Self.input, target: [target],
        rule: StepRule(learningRate: 0.5, isPerceptron: true))
      Self.expectSame(
        step.updatedNetwork, Self.trained(network, [target], rule).network, "\(target)")
    }
  }

  @Test func deadLinksStayAtZero() {
    var network = Self.network(.tanh, .tanh, outputs: 1)
    network.layers[0].weights[2] = 0
    network.layers[0].dead[2] = true
    let step = SampleStep(
      network: network, input: Self.input, target: [1], rule: StepRule(learningRate: 1))
    #expect(step.layers[0].weightGradients[2] != 0)
    #expect(step.updatedNetwork.layers[0].weights[2] == 0)
  }

  @Test func theSlidesRuleChangesHiddenLayersAlone() {
    let network = Self.network(.sigmoid, .sigmoid)
    let steps = HiddenErrorRule.allCases.map { rule in
      SampleStep(
        network: network, input: Self.input, target: [0, 1, 0],
        rule: StepRule(learningRate: 1, hiddenError: rule))
    }
    #expect(steps[0].layers[2] == steps[1].layers[2])
    #expect(steps[0].layers[1].deltas != steps[1].layers[1].deltas)
    let slides = steps[1].layers
    for source in 0..<3 {
      let sent = (0..<3).reduce(0) {
        $0 + network.layers[2][neuron: $1, source: source] * slides[2].errors[$1]
      }
      #expect(slides[1].errors[source] == sent, "W^T E, without the slope")
    }
  }

  @Test func crossEntropyMakesBothRulesOneForTheLastHiddenLayer() {
    let layers = HiddenErrorRule.allCases.map { rule in
      SampleStep(
        network: Self.network(.tanh, .softmax), input: Self.input, target: [0, 1, 0],
        rule: StepRule(learningRate: 1, loss: .crossEntropy, hiddenError: rule)
      ).layers
    }
    #expect(layers[0][1].deltas == layers[1][1].deltas)
    #expect(layers[0][0].deltas != layers[1][0].deltas)
  }
}
