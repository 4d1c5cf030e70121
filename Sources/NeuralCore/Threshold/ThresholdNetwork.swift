/// Neurons wired of inputs and of each other, without a loop.
package struct ThresholdNetwork: Sendable, Equatable {
  /// Where a wire comes from.
  package enum Source: Sendable, Equatable {
    case input(Int)
    /// A unit before, by its place.
    case unit(Int)
  }

  /// A neuron and its wires.
  package struct Unit: Sendable, Equatable {
    /// Where its inputs come from, in the order of its weights.
    package var sources: [Source]
    package var neuron: ThresholdNeuron
  }

  /// The neurons; wires lead from earlier ones to later ones, and the last one is the output.
  package var units: [Unit]

  /// One neuron that sees every input.
  package init(_ neuron: ThresholdNeuron) {
    units = [Unit(sources: neuron.weights.indices.map(Source.input), neuron: neuron)]
  }

  private init(units: [Unit]) { self.units = units }

  /// XOR of four NANDs: N1 = NAND(x1, x2), N2 = NAND(x1, N1), N3 = NAND(N1, x2), N4 = NAND(N2, N3).
  package static let xorOfNANDs = ThresholdNetwork(
    units: [
      [.input(0), .input(1)], [.input(0), .unit(0)], [.unit(0), .input(1)], [.unit(1), .unit(2)],
    ].map { Unit(sources: $0, neuron: ThresholdNeuron(weights: [-2, -2], bias: 3)) })

  /// What every unit answers to a row of inputs.
  package func values(_ row: [Double], _ response: Activation = .step) -> [Double] {
    var values: [Double] = []
    for unit in units.indices {
      values.append(
        units[unit].neuron.output(inputs(of: unit, row: row, values: values), response))
    }
    return values
  }

  /// What a unit sees: of a row of inputs, and of the values of units before it.
  package func inputs(of unit: Int, row: [Double], values: [Double]) -> [Double] {
    units[unit].sources.map { source in
      switch source {
      case .input(let place): row[place]
      case .unit(let place): values[place]
      }
    }
  }
}
