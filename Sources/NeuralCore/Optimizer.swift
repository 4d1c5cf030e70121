/// Stochastic gradient descent with the playground's regularization.
package struct Optimizer: Sendable, Hashable {
  /// The step's length.
  package var learningRate: Double
  /// The penalty on weights.
  package var regularization: Regularization
  /// The penalty's share; 0 switches it off.
  package var regularizationRate: Double

  /// Plain gradient descent unless a penalty is given.
  package init(
    learningRate: Double, regularization: Regularization = .none, regularizationRate: Double = 0
  ) {
    self.learningRate = learningRate
    self.regularization = regularization
    self.regularizationRate = regularizationRate
  }

  /// One step down the mean of the summed gradients, which are then cleared.
  ///
  /// w1 = w - (rate / n) sum; then w2 = w1 - rate * share * R'(w) with w from before the step.
  /// Under L1 a weight with w1 w2 < 0 becomes 0 and is dead: it takes part in no later step.
  package func step(_ network: inout Network, _ gradients: inout Gradients) {
    guard gradients.sampleCount > 0 else { return }
    let count = Double(gradients.sampleCount)
    for position in network.layers.indices {
      for neuron in network.layers[position].biases.indices {
        let sum = gradients.layers[position].biases[neuron]
        network.layers[position].biases[neuron] -= learningRate * sum / count
      }
      for place in network.layers[position].weights.indices
      where !network.layers[position].dead[place] {
        let sum = gradients.layers[position].weights[place]
        moveWeight(&network.layers[position], place, by: (learningRate / count) * sum)
      }
    }
    gradients.clear()
  }

  private func moveWeight(_ layer: inout DenseLayer, _ place: Int, by descent: Double) {
    let before = layer.weights[place]
    let moved = before - descent
    guard regularization != .none else {
      layer.weights[place] = moved
      return
    }
    let penalized =
      moved - (learningRate * regularizationRate) * regularization.derivative(before)
    let dies = regularization.killsCrossingWeights && moved * penalized < 0
    layer.weights[place] = dies ? 0 : penalized
    layer.dead[place] = dies
  }
}
