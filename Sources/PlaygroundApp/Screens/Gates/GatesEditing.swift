import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// What changes the neurons, and how it is said.
extension GatesScreen {
  /// Adds to the chosen number.
  mutating func nudge(by amount: Double, _ lab: inout Lab) {
    do throws(DataError) {
      try set(setup.value(of: parameter, unit: unit) + amount, &lab)
    } catch {
      lab.message = error.description.capitalizedFirst + "."
    }
  }

  /// Gives the chosen number a value.
  /// - Throws: `DataError` where it cannot be.
  private mutating func set(_ value: Double, _ lab: inout Lab) throws(DataError) {
    var changed = setup
    try changed.set(value, of: parameter, unit: unit)
    let told = Self.move(
      setup.name(of: parameter, unit: unit), setup.value(of: parameter, unit: unit),
      changed.value(of: parameter, unit: unit))
    change(to: changed, told, &lab)
  }

  /// Puts other neurons in place, which can be undone, and says what that does to the rows.
  private mutating func change(
    to changed: GateSetup, _ what: String, forgetsPasses: Bool = true, _ lab: inout Lab
  ) {
    let (before, rows) = (setup, table.rows)
    let last = setup.table(unit: setup.lastUnit).rows
    if before.network != changed.network { past.append(before.network) }
    setup = changed
    if forgetsPasses { (passes, seen) = (0, [:]) }
    let (news, newLast) = (table.rows, setup.table(unit: setup.lastUnit).rows)
    flipped = Set(
      rows.indices.filter {
        rows[$0].isOn != news[$0].isOn || last[$0].isOn != newLast[$0].isOn
      })
    let consequence = consequence(from: rows, to: news)
    row = ownFlips(from: rows, to: news).first ?? row
    lab.message = [what, consequence].filter { !$0.isEmpty }.joined(
      separator: "; ")
  }

  /// The first row that flipped, and how many others; of a sigmoid the chosen row where none did.
  private func consequence(from rows: [GateTable.Row], to news: [GateTable.Row]) -> String {
    let own = ownFlips(from: rows, to: news)
    guard let first = own.first else {
      guard rows[row].output != news[row].output else {
        return flipped.isEmpty ? "no row flips" : ""
      }
      return "row \(GateText.row(news[row].inputs)): "
        + moveOfOutput(rows[row], news[row])
    }
    let (before, after) = (rows[first], news[first])
    let sums = Self.move("sum", before.sum, after.sum)
    let outputs = moveOfOutput(before, after)
    let others = own.count > 1 ? ", and \(own.count - 1) more" : ""
    return "row \(GateText.row(after.inputs)): \(sums), \(outputs)\(others)"
  }

  /// The rows that the neuron that is looked at answers otherwise.
  private func ownFlips(from rows: [GateTable.Row], to news: [GateTable.Row]) -> [Int] {
    rows.indices.filter { rows[$0].isOn != news[$0].isOn }
  }

  private func moveOfOutput(_ before: GateTable.Row, _ after: GateTable.Row) -> String {
    let texts = [before, after].map { GateText.output($0.output, setup.response) }
    return "output \(texts.joined(separator: " → "))"
  }

  private static func move(_ name: String, _ before: Double, _ after: Double) -> String {
    "\(name) \(GateText.number(before)) → \(GateText.number(after))"
  }

  /// All numbers of all neurons times a factor.
  mutating func multiply(by factor: Double, _ lab: inout Lab) {
    guard task.kind == .perceptron else { return lab.message = Sentences.wholeWires }
    var changed = setup
    for unit in changed.network.units.indices {
      let scaled = changed.network.units[unit].neuron.scaled(by: factor)
      guard (scaled.weights + [scaled.bias]).allSatisfy(GateTask.range.contains) else {
        return lab.message = Sentences.largestWeight
      }
      changed.network.units[unit].neuron = scaled
    }
    change(to: changed, "all weights and the bias times \(GateText.number(factor))", &lab)
  }

  mutating func toggleResponse(_ lab: inout Lab) {
    guard task.kind == .perceptron else { return lab.message = Sentences.noSigmoidWires }
    setup.response = setup.response == .step ? .sigmoid : .step
    lab.message =
      setup.response == .step ? Sentences.stepAnswers : Sentences.sigmoidAnswers
  }

