import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct GateSetupTests {
  private static func message(_ change: () throws -> Void) -> String {
    do {
      try change()
      return ""
    } catch {
      return "\((error as? DataError)?.exitCode ?? 0): \(error)"
    }
  }

  @Test func numbersAreCalledAsTheNotesCallThem() throws {
    let names = { (name: String, unit: Int) throws -> [String] in
      let setup = GateSetup(try GateTask.named(name))
      return (0..<setup.network.units[unit].neuron.parameterCount).map {
        setup.name(of: $0, unit: unit)
      }
    }
    #expect(try names("nand", 0) == ["w1", "w2", "bias"])
    #expect(try names("not", 0) == ["w", "bias"])
    #expect(try names("cheese", 0) == ["weather", "company", "transit", "bias"])
    #expect(try names("mcculloch-pitts", 0) == ["wires of x1", "wires of x2", "threshold"])
    #expect(GateSetup(.xorOfNANDs).sourceNames(ofUnit: 2) == ["N1", "x2"])
  }

  @Test func aMcCullochPittsNeuronCountsWires() throws {
    var setup = GateSetup(try GateTask.named("mcculloch-pitts-or"))
    #expect((0..<3).map { setup.value(of: $0, unit: 0) } == [2, 2, 2])
    try setup.set(3, of: 2, unit: 0)
    #expect(setup.table(unit: 0).rows.map(\.isOn) == BooleanFunction.and.answers)
    try setup.set(1, of: 0, unit: 0)
    #expect((0..<3).map { setup.value(of: $0, unit: 0) } == [1, 2, 3])
    for value in [0.5, -1, 10, .infinity] {
      let said = Self.message { try setup.set(value, of: 0, unit: 0) }
      #expect(said == "64: wires of x1 is a whole number from 0 to 9, as in 2")
    }
  }

  @Test func weightsHaveARangeAndTheirNumber() {
    var setup = GateSetup(GateTask(.and))
    let tooLarge = Self.message { try setup.set(1001, of: 2, unit: 0) }
    #expect(tooLarge == "64: bias is a number from -1000 to 1000, as in 1.5")
    #expect(!Self.message { try setup.set(.nan, of: 0, unit: 0) }.isEmpty)
    let tooMany = Self.message { try setup.set(weights: [1, 2, 3], last: nil) }
    #expect(
      tooMany == "64: and has 2 inputs and takes as many weights, not 3, as in --weights 2,2")
    #expect(setup == GateSetup(GateTask(.and)), "nothing has changed")
  }

  @Test func everyNeuronGetsTheNumbers() throws {
    var setup = GateSetup(.xorOfNANDs)
    try setup.set(weights: [-10, -10], last: 15)
    setup.response = .sigmoid
    #expect(setup.network.units.allSatisfy { $0.neuron.bias == 15 })
    #expect(setup.table(unit: 3).rightCount == 4)
  }
}
