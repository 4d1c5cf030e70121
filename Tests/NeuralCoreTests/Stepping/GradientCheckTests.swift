import Testing

@testable import NeuralCore

@Suite struct GradientCheckTests {
  private static func step(
    _ hidden: Activation, _ output: Activation, _ loss: Loss, _ rule: HiddenErrorRule = .exact,
    initializer: Initializer = .uniform
  ) -> SampleStep {
    var stream = RandomStream(seed: "check")
    let network = Network(
      inputCount: 3, hidden: [4, 3], outputCount: 2, activation: hidden, outputActivation: output,
      initializer: initializer, stream: &stream)
    return SampleStep(
      network: network, input: [0.7, -1.3, 0.2], target: [0, 1],
      rule: StepRule(learningRate: 1, loss: loss, hiddenError: rule))
  }

  @Test(arguments: Activation.hidden, Loss.allCases)
  func exactGradientsAreRight(hidden: Activation, loss: Loss) {
    for output in Activation.allCases where loss.accepts(output) {
      let check = GradientCheck(Self.step(hidden, output, loss))
      #expect(check.entries.count == 16 + 15 + 8)
      #expect(check.wrong.isEmpty, "\(hidden) \(output): \(check.wrong)")
    }
  }

  @Test func theSlidesHiddenGradientsAreNamed() {
    let wrong = GradientCheck(Self.step(.sigmoid, .sigmoid, .squared, .slides)).wrong
    #expect(Set(wrong.map(\.place.layer)) == [0, 1])
    #expect(wrong.count == 16 + 15)
  }

  @Test func aWrongRuleIsFound() {
    // The perceptron's rule pretends a slope where the step has none.
    let network = Network(layers: [
      DenseLayer(inputCount: 1, weights: [1], biases: [0.5], activation: .step)
    ])
    let step = SampleStep(
      network: network, input: [1], target: [0],
      rule: StepRule(learningRate: 1, isPerceptron: true))
    #expect(GradientCheck(step).wrong.count == 2)
  }

  @Test func cornersAreNoMistake() {
    // All sums are 0, where a ReLU has a slope on one side alone.
    let check = GradientCheck(Self.step(.relu, .linear, .squared, initializer: .zero))
    #expect(check.wrong.isEmpty)
  }

  @Test func biasesThatDoNotLearnAreLeftOut() {
    var stream = RandomStream(seed: "check")
    let network = Network(
      inputCount: 2, hidden: [], activation: .tanh, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
    let step = SampleStep(
      network: network, input: [1, 2], target: [1],
      rule: StepRule(learningRate: 1, movesBiases: false))
    #expect(GradientCheck(step).entries.map(\.place.source) == [0, 1])
  }
}
