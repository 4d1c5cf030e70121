import Testing

@testable import NeuralCore

@Suite struct McCullochPittsTests {
  private static func answers(_ neuron: McCullochPitts) -> [Bool] {
    BooleanFunction.rows.map { neuron.fires($0) }
  }

  @Test func twoWiresEachAndTwoActiveIsOrOneWireEachIsAnd() {
    #expect(Self.answers(.init(connections: [2, 2], threshold: 2)) == BooleanFunction.or.answers)
    #expect(Self.answers(.init(connections: [1, 1], threshold: 2)) == BooleanFunction.and.answers)
    #expect(McCullochPitts(connections: [2, 1], threshold: 0).active([1, 0]) == 2)
  }

  @Test func aPerceptronAnswersTheSame() {
    for wires in [[0, 0], [1, 2], [3, 1]] {
      for threshold in 0...4 {
        let neuron = McCullochPitts(connections: wires, threshold: threshold)
        #expect(
          Self.answers(neuron) == BooleanFunction.rows.map { neuron.neuron.output($0) == 1 })
        #expect(McCullochPitts(neuron.neuron) == neuron)
      }
    }
  }
}
