import NeuralCore
import Testing

@Suite struct EvaluationTests {
  /// One layer that passes its inputs on.
  private static func identity(_ width: Int, _ activation: Activation = .linear) -> Engine {
    var layer = DenseLayer(
      inputCount: width, weights: Array(repeating: 0, count: width * width),
      biases: Array(repeating: 0, count: width), activation: activation)
    for place in 0..<width { layer[neuron: place, source: place] = 1 }
    return Engine(network: Network(layers: [layer]))
  }

  @Test func aConfusionMatrixCountsAnswersByTarget() {
    let samples = SampleSet(
      inputCount: 3, targetCount: 3,
      inputs: [9, 1, 2, 1, 9, 2, 1, 2, 9, 9, 2, 1, 5, 5, 1, .nan, 1, 2],
      targets: [1, 0, 0, 0, 1, 0, 0, 1, 0, 0, 0, 1, 0, 1, 0, 1, 0, 0])
    let found = Self.identity(3, .softmax).evaluate(samples, by: .crossEntropy, classifies: true)
    var wanted = ConfusionMatrix(classCount: 3)
    for (target, answer) in [(0, 0), (1, 1), (1, 2), (2, 0), (1, 0)] {
      wanted.count(target: target, answer: answer)
    }
    #expect(found.confusion == wanted, "of equal outputs the first counts, and NaN nowhere")
    #expect(found.correctCount == 2)
    #expect(found.confusion?[target: 1, answer: 2] == 1)
  }

  @Test(arguments: [Activation.tanh, .linear])
  func oneOutputAnswersBySides(_ activation: Activation) {
    let samples = SampleSet(inputCount: 1, inputs: [-1, 0, 1, 2], targets: [-1, -1, -1, 1])
    let found = Self.identity(1, activation).evaluate(samples, classifies: true)
    #expect(found.correctCount == 2)
    #expect(found.confusion?[target: 0, answer: 1] == 2)
  }

  @Test(arguments: [Loss.squared, .crossEntropy])
  func aSigmoidsMiddleIsAHalf(_ loss: Loss) {
    let samples = SampleSet(inputCount: 1, inputs: [-1, 0, 1, -2], targets: [0, 1, 0, 0])
    let found = Self.identity(1, .sigmoid).evaluate(samples, by: loss, classifies: true)
    #expect(found.correctCount == 3)
    #expect(found.confusion?[target: 0, answer: 1] == 1)
  }

  @Test(arguments: [Loss.squared, .huber])
  func errorsOfRealTargets(_ loss: Loss) {
    let samples = SampleSet(inputCount: 1, inputs: [1, 2, 3, 7], targets: [1, 2, 4, 5])
    let found = Self.identity(1).evaluate(samples, by: loss)
    // Errors 0, 0, -1 and 2; the targets lie -2, -1, 1 and 2 from their mean.
    #expect(found.rootMeanSquaredError == (5.0 / 4).squareRoot())
    #expect(found.r2(on: samples) == 1 - 5.0 / 10)
    #expect(found.loss == (loss == .squared ? 5.0 / 2 / 4 : (0.5 + 1.5) / 4))
    #expect(found.confusion == nil)
  }
}
