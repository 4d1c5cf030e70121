import DataSources
import NeuralCore

/// A gate's task and the neurons that are to meet it, as they have been changed.
package struct GateSetup: Sendable, Equatable {
  /// What is to be met.
  package let task: GateTask
  /// The neurons as they are.
  package var network: ThresholdNetwork
  /// What they make of their sums: step or sigmoid.
  package var response = Activation.step

  /// A gate with the neurons that it begins with.
  package init(_ task: GateTask, response: Activation = .step) {
    self.task = task
    network = task.network
    self.response = task.kind == .mccullochPitts ? .step : response
  }

  /// Gives the neuron that answers weights and a bias of 0, or no wires.
  package mutating func clear() {
    let count = network.units[lastUnit].neuron.weights.count
    network.units[lastUnit].neuron = ThresholdNeuron(
      weights: Array(repeating: 0, count: count), bias: 0)
  }

  /// The place of the neuron that answers.
  package var lastUnit: Int { network.units.count - 1 }

  /// The truth table, seen at one of the neurons.
  package func table(unit: Int) -> GateTable { GateTable(task, network, response, unit: unit) }

  /// What a neuron is called among several.
  package static func name(ofUnit unit: Int) -> String { "N\(unit + 1)" }

  /// What a neuron's inputs are called, in the order of its weights.
  package func sourceNames(ofUnit unit: Int) -> [String] {
    network.units[unit].sources.map { source in
      switch source {
      case .input(let place): task.inputs[place]
      case .unit(let place): Self.name(ofUnit: place)
      }
    }
  }

  /// What a number of a neuron is called: a weight by its place, behind the last one the bias.
  package func name(of parameter: Int, unit: Int) -> String {
    let isLast = parameter == network.units[unit].neuron.weights.count
    return switch task.kind {
    case .mccullochPitts: isLast ? "threshold" : "wires of \(task.inputs[parameter])"
    case .perceptron where isLast: "bias"
    case .perceptron where task.inputs.count > 2: task.inputs[parameter]
    case .perceptron: task.inputs.count == 1 ? "w" : "w\(parameter + 1)"
    }
  }

  /// A number of a neuron: a weight or the bias, or a count of wires or the threshold.
  package func value(of parameter: Int, unit: Int) -> Double {
    let neuron = network.units[unit].neuron
    guard task.kind == .mccullochPitts else { return neuron[parameter: parameter] }
    let wired = McCullochPitts(neuron)
    return Double((wired.connections + [wired.threshold])[parameter])
  }

  /// Changes a number of a neuron.
  /// - Throws: `DataError` (64) where it is beyond what it can be.
  package mutating func set(_ value: Double, of parameter: Int, unit: Int) throws(DataError) {
    try check(value, of: parameter, unit: unit)
    guard task.kind == .mccullochPitts else {
      network.units[unit].neuron[parameter: parameter] = value
      return
    }
    var wired = McCullochPitts(network.units[unit].neuron)
    if parameter < wired.connections.count {
      wired.connections[parameter] = Int(value)
    } else {
      wired.threshold = Int(value)
    }
    network.units[unit].neuron = wired.neuron
  }

  private func check(_ value: Double, of parameter: Int, unit: Int) throws(DataError) {
    let name = name(of: parameter, unit: unit)
    switch task.kind {
    case .perceptron:
      let range = GateTask.range
      guard range.contains(value) else {
        throw DataError(
          .usage,
          "\(name) is a number from \(Int(range.lowerBound)) to \(Int(range.upperBound)), as in 1.5"
        )
      }
    case .mccullochPitts:
      let range = GateTask.wires
      guard value == value.rounded(), let whole = Int(exactly: value), range.contains(whole) else {
        throw DataError(
          .usage,
          "\(name) is a whole number from \(range.lowerBound) to \(range.upperBound), as in 2")
      }
    }
  }

  /// Gives every neuron the same weights, bias or threshold; nil leaves them.
  /// - Throws: `DataError` (64) for more or fewer weights than inputs, and for what they cannot be.
  package mutating func set(weights: [Double]?, last: Double?) throws(DataError) {
    for unit in network.units.indices {
      let count = network.units[unit].neuron.weights.count
      if let weights, weights.count != count {
        let example = Array(repeating: "2", count: count).joined(separator: ",")
        throw DataError(
          .usage,
          "\(task.name) has \(count) inputs and takes as many weights, not \(weights.count), "
            + "as in --weights \(example)")
      }
      for (place, weight) in (weights ?? []).enumerated() {
        try set(weight, of: place, unit: unit)
      }
      if let last { try set(last, of: count, unit: unit) }
    }
  }
}
