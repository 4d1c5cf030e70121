/// What an optimizer remembers between two steps, laid out as the parameters are.
package struct OptimizerState: Sendable, Equatable {
  /// Whose memory it is; another method starts from nothing.
  package var method: Optimizer.Method
  /// Steps taken.
  package var stepCount: Int
  /// m of each parameter, layer by layer; empty for methods without.
  package var means: [HeldGradients.Layer]
  /// v of each parameter, layer by layer; empty for methods without.
  package var squares: [HeldGradients.Layer]

  /// A memory of given numbers.
  package init(
    method: Optimizer.Method, stepCount: Int, means: [HeldGradients.Layer],
    squares: [HeldGradients.Layer]
  ) {
    self.method = method
    self.stepCount = stepCount
    self.means = means
    self.squares = squares
  }

  /// Whether it holds what its method remembers of a network's parameters.
  package func fit(_ network: Network) -> Bool {
    [(means, method.keepsMeans), (squares, method.keepsSquares)].allSatisfy { layers, isKept in
      isKept
        ? HeldGradients(sampleCount: 0, layers: layers).fit(network) : layers.isEmpty
    }
  }
}

extension OptimizerState {
  /// Whether all that is remembered are finite numbers.
  var isFinite: Bool {
    (means + squares).allSatisfy { ($0.weights + $0.biases).allSatisfy(\.isFinite) }
  }
}

extension Network {
  /// Lets each layer carry its part of a state, so that it moves with the parameters.
  mutating func carry(_ state: OptimizerState) {
    for index in layers.indices {
      layers[index].memory = DenseLayer.Memory(
        means: state.means.isEmpty ? nil : state.means[index],
        squares: state.squares.isEmpty ? nil : state.squares[index])
    }
  }

  /// Takes a state off the layers again; what is new remembers nothing.
  mutating func unload(_ state: OptimizerState) -> OptimizerState {
    func taken(
      _ part: KeyPath<DenseLayer.Memory, HeldGradients.Layer?>
    ) -> [HeldGradients.Layer] {
      layers.map { layer in
        layer.memory?[keyPath: part]
          ?? HeldGradients.Layer(
            weights: Array(repeating: 0, count: layer.weights.count),
            biases: Array(repeating: 0, count: layer.neuronCount))
      }
    }
    let moved = OptimizerState(
      method: state.method, stepCount: state.stepCount,
      means: state.means.isEmpty ? [] : taken(\.means),
      squares: state.squares.isEmpty ? [] : taken(\.squares))
    for index in layers.indices { layers[index].memory = nil }
    return moved
  }
}
