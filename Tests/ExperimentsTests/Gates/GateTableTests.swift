import NeuralCore
import Testing

@testable import Experiments

@Suite struct GateTableTests {
  @Test func aRowHasSumOutputAndTarget() throws {
    let table = GateTable(GateTask(.nand), GateTask(.nand).network, unit: 0)
    #expect(table.rows.map(\.sum) == [3, 1, 1, -1] && table.rows.map(\.output) == [1, 1, 1, 0])
    #expect(table.rows.map(\.target) == BooleanFunction.nand.answers && table.rightCount == 4)
  }

  @Test func withinANetworkAUnitIsSeenWithWhatItSees() {
    let task = GateTask.xorOfNANDs
    let table = GateTable(task, task.network, unit: 1)
    #expect(table.rows.map(\.seen) == [[0, 1], [0, 1], [1, 1], [1, 0]])
    #expect(table.rows.map(\.target) == [true, true, false, true] && table.rightCount == 4)
    let output = GateTable(task, task.network, unit: 3)
    #expect(output.rows.map(\.target) == BooleanFunction.xor.answers)
  }

  @Test func aSmallChangeFlipsAStepOrDoesNothingAndMovesASigmoidALittle() {
    let task = GateTask(.nand)
    var network = task.network
    network.units[0].neuron.bias = 4
    let changes = { (response: Activation) in
      GateTable.changes(task, network, response, unit: 0, parameter: 2, by: 0.1)
    }
    #expect(changes(.step) == [0, 0, 0, 1])
    #expect(changes(.sigmoid).allSatisfy { $0 > 0 && $0 < 0.026 })
  }
}
