import NeuralCore

/// Networks looked at one input at a time, outside of an engine: by plain loops, in Double.
extension Network {
  /// The outputs for an input.
  ///
  /// Complexity: linear in the parameters.
  package func outputs(for input: [Double]) -> [Double] {
    layers.reduce(input) { $1.outputs(of: $1.sums(of: $0)) }
  }
}

extension DenseLayer {
  /// W x + b.
  func sums(of values: [Double]) -> [Double] {
    weights.withUnsafeBufferPointer { weights in
      values.withUnsafeBufferPointer { values in
        biases.indices.map { neuron in
          var sum = biases[neuron]
          let start = neuron * inputCount
          for source in 0..<inputCount { sum += weights[start + source] * values[source] }
          return sum
        }
      }
    }
  }

  /// W^T d.
  func transposed(_ deltas: [Double]) -> [Double] {
    var sums = Array(repeating: 0.0, count: inputCount)
    weights.withUnsafeBufferPointer { weights in
      for (neuron, delta) in deltas.enumerated() where delta != 0 {
        let start = neuron * inputCount
        for source in 0..<inputCount { sums[source] += weights[start + source] * delta }
      }
    }
    return sums
  }

  /// f of a layer's sums; of a whole layer's function from the sums less the largest, which cannot
  /// overflow.
  fileprivate func outputs(of sums: [Double]) -> [Double] {
    let function = activation.entry
    guard function.takesLayer else { return sums.map { function.value($0) } }
    let top = sums.max() ?? 0
    let values = sums.map { function.value($0 - top) }
    let all = values.reduce(0, +)
    return values.map { $0 / all }
  }
}
