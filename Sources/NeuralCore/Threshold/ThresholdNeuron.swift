/// A neuron that weighs its inputs and answers by their sum z = w.x + b.
///
/// With the step it is the perceptron (F. Rosenblatt, 1958): 1 where z > 0, else 0. With the sigmoid it
/// is the neuron of today's networks.
package struct ThresholdNeuron: Sendable, Hashable {
  /// w, one for each input.
  package var weights: [Double]
  /// b, which is minus the threshold that the weighted inputs must exceed.
  package var bias: Double

  /// Decimals of a sum and of a weight, so that 0.1 + 0.2 - 0.3 is 0, as it is on paper.
  private static let grid = 1e9
  /// From here on numbers have fewer decimals, and are left as they are.
  private static let largest = 1e6

  /// A neuron of given weights.
  package init(weights: [Double], bias: Double) {
    self.weights = weights
    self.bias = bias
  }

  /// How many numbers it has: the weights, then the bias.
  package var parameterCount: Int { weights.count + 1 }

  /// A weight by its place, or behind the last one the bias.
  package subscript(parameter place: Int) -> Double {
    get { place < weights.count ? weights[place] : bias }
    set {
      if place < weights.count {
        weights[place] = Self.decimal(newValue)
      } else {
        bias = Self.decimal(newValue)
      }
    }
  }

  /// z = w.x + b, to nine decimals.
  package func sum(_ inputs: [Double]) -> Double {
    Self.decimal(zip(weights, inputs).reduce(0) { $0 + $1.0 * $1.1 } + bias)
  }

  /// What it answers: its response to the sum.
  package func output(_ inputs: [Double], _ response: Activation = .step) -> Double {
    response.entry.value(sum(inputs))
  }

  /// The same line between 0 and 1, with all numbers multiplied: a sigmoid grows steeper.
  package func scaled(by factor: Double) -> ThresholdNeuron {
    var scaled = self
    for place in 0..<parameterCount { scaled[parameter: place] *= factor }
    return scaled
  }

  /// The nearest number of nine decimals.
  static func decimal(_ number: Double) -> Double {
    abs(number) < largest ? (number * grid).rounded() / grid : number
  }
}
