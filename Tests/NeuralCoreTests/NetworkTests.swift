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
}
