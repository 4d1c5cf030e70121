import NeuralCore
import Testing

@Suite struct NetworkEditsTests {
  private static let points: [[Double]] = [[0, 0], [1, -2], [-3, 0.5], [4, 4]]

  private static func network(hidden: [Int] = [4, 2]) -> Network {
    var stream = RandomStream(seed: "edits")
    return Network(
      inputCount: 2, hidden: hidden, activation: .tanh, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
  }

  private static func outputs(_ network: Network) -> [Double] {
    outputs(network, points)
  }

  private static func outputs(_ network: Network, _ points: [[Double]]) -> [Double] {
    let pictures = Engine(network: network).neuronOutputs(
      SampleSet(inputCount: network.inputCount, inputs: points.flatMap { $0 }))
    return pictures[network.layers.count - 1][0]
  }

  @Test(arguments: Activation.hidden, [0, 1])
  func anAddedNeuronLeavesTheOutputAsItWas(activation: Activation, layer: Int) {
    var network = Self.network()
    network.setHiddenActivation(activation)
    let before = Self.outputs(network)
    var stream = RandomStream(seed: "new")
    network.addNeuron(toHidden: layer, initializer: .playground, stream: &stream)
    #expect(Self.outputs(network) == before)
    #expect(network.hidden[layer] == Self.network().hidden[layer] + 1)
    let added = network.layers[layer]
    #expect(added[neuron: added.neuronCount - 1, source: 0] != 0, "it must be able to learn")
  }

  @Test func removingTheAddedNeuronGivesTheNetworkBack() {
    var network = Self.network()
    var stream = RandomStream(seed: "new")
    network.addNeuron(toHidden: 0, initializer: .playground, stream: &stream)
    network.removeNeuron(4, fromHidden: 0)
    #expect(network == Self.network())
  }

  @Test func theOthersKeepTheirLinksWhenANeuronGoes() {
    let before = Self.network()
    var network = before
    network.removeNeuron(1, fromHidden: 0)
    let kept = [0, 2, 3]
    for (place, old) in kept.enumerated() {
      #expect(network.layers[0].biases[place] == before.layers[0].biases[old])
      for source in 0..<2 {
        #expect(
          network.layers[0][neuron: place, source: source]
            == before.layers[0][neuron: old, source: source])
        #expect(
          network.layers[1][neuron: source, source: place]
            == before.layers[1][neuron: source, source: old])
      }
    }
  }

  @Test func aNewLayerKeepsAllBeforeIt() {
    let before = Self.network()
    var network = before
    var stream = RandomStream(seed: "new")
    network.addLayer(
      neuronCount: 2, activation: .tanh, initializer: .playground, stream: &stream)
    #expect(network.hidden == [4, 2, 2])
    #expect(network.layers.prefix(2) == before.layers.prefix(2))
  }

  @Test func removingLayersDownToNone() {
    var network = Self.network()
    var stream = RandomStream(seed: "new")
    network.removeLayer(initializer: .playground, stream: &stream)
    #expect(network.hidden == [4] && network.layers[0] == Self.network().layers[0])
    network.removeLayer(initializer: .playground, stream: &stream)
    #expect(network.hidden.isEmpty && network.inputCount == 2 && network.outputCount == 1)
  }

  @Test(arguments: [0, 1, 2])
  func anAddedInputLeavesTheOutputAsItWas(position: Int) {
    var network = Self.network()
    let before = Self.outputs(network)
    network.addInput(at: position)
    let wider = Self.points.map { point in
      var input = point
      input.insert(9, at: position)
      return input
    }
    #expect(Self.outputs(network, wider) == before)
    network.removeInput(at: position)
    #expect(network == Self.network())
  }

  @Test func deadLinksStayWithTheirNeurons() {
    var network = Self.network()
    network.layers[0].dead[network.layers[0].index(neuron: 3, source: 1)] = true
    network.removeNeuron(0, fromHidden: 0)
    #expect(network.layers[0].dead.indices.filter { network.layers[0].dead[$0] } == [5])
    network.layers[0].reviveLinks()
    #expect(!network.layers[0].dead.contains(true))
  }

  @Test func aLinearLayerMergesWithTheNext() {
    var network = Network(layers: [
      DenseLayer(inputCount: 2, weights: [1, 2, 3, 4], biases: [5, 6], activation: .linear),
      DenseLayer(inputCount: 2, weights: [7, 8], biases: [9], activation: .tanh),
    ])
    network.mergeLinearLayer(0)
    #expect(network.layers.count == 1 && network.layers[0].activation == .tanh)
    let weights: [Double] = [31, 46]
    #expect(network.layers[0].weights == weights, "7 * 1 + 8 * 3 and 7 * 2 + 8 * 4")
    #expect(network.layers[0].biases == [92], "9 + 7 * 5 + 8 * 6")
  }
}
