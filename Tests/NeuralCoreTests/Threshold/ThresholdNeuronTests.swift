import Testing

@testable import NeuralCore

@Suite struct ThresholdNeuronTests {
  private let nand = ThresholdNeuron(weights: [-2, -2], bias: 3)

  @Test func theStepFiresAboveZero() {
    #expect(BooleanFunction.rows.map { nand.sum($0) } == [3, 1, 1, -1])
    #expect(BooleanFunction.rows.map { nand.output($0) } == [1, 1, 1, 0])
    #expect(ThresholdNeuron(weights: [1], bias: 0).output([0]) == 0, "0 does not fire")
  }

  @Test func theSigmoidOfFiveTimesTheWeightsIsAlmostTheStep() {
    let outputs = BooleanFunction.rows.map { nand.scaled(by: 5).output($0, .sigmoid) }
    for (output, expected) in zip(outputs, [1.000, 0.9933, 0.9933, 0.0067]) {
      #expect(abs(output - expected) < 0.00005)
    }
  }

  @Test func decimalsAddUpAsOnPaper() {
    let neuron = ThresholdNeuron(weights: [0.1, 0.2], bias: -0.3)
    #expect(0.1 + 0.2 - 0.3 > 0, "the machine's own sum")
    #expect(neuron.sum([1, 1]) == 0 && neuron.output([1, 1]) == 0)
  }

  @Test func theBiasIsTheLastParameter() {
    var neuron = nand
    neuron[parameter: 1] += 0.1
    for _ in 0..<3 { neuron[parameter: 2] -= 0.1 }
    #expect(neuron.weights == [-2, -1.9] && neuron.bias == 2.7 && neuron.parameterCount == 3)
    #expect((0..<3).map { neuron[parameter: $0] } == [-2, -1.9, 2.7])
  }

  @Test func largeNumbersStayAsTheyAre() {
    #expect(ThresholdNeuron(weights: [1e15], bias: 0.5).sum([1]) == 1e15 + 0.5)
  }
}
