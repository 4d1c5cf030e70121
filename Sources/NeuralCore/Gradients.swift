/// Sums of dE/dW and dE/db over samples, shaped as the network they belong to.
package struct Gradients: Sendable, Equatable {
  /// One layer's sums: `weights` row-major as in `DenseLayer`.
  package struct Layer: Sendable, Equatable {
    package var weights: [Double]
    package var biases: [Double]
  }

  package var layers: [Layer]
  /// How many samples are in the sums.
  package var sampleCount = 0

  /// Zeros in the shape of a network.
  package init(like network: Network) {
    layers = network.layers.map { layer in
      Layer(
        weights: Array(repeating: 0, count: layer.weights.count),
        biases: Array(repeating: 0, count: layer.biases.count))
    }
  }

  /// Whether these sums have the shape of a network.
  package func fit(_ network: Network) -> Bool {
    layers.count == network.layers.count
      && zip(layers, network.layers).allSatisfy {
        $0.weights.count == $1.weights.count && $0.biases.count == $1.biases.count
      }
  }

  /// Back to zeros.
  package mutating func clear() {
    for position in layers.indices {
      for index in layers[position].weights.indices { layers[position].weights[index] = 0 }
      for index in layers[position].biases.indices { layers[position].biases[index] = 0 }
    }
    sampleCount = 0
  }
}
