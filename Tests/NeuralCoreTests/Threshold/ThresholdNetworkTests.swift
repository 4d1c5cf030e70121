import Testing

@testable import NeuralCore

@Suite struct ThresholdNetworkTests {
  @Test func fourNANDsAreXOR() {
    let values = BooleanFunction.rows.map { ThresholdNetwork.xorOfNANDs.values($0) }
    #expect(values == [[1, 1, 1, 0], [1, 1, 0, 1], [1, 0, 1, 1], [0, 1, 1, 0]])
  }

  @Test func aUnitSeesItsSources() {
    let network = ThresholdNetwork.xorOfNANDs
    let values = network.values([0, 1])
    #expect(network.inputs(of: 1, row: [0, 1], values: values) == [0, 1])
    #expect(network.inputs(of: 2, row: [0, 1], values: values) == [1, 1])
    #expect(network.inputs(of: 3, row: [0, 1], values: values) == [1, 0])
  }

  @Test func sigmoidsComeNearTheSteps() {
    var network = ThresholdNetwork.xorOfNANDs
    for unit in network.units.indices {
      network.units[unit].neuron = network.units[unit].neuron.scaled(by: 5)
    }
    for (row, answer) in zip(BooleanFunction.rows, BooleanFunction.xor.answers) {
      #expect(abs((network.values(row, .sigmoid).last ?? .nan) - (answer ? 1 : 0)) < 0.01)
    }
  }
}
