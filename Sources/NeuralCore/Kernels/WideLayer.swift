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
  /// What the optimizer remembers of each parameter.
  private(set) var means: KernelBuffer<Scalar>?
  private(set) var squares: KernelBuffer<Scalar>?
  /// Samples that there is memory for.
  private var batch = 0
  private(set) var values = KernelBuffer<Scalar>(count: 0)
  private(set) var deltas = KernelBuffer<Scalar>(count: 0)
  /// What the values were made of, where the activation's slope takes it.
  private(set) var preactivations: KernelBuffer<Scalar>?
  /// For dropout: values before their masks, and the masks.
  private(set) var kept: KernelBuffer<Scalar>?
  private(set) var masks: KernelBuffer<Scalar>?

  private init(
    like other: WideLayer, activation: Activation, parameters: KernelBuffer<Scalar>,
    sums: KernelBuffer<Scalar>,
    links: KernelBuffer<Scalar>
  ) {
    (sources, neurons, self.activation) = (other.sources, other.neurons, activation)
    (stride, valueStride, hasLinks) = (other.stride, other.valueStride, other.hasLinks)
    (self.parameters, self.sums, self.links) = (parameters, sums, links)
  }

  /// The same parameters and gradients once more.
  convenience init(copying other: WideLayer) {
    self.init(
      like: other, activation: other.activation,
      parameters: KernelBuffer(copying: other.parameters),
      sums: KernelBuffer(copying: other.sums), links: KernelBuffer(copying: other.links))
    means = other.means.map { KernelBuffer(copying: $0) }
    squares = other.squares.map { KernelBuffer(copying: $0) }
  }

  /// The same parameters, with values of its own to look at, made by a function.
  convenience init(sharing other: WideLayer, as activation: Activation) {
    self.init(
      like: other, activation: activation, parameters: other.parameters, sums: other.sums,
      links: other.links)
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
    put(HeldGradients.Layer(weights: layer.weights, biases: layer.biases), in: parameters)
    Scalar.fill(weights(in: links), columns: layer.dead.map { $0 ? -1 : 1 })
  }

  /// The sums of gradients.
  var gradients: HeldGradients.Layer {
    get { numbers(in: sums) }
    set { put(newValue, in: sums) }
  }

  /// What an optimizer's method remembers of the parameters.
  var memory: DenseLayer.Memory {
    get { DenseLayer.Memory(means: means.map(numbers), squares: squares.map(numbers)) }
    set {
      if let means, let numbers = newValue.means { put(numbers, in: means) }
      if let squares, let numbers = newValue.squares { put(numbers, in: squares) }
    }
  }

  /// Nothing is remembered of any parameter.
  func startMemory(of method: Optimizer.Method) {
    means = method.keepsMeans ? KernelBuffer(count: parameters.count) : nil
    squares = method.keepsSquares ? KernelBuffer(count: parameters.count) : nil
  }

  /// What lies where the parameters do, by neuron.
  private func numbers(in buffer: KernelBuffer<Scalar>) -> HeldGradients.Layer {
    HeldGradients.Layer(
      weights: Scalar.transposed(weights(in: buffer)),
      biases: Scalar.transposed(biases(in: buffer)))
  }

  private func put(_ numbers: HeldGradients.Layer, in buffer: KernelBuffer<Scalar>) {
    Scalar.fill(weights(in: buffer), columns: numbers.weights)
    Scalar.fill(biases(in: buffer), columns: numbers.biases)
  }

  /// What lies where the weights do, source by source.
  private func weights(in buffer: KernelBuffer<Scalar>) -> NumberRows<Scalar> {
    Scalar.rows(buffer, count: sources, width: neurons, stride: stride)
  }

  /// What lies where the biases do.
  private func biases(in buffer: KernelBuffer<Scalar>) -> NumberRows<Scalar> {
    Scalar.rows(buffer, from: sources * stride, count: 1, width: neurons, stride: stride)
  }

  /// Allocates memory for the activations and deltas of so many samples.
  func allocate(for batch: Int, masks needsMasks: Bool = false) {
    if needsMasks, (masks?.count ?? 0) < batch * valueStride {
      kept = KernelBuffer(count: batch * valueStride)
      masks = KernelBuffer(count: batch * valueStride)
    }
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
    let values = numbers(in: parameters)
    let dead =
      hasLinks
      ? Scalar.transposed(weights(in: links)).map { $0 < 0 }
      : Array(repeating: false, count: sources * neurons)
    return DenseLayer(
      inputCount: sources, weights: values.weights, biases: values.biases,
      activation: activation, dead: dead)
  }

  /// Whether every parameter is a finite number.
  var isFinite: Bool { isFinite(parameters) }
  /// Whether every gradient that waits is one.
  var hasFiniteSums: Bool { isFinite(sums) }

  private func isFinite(_ values: KernelBuffer<Scalar>) -> Bool {
    withExtendedLifetime(values) {
      Scalar.areFinite(
        Scalar.rows(values, count: sources + 1, width: neurons, stride: stride))
    }
  }

  var view: ck_dense {
    ck_dense(
      sources: Int64(sources), neurons: Int64(neurons), stride: Int64(stride),
      parameters: parameters.start, sums: sums.start, links: hasLinks ? links.start : nil,
      means: means?.start, squares: squares?.start)
  }
}