  mutating func startAtZero(_ lab: inout Lab) {
    guard !task.isWired, task.kind == .perceptron else { return restart(&lab) }
    var changed = setup
    changed.network.units[unit].neuron = ThresholdNeuron(
      weights: neuron.weights.map { _ in 0 }, bias: 0)
    change(to: changed, "weights and bias 0", &lab)
    choose(row: 0)
    lab.message = Sentences.readyToLearn
  }

  mutating func restart(_ lab: inout Lab) {
    var changed = setup
    changed.network = beginning
    change(to: changed, "the weights of the beginning", &lab)
  }

  mutating func undo(_ lab: inout Lab) {
    guard let before = past.popLast() else { return lab.message = Sentences.nothingUndone }
    let earlier = past
    var changed = setup
    changed.network = before
    change(to: changed, "undone", &lab)
    past = earlier
  }
}

/// The perceptron rule.
extension GatesScreen {
  private var rule: PerceptronRule { PerceptronRule(rate: step, response: setup.response) }

  /// Teaches the next row, and says its error and what that adds.
  mutating func learnRow(_ lab: inout Lab) {
    guard canLearn(&lab) else { return }
    row = nextRow
    nextRow = (row + 1) % task.rows.count
    let (before, shown) = (neuron, table.rows[row])
    let after = rule.learning(before, from: shown.seen, target: shown.target)
    var changed = setup
    changed.network.units[unit].neuron = after
    let error = (shown.target ? 1 : 0) - shown.output
    let taught = row
    change(to: changed, "", &lab)
    row = taught
    let moves = (0..<before.parameterCount).filter {
      before[parameter: $0] != after[parameter: $0]
    }.map {
      Self.move(
        setup.name(of: $0, unit: unit), before[parameter: $0], after[parameter: $0])
    }
    lab.message =
      "row \(GateText.row(shown.inputs)): target \(shown.target ? 1 : 0), output "
      + "\(GateText.output(shown.output, setup.response)), error "
      + "\(error == 0 ? "0" : GateText.signed(error)): "
      + (moves.isEmpty ? "nothing to change" : moves.joined(separator: ", "))
  }

  /// Teaches every row in turn, and says whether that can go on for ever.
  mutating func learnPass(_ lab: inout Lab) {
    guard canLearn(&lab) else { return }
    let isStep = setup.response == .step
    if isStep, table.rightCount == task.rows.count {
      return lab.message = Sentences.allRight
    }
    seen[neuron] = passes
    var changed = setup
    changed.network.units[unit].neuron = rule.pass(
      neuron, over: task.rows, targets: task.targets)
    change(to: changed, "", forgetsPasses: false, &lab)
    passes += 1
    nextRow = 0
    let (right, all) = (table.rightCount, task.rows.count)
    let told = "\(numbers); \(right) of \(all) right"
    if isStep, right < all, let before = seen[neuron] {
      lab.message = "pass \(passes) as after pass \(before), it goes around for ever: \(told)"
    } else {
      lab.message = "pass \(passes): \(told)"
    }
  }

  /// All numbers of the neuron.
  private var numbers: String {
    (0..<neuron.parameterCount).map {
      "\(setup.name(of: $0, unit: unit)) \(GateText.number(neuron[parameter: $0]))"
    }.joined(separator: ", ")
  }

  private func canLearn(_ lab: inout Lab) -> Bool {
    if task.isWired {
      lab.message = Sentences.wiredDoesNotLearn
    } else if task.kind == .mccullochPitts {
      lab.message = Sentences.wiresDoNotLearn
    }
    return !task.isWired && task.kind == .perceptron
  }
}

/// Typing a number.
extension GatesScreen {
  mutating func startTyping() {
    typing = TextField(GateText.number(setup.value(of: parameter, unit: unit)))
    refusal = nil
  }

  mutating func takeText(_ input: Input, _ lab: inout Lab) -> Response {
    guard var field = typing else { return .pass }
    switch input {
    case .key(.escape): typing = nil
    case .key(.enter): setTyped(field.text, &lab)
    default:
      guard field.take(input) else { return input.isGlobalControl ? .pass : .handled() }
      typing = field
      refusal = nil
    }
    return .handled()
  }

  private mutating func setTyped(_ text: String, _ lab: inout Lab) {
    do throws(DataError) {
      guard let value = decimalNumber(text.replacing(",", with: ".")) else {
        throw DataError(.usage, "type a number such as -1.5")
      }
      try set(value, &lab)
      typing = nil
    } catch {
      refusal = error.description.capitalizedFirst + "."
    }
  }
}

extension String {
  /// The text with a capital letter first.
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
