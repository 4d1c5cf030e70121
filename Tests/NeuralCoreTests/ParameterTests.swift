import NeuralCore
import Testing

@Suite struct ParameterTests {
  private static var network: Network {
    Network(layers: [
      DenseLayer(
        inputCount: 2, weights: [1, 2, 3, 4, 5, 6], biases: [7, 8, 9], activation: .tanh,
        dead: [false, true, false, true, false, false]),
      DenseLayer(inputCount: 3, weights: [10, 11, 12], biases: [13], activation: .linear),
    ])
  }

  @Test func eachNumberHasItsPlace() {
    let network = Self.network
    #expect(network[.weight(layer: 0, neuron: 1, source: 0)] == 3)
    #expect(network[.weight(layer: 1, neuron: 0, source: 2)] == 12)
    #expect(network[.bias(layer: 0, neuron: 2)] == 9 && network[.bias(layer: 1, neuron: 0)] == 13)
  }

  @Test func aWeightThatIsSetLivesAgain() {
    var network = Self.network
    network[.weight(layer: 0, neuron: 0, source: 1)] = 0.5
    #expect(network.layers[0].weights == [1, 0.5, 3, 4, 5, 6])
    #expect(network.layers[0].dead == [false, false, false, true, false, false])
    network[.bias(layer: 1, neuron: 0)] = -1
    #expect(network.layers[1].biases == [-1] && network.layers[1].weights == [10, 11, 12])
  }

  @Test(arguments: [
    Parameter.weight(layer: 2, neuron: 0, source: 0), .weight(layer: -1, neuron: 0, source: 0),
    .weight(layer: 0, neuron: 3, source: 0), .weight(layer: 0, neuron: 0, source: 2),
    .weight(layer: 1, neuron: 0, source: -1), .weight(layer: .max, neuron: 0, source: 0),
    .bias(layer: 1, neuron: 1), .bias(layer: 2, neuron: 0), .bias(layer: 0, neuron: -1),
  ])
  func whatIsBeyondIsNotThere(parameter: Parameter) {
    #expect(!Self.network.has(parameter))
    #expect(Self.network.has(.weight(layer: 0, neuron: 2, source: 1)))
  }
}
