/// One sample's way through a network and back: the numbers that backpropagation needs.
///
/// With z = W x + b and a = f(z) for each layer: delta = dE/dz is f'(z) times dE/da, dE/dW = delta
/// x^T, dE/db = delta, and dE/dx = W^T delta goes to the layer before (Rumelhart, Hinton and
/// Williams, 1986). Sums start from the bias and run over the sources in order.
package struct Propagation: Sendable {
  /// z of each layer's neurons.
  package private(set) var sums: [[Double]]
  /// a of each layer's neurons.
  package private(set) var outputs: [[Double]]
  /// dE/dz of each layer's neurons.
  package private(set) var deltas: [[Double]]
  private var input: [Double] = []

  /// Room for a network's numbers.
  package init(for network: Network) {
    sums = network.layers.map { Array(repeating: 0, count: $0.neuronCount) }
    outputs = sums
    deltas = sums
  }

  /// Computes every neuron's sum and output for the input x.
  package mutating func forward(_ network: Network, _ x: ArraySlice<Double>) {
    input = Array(x)
    for (position, layer) in network.layers.enumerated() {
      let source = position == 0 ? input : outputs[position - 1]
      let activation = layer.activation.entry
      for neuron in 0..<layer.neuronCount {
        var z = layer.biases[neuron]
        let row = neuron * layer.inputCount
        for index in 0..<layer.inputCount { z += layer.weights[row + index] * source[index] }
        sums[position][neuron] = z
        outputs[position][neuron] = activation.value(z)
      }
    }
  }

  /// Computes every neuron's delta for the target t, after `forward`, and adds to the gradients.
  package mutating func backward(
    _ network: Network, target t: ArraySlice<Double>, loss: Loss, into gradients: inout Gradients
  ) {
    for position in network.layers.indices.reversed() {
      let layer = network.layers[position]
      let activation = layer.activation.entry
      for neuron in 0..<layer.neuronCount {
        let slope = slopeByOutput(network, position, neuron, t, loss)
        deltas[position][neuron] =
          slope * activation.derivative(sums[position][neuron], outputs[position][neuron])
      }
      accumulate(layer, position, into: &gradients)
    }
    gradients.sampleCount += 1
  }

  /// dE/da of one neuron.
  private func slopeByOutput(
    _ network: Network, _ position: Int, _ neuron: Int, _ t: ArraySlice<Double>, _ loss: Loss
  ) -> Double {
    guard position < network.layers.count - 1 else {
      return loss.derivative(output: outputs[position][neuron], target: t[t.startIndex + neuron])
    }
    let next = network.layers[position + 1]
    var slope = 0.0
    for target in 0..<next.neuronCount {
      slope += next.weights[target * next.inputCount + neuron] * deltas[position + 1][target]
    }
    return slope
  }

  private func accumulate(_ layer: DenseLayer, _ position: Int, into gradients: inout Gradients) {
    let source = position == 0 ? input : outputs[position - 1]
    for neuron in 0..<layer.neuronCount {
      let delta = deltas[position][neuron]
      gradients.layers[position].biases[neuron] += delta
      for index in 0..<layer.inputCount {
        let place = neuron * layer.inputCount + index
        if !layer.dead[place] { gradients.layers[position].weights[place] += delta * source[index] }
      }
    }
  }
}
