/// Gradients that wait for the end of their batch, laid out as the parameters are.
package struct HeldGradients: Sendable, Equatable {
  /// One layer's sums.
  package struct Layer: Sendable, Equatable {
    /// By neuron, then source.
    package var weights: [Double]
    /// One for each neuron.
    package var biases: [Double]

    /// Sums of given numbers.
    package init(weights: [Double], biases: [Double]) {
      self.weights = weights
      self.biases = biases
    }
  }

  /// Samples whose gradients wait.
  package var sampleCount: Int
  /// The sums, layer by layer.
  package var layers: [Layer]

  /// Gradients of given numbers.
  package init(sampleCount: Int, layers: [Layer]) {
    self.sampleCount = sampleCount
    self.layers = layers
  }

  /// Whether they are laid out as a network's parameters are.
  package func fit(_ network: Network) -> Bool {
    layers.count == network.layers.count
      && zip(layers, network.layers).allSatisfy {
        $0.weights.count == $1.weights.count && $0.biases.count == $1.biases.count
      }
  }
}
