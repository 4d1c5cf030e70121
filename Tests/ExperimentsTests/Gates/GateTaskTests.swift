import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct GateTaskTests {
  @Test func allButXORAndXNORBeginSolved() throws {
    for task in GateTask.all {
      let table = GateTable(task, task.network, unit: task.network.units.count - 1)
      #expect(table.rows.count == task.targets.count)
      let isOut = task.name == "xor" || task.name == "xnor"
      #expect(table.rightCount == (isOut ? 3 : table.rows.count), "\(task.name)")
    }
  }

  @Test func theSixteenFunctionsAreAmongThem() {
    let names = GateTask.all.map(\.name)
    #expect(Set(names).count == names.count)
    #expect(BooleanFunction.allCases.allSatisfy { names.contains($0.name) })
  }

  @Test func theFestivalIsForGoodWeatherOrForCompanyAndTransit() throws {
    let (five, three) = (try GateTask.named("cheese"), try GateTask.named("cheese-3"))
    #expect(five.targets == [false, false, false, false, true, true, true, true])
    let changed = five.rows.indices.filter { five.targets[$0] != three.targets[$0] }
    #expect(changed.map { five.rows[$0] } == [[0, 1, 1]])
  }

  @Test(arguments: [
    ("NAND", "nand"), ("xor-gate", "xor"), ("mcculloch-pitts", "mcculloch-pitts-or"),
  ])
  func aNameMayBeWrittenInOtherWays(typed: String, name: String) throws {
    #expect(try GateTask.named(typed).name == name)
  }

  @Test(arguments: [
    ("nnad", "did you mean nand?"), ("\u{1B}[2J", "give one of and, or, nand, not, xor"),
  ])
  func anUnknownNameIsRefused(typed: String, remedy: String) {
    #expect {
      try GateTask.named(typed)
    } throws: { error in
      guard let error = error as? DataError else { return false }
      return error.exitCode == 64 && error.description.contains(remedy)
        && !error.description.contains("\u{1B}")
    }
  }
}
