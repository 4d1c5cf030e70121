import Experiments
import NeuralCore
import PlaygroundApp
import TerminalUI

/// The truth table of a gate as text.
struct GateSheet {
  let setup: GateSetup

  init(_ setup: GateSetup) { self.setup = setup }

  /// The step whose effect on each output is printed.
  private static let step = 0.1

  private var task: GateTask { setup.task }

  /// The gate, what its neurons make of each row, and what a small change of a number does.
  var text: String {
    var parts = ["\(task.name): \(task.meaning)\n\(responseLine)\n"]
    if task.isWired { parts.append(signals) }
    for unit in setup.network.units.indices { parts.append(table(unit)) }
    let table = setup.table(unit: setup.lastUnit)
    parts.append("\(table.rightCount) of \(table.rows.count) rows are right.\n")
    return parts.joined(separator: "\n")
  }

  private var responseLine: String {
    switch (task.kind, setup.response) {
    case (.mccullochPitts, _): "fires where at least as many wires are active as the threshold says"
    case (.perceptron, .sigmoid): "output 1 / (1 + e^-sum), which counts as 1 above 0.5"
    case (.perceptron, _): "output 1 where the sum is above 0, else 0"
    }
  }

  /// What every neuron answers to each row.
  private var signals: String {
    let names = setup.network.units.indices.map(GateSetup.name)
    var table = Table(columns: (task.inputs + names + ["target"]).map { .init($0, .trailing) })
    table.rows = setup.table(unit: setup.lastUnit).rows.map { row in
      row.inputs.map(GateText.signal) + row.values.map { GateText.output($0, setup.response) }
        + [row.target ? "1" : "0"]
    }
    return Self.text(table)
  }

  /// Numbers, rows and small changes of one neuron.
  private func table(_ unit: Int) -> String {
    let neuron = setup.network.units[unit].neuron
    let numbers = (0..<neuron.parameterCount).map {
      "\(setup.name(of: $0, unit: unit)) \(GateText.number(setup.value(of: $0, unit: unit)))"
    }
    let names = setup.sourceNames(ofUnit: unit)
    let title =
      task.isWired
      ? "\(GateSetup.name(ofUnit: unit)) of \(names.joined(separator: " and ")): " : ""
    let own = Self.text(rows(unit, neuron, names))
    return title + numbers.joined(separator: ", ") + "\n\n" + own
      + (task.kind == .perceptron ? "\n" + Self.text(changes(unit, neuron, names)) : "")
  }

  private func rows(_ unit: Int, _ neuron: ThresholdNeuron, _ names: [String]) -> Table {
    let isWires = task.kind == .mccullochPitts
    var table = Table(
      columns: names.map { .init($0, .trailing) } + [
        .init(isWires ? "wires" : "products and bias", .leading),
        .init(isWires ? "active" : "sum", .trailing), .init("output", .trailing),
        .init("target", .trailing), .init("", .leading),
      ])
    table.rows = setup.table(unit: unit).rows.map { row in
      row.seen.map(GateText.signal) + [
        Self.plain(GateText.terms(neuron, row.seen, task.kind)),
        GateText.sum(row, neuron, task.kind), GateText.output(row.output, setup.response),
        row.target ? "1" : "0", row.isRight ? "right" : "wrong",
      ]
    }
    return table
  }

  /// What a step of each number would do to the output.
  private func changes(_ unit: Int, _ neuron: ThresholdNeuron, _ names: [String]) -> Table {
    let step = GateText.signed(Self.step)
    let numbers = 0..<neuron.parameterCount
    var table = Table(
      columns: names.map { .init($0, .trailing) }
        + numbers.map { .init("\(step) \(setup.name(of: $0, unit: unit))", .trailing) })
    let changes = numbers.map {
      GateTable.changes(
        task, setup.network, setup.response, unit: unit, parameter: $0, by: Self.step)
    }
    table.rows = setup.table(unit: unit).rows.enumerated().map { place, row in
      row.seen.map(GateText.signal)
        + changes.map { GateText.change($0[place], setup.response) }
    }
    return table
  }

  /// All sixteen functions, and what teaching each of them to one neuron comes to.
  static var ofAll: String {
    var table = Table(columns: [
      .init("function", .leading), .init("00", .trailing), .init("01", .trailing),
      .init("10", .trailing), .init("11", .trailing), .init("passes", .trailing),
      .init("w1", .trailing), .init("w2", .trailing), .init("bias", .trailing),
      .init("", .leading),
    ])
    table.rows = BooleanFunction.allCases.map { function in
      [function.name] + function.answers.map { $0 ? "1" : "0" }
        + cells(PerceptronRule.outcome(rows: BooleanFunction.rows, targets: function.answers))
    }
    return text(table) + """

      14 of the 16 are learned by one neuron. XOR and XNOR never are: the rows that should
      be 1 lie across from each other, and no straight line parts them from the others.

      """
  }

  private static func cells(_ outcome: PerceptronRule.Outcome) -> [String] {
    switch outcome {
    case .learned(let neuron, let passes):
      [String(passes)] + (neuron.weights + [neuron.bias]).map(GateText.number) + ["learned"]
    case .cycles(let passes, _):
      ["never", "-", "-", "-", "after pass \(passes) the same weights come again"]
    }
  }

  private static func text(_ table: Table) -> String {
    table.lines().map { $0 + "\n" }.joined()
  }

  /// A sign of multiplication that every terminal and editor shows.
  private static func plain(_ text: String) -> String {
    String(text.map { $0 == "×" ? "*" : $0 })
  }
}
