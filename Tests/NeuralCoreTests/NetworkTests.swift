import NeuralCore
import Testing

@Suite struct NetworkTests {
  private static func layers(_ activations: [Activation]) -> [DenseLayer] {
    activations.map {
      DenseLayer(inputCount: 2, weights: [1, 2, 3, 4], biases: [0, 0], activation: $0)
    }
  }

  @Test func softmaxIsAnOutput() {
    let network = Network(layers: Self.layers([.tanh, .softmax]))
    #expect(Engine(network: network).network == network)
  }

  @Test func softmaxInAHiddenLayerIsRefused() async {
    await #expect(processExitsWith: .failure) {
      _ = Network(layers: NetworkTests.layers([.softmax, .tanh]))
    }
  }

  /// What training made of a weight that is no number is the same as what a file says of it.
  @Test func weightsThatAreNoNumbersAreIdentical() {
    let network = { (weight: Double) in
      Network(layers: [
        DenseLayer(inputCount: 1, weights: [weight], biases: [0], activation: .linear)
      ])
    }
    #expect(network(.nan).isIdentical(to: network(-.nan)))
    #expect(!network(.nan).isIdentical(to: network(1)))
    #expect(!network(0).isIdentical(to: network(-0.0)))
  }
}
