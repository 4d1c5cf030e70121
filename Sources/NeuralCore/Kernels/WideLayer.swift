import CKernels

/// A wide layer's parameters and the memory for its activations and deltas.
final class WideLayer<Scalar: KernelScalar> {
  // A class: several threads write their own columns of the same memory.
  let sources: Int
  let neurons: Int
  let activation: Activation
  /// From one source's weights to the next's; from one sample's values to the next's.
  let stride: Int
  let valueStride: Int
  let parameters: KernelBuffer<Scalar>
  let sums: KernelBuffer<Scalar>
  let links: KernelBuffer<Scalar>
  var hasLinks: Bool
  /// Samples that there is memory for.
  private var batch = 0
  private(set) var values = KernelBuffer<Scalar>(count: 0)
  private(set) var deltas = KernelBuffer<Scalar>(count: 0)
  /// What the values were made of, where the activation's slope takes it.
  private(set) var preactivations: KernelBuffer<Scalar>?

  private init(
    like other: WideLayer, parameters: KernelBuffer<Scalar>, sums: KernelBuffer<Scalar>,
    links: KernelBuffer<Scalar>
  ) {
    (sources, neurons, activation) = (other.sources, other.neurons, other.activation)
    (stride, valueStride, hasLinks) = (other.stride, other.valueStride, other.hasLinks)
    (self.parameters, self.sums, self.links) = (parameters, sums, links)
  }

  /// The same parameters and gradients once more.
  convenience init(copying other: WideLayer) {
    self.init(
      like: other, parameters: KernelBuffer(copying: other.parameters),
      sums: KernelBuffer(copying: other.sums), links: KernelBuffer(copying: other.links))
  }

  /// The same parameters, with values of its own to look at.
  convenience init(sharing other: WideLayer) {
    self.init(like: other, parameters: other.parameters, sums: other.sums, links: other.links)
  }

  init(_ layer: DenseLayer) {
    sources = layer.inputCount
    neurons = layer.neuronCount
    activation = layer.activation
    stride = neurons.roundedUp(to: 16)
    valueStride = (neurons + 1).roundedUp(to: 16)
    parameters = KernelBuffer(count: (sources + 1) * stride)
    sums = KernelBuffer(count: (sources + 1) * stride)
    links = KernelBuffer(count: (sources + 1) * stride)
    hasLinks = false
    set(layer)
  }

  /// Replaces parameters and dead links; gradients that wait stay.
  func set(_ layer: DenseLayer) {
    hasLinks = layer.dead.contains(true)
    let (parameters, links) = (parameters.start, links.start)
    for neuron in 0..<neurons {
      for source in 0..<sources {
        let index = layer.index(neuron: neuron, source: source)
        parameters[source * stride + neuron] = Scalar(layer.weights[index])
        links[source * stride + neuron] = layer.dead[index] ? -1 : 1
      }
      parameters[sources * stride + neuron] = Scalar(layer.biases[neuron])
    }
  }

  /// The sums of gradients.
  var gradients: HeldGradients.Layer {
    get {
      let (weights, biases) = parameters(in: sums)
      return HeldGradients.Layer(weights: weights, biases: biases)
    }
    set {
      for neuron in 0..<neurons {
        for source in 0..<sources {
          sums[source * stride + neuron] = Scalar(newValue.weights[neuron * sources + source])
        }
        sums[sources * stride + neuron] = Scalar(newValue.biases[neuron])
      }
    }
  }

  /// What lies where the parameters do, by neuron.
  private func parameters(in buffer: KernelBuffer<Scalar>) -> (
    weights: [Double], biases: [Double]
  ) {
    let cells = (0..<neurons).flatMap { neuron in
      (0..<sources).map { $0 * stride + neuron }
    }
    return (
      cells.map { Double(buffer[$0]) },
      (0..<neurons).map { Double(buffer[sources * stride + $0]) }
    )
  }

  /// Allocates memory for the activations and deltas of so many samples.
  func allocate(for batch: Int) {
    guard batch > self.batch else { return }
    self.batch = batch
    values = KernelBuffer(count: batch * valueStride)
    deltas = KernelBuffer(count: batch * valueStride)
    if ck_slope_takes_z(Int32(activation.entry.kernel)) != 0 {
      preactivations = KernelBuffer(count: batch * valueStride)
    }
  }

  /// The parameters as they are now.
  var denseLayer: DenseLayer {
    let (weights, biases) = parameters(in: parameters)
    let dead = (0..<neurons).flatMap { neuron in
      (0..<sources).map { links[$0 * stride + neuron] < 0 }
    }
    return DenseLayer(
      inputCount: sources, weights: weights, biases: biases, activation: activation, dead: dead)
  }

  /// Whether every parameter is a finite number.
  var isFinite: Bool { isFinite(parameters) }
  /// Whether every gradient that waits is one.
  var hasFiniteSums: Bool { isFinite(sums) }

  private func isFinite(_ values: KernelBuffer<Scalar>) -> Bool {
    withExtendedLifetime(values) {
      (0...sources).allSatisfy { source in
        (0..<neurons).allSatisfy { values.start[source * stride + $0].isFinite }
      }
    }
  }

  var view: ck_dense {
    ck_dense(
      sources: Int64(sources), neurons: Int64(neurons), stride: Int64(stride),
      parameters: parameters.start, sums: sums.start, links: hasLinks ? links.start : nil)
  }
}
