/// The first neuron of all: it has no weights, but wires, and fires when at least so many are active.
///
/// Source: W. McCulloch and W. Pitts, 1943.
package struct McCullochPitts: Sendable, Equatable {
  /// How many wires lead here from each input.
  package var connections: [Int]
  /// How many active wires it takes.
  package var threshold: Int

  /// A neuron of given wires.
  package init(connections: [Int], threshold: Int) {
    self.connections = connections
    self.threshold = threshold
  }

  /// The wires and the threshold that a perceptron of whole weights stands for.
  package init(_ neuron: ThresholdNeuron) {
    connections = neuron.weights.map { Int($0.rounded()) }
    threshold = Int((Self.margin - neuron.bias).rounded())
  }

  /// How many wires are active.
  package func active(_ inputs: [Double]) -> Int {
    zip(connections, inputs).reduce(0) { $0 + ($1.1 > 0.5 ? $1.0 : 0) }
  }

  /// Whether it fires.
  package func fires(_ inputs: [Double]) -> Bool { active(inputs) >= threshold }

  /// The perceptron that answers the same: "at least N" is "more than N - 1/2".
  package var neuron: ThresholdNeuron {
    ThresholdNeuron(
      weights: connections.map(Double.init), bias: Self.margin - Double(threshold))
  }

  private static let margin = 0.5
}
