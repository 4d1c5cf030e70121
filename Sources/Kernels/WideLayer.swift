import CKernels

/// A wide layer's parameters and the room for its activations and deltas.
final class WideLayer<Scalar: KernelScalar> {
  // A class: several threads write their own columns of the same memory.
  let sources: Int
  let neurons: Int
  let function: KernelFunction
  let maxBatch: Int
  /// From one source's weights to the next's; from one sample's values to the next's.
  let stride: Int
  let valueStride: Int
  let parameters: KernelBuffer<Scalar>
  let sums: KernelBuffer<Scalar>
  let links: KernelBuffer<Scalar>
  let values: KernelBuffer<Scalar>
  let deltas: KernelBuffer<Scalar>
  var hasLinks: Bool

  init(_ layer: KernelLayer, maxBatch: Int) {
    sources = layer.sources
    neurons = layer.neurons
    function = layer.function
    self.maxBatch = maxBatch
    stride = neurons.roundedUp(to: 16)
    valueStride = (neurons + 1).roundedUp(to: 16)
    parameters = KernelBuffer(count: (sources + 1) * stride)
    sums = KernelBuffer(count: (sources + 1) * stride)
    links = KernelBuffer(count: (sources + 1) * stride)
    values = KernelBuffer(count: maxBatch * valueStride)
    deltas = KernelBuffer(count: maxBatch * valueStride)
    hasLinks = layer.dead.contains(true)
    for neuron in 0..<neurons {
      for source in 0..<sources {
        let index = neuron * sources + source
        parameters[source * stride + neuron] = Scalar(layer.weights[index])
        links[source * stride + neuron] = !layer.dead.isEmpty && layer.dead[index] ? -1 : 1
      }
      parameters[sources * stride + neuron] = Scalar(layer.biases[neuron])
    }
  }

  var kernelLayer: KernelLayer {
    let cells = (0..<neurons).flatMap { neuron in
      (0..<sources).map { $0 * stride + neuron }
    }
    return KernelLayer(
      sources: sources, neurons: neurons, function: function,
      weights: cells.map { Double(parameters[$0]) },
      biases: (0..<neurons).map { Double(parameters[sources * stride + $0]) },
      dead: cells.map { links[$0] < 0 })
  }

  var view: ck_dense {
    ck_dense(
      sources: Int64(sources), neurons: Int64(neurons), stride: Int64(stride),
      parameters: parameters.start, sums: sums.start, links: hasLinks ? links.start : nil)
  }
}
