import NeuralCore

/// What the neurons of a gate make of every row, seen at one of them.
package struct GateTable: Sendable, Equatable {
  /// A row of the truth table.
  package struct Row: Sendable, Equatable {
    /// What comes in.
    package let inputs: [Double]
    /// What each neuron answers.
    package let values: [Double]
    /// What the neuron that is looked at sees, its sum and its answer.
    package let seen: [Double]
    package let sum: Double
    package let output: Double
    /// What its answer should be, and whether it is.
    package let target: Bool
    package let isRight: Bool

    /// Whether its answer counts as 1.
    package var isOn: Bool { sum > 0 }
  }

  /// One for each combination of inputs.
  package let rows: [Row]

  /// The table of a network on a task, looked at one of its units.
  package init(
    _ task: GateTask, _ network: ThresholdNetwork, _ response: Activation = .step, unit: Int
  ) {
    let neuron = network.units[unit].neuron
    rows = task.rows.enumerated().map { place, inputs in
      let values = network.values(inputs, response)
      let seen = network.inputs(of: unit, row: inputs, values: values)
      let (sum, target) = (neuron.sum(seen), task.target(of: unit, row: place, sees: seen))
      return Row(
        inputs: inputs, values: values, seen: seen, sum: sum, output: values[unit],
        target: target, isRight: (sum > 0) == target)
    }
  }

  /// How many rows are right.
  package var rightCount: Int { rows.count(where: \.isRight) }

  /// What each answer would change by if a number of the neuron that is looked at were larger.
  package static func changes(
    _ task: GateTask, _ network: ThresholdNetwork, _ response: Activation, unit: Int,
    parameter: Int, by step: Double
  ) -> [Double] {
    var moved = network
    moved.units[unit].neuron[parameter: parameter] += step
    let before = GateTable(task, network, response, unit: unit)
    let after = GateTable(task, moved, response, unit: unit)
    return zip(before.rows, after.rows).map { $1.output - $0.output }
  }
}
