import CKernels

/// A wide network trained a batch at a time by matrix products.
///
/// Each thread owns whole vectors of each layer's neurons; no sum is cut, so the number of threads
/// changes no bit.
final class WidePath<Scalar: KernelScalar>: ScoringPath {
  private(set) var stack: [WideLayer<Scalar>]
  let kernels: UnsafePointer<ck_kernels>
  private let threads: Int
  let unpacked = Unpacking<WideSamples<Scalar>>()
  var outputActivation: Activation { stack[stack.count - 1].activation }
  private var progress = WideProgress()
  /// Whose memory the layers hold.
  private var method = Optimizer.Method.sgd

  /// Takes the parameters of a network.
  init(_ layers: [DenseLayer], threads: Int = 1, on set: InstructionSet = .best) {
    precondition(!layers.isEmpty && threads > 0)
    kernels = Scalar.kernels(set)
    self.threads = threads
    stack = layers.map { WideLayer($0) }
  }

  private init(copying other: WidePath) {
    kernels = other.kernels
    threads = other.threads
    (progress, method) = (other.progress, other.method)
    stack = other.stack.map { WideLayer(copying: $0) }
  }

  /// Into how many parts the widest layer can be cut: more threads would do nothing but wait.
  private var parts: Int { stack.reduce(1) { max($0, ThreadTeam.Member.parts(of: $1.neurons)) } }

  func copied() -> any TrainingPath { WidePath(copying: self) }

  var layers: [DenseLayer] { stack.map(\.denseLayer) }
  var parameterCount: Int { stack.reduce(0) { $0 + ($1.sources + 1) * $1.neurons } }
  var isFinite: Bool { stack.allSatisfy(\.isFinite) }

  var heldGradients: HeldGradients? {
    guard progress.pending > 0 else { return nil }
    return HeldGradients(sampleCount: progress.pending, layers: stack.map(\.gradients))
  }

  func hold(_ gradients: HeldGradients) {
    progress.pending = gradients.sampleCount
    for (wide, layer) in zip(stack, gradients.layers) { wide.gradients = layer }
  }

  func forgetGradients() { progress.pending = 0 }

  var optimizerState: OptimizerState? {
    get {
      guard method.keepsMeans || method.keepsSquares else { return nil }
      let memories = stack.map(\.memory)
      return OptimizerState(
        method: method, stepCount: progress.steps, means: memories.compactMap(\.means),
        squares: memories.compactMap(\.squares))
    }
    set {
      startMemory(of: newValue?.method ?? .sgd)
      guard let newValue else { return }
      progress.steps = newValue.stepCount
      for (index, layer) in stack.enumerated() {
        layer.memory = DenseLayer.Memory(
          means: newValue.means.isEmpty ? nil : newValue.means[index],
          squares: newValue.squares.isEmpty ? nil : newValue.squares[index])
      }
    }
  }

  private func startMemory(of method: Optimizer.Method) {
    self.method = method
    progress.steps = 0
    for layer in stack { layer.startMemory(of: method) }
  }

  func set(_ layers: [DenseLayer]) {
    if progress.pending > 0, !stack.allSatisfy(\.hasFiniteSums) { forgetGradients() }
    for (wide, layer) in zip(stack, layers) { wide.set(layer) }
  }

  func train(
    on samples: any PackedSamples, positions: Range<Int>, order: [Int32]?, batch: Int,
    rule: TrainingRule
  ) {
    let samples = unpacked(samples)
    let order = order ?? samples.ownOrder
    precondition(samples.features == stack[0].sources, "samples have the network's features")
    precondition(positions.upperBound <= order.count && batch > 0, "positions are samples")
    precondition(order.allSatisfy { $0 >= 0 && $0 < samples.count }, "the order names samples")
    if rule.usesLinks { for layer in stack { layer.hasLinks = true } }
    if rule.optimizer.method != method { startMemory(of: rule.optimizer.method) }
    for layer in stack {
      layer.allocate(for: min(batch, positions.count), masks: rule.dropout != nil)
    }
    let batches = WideBatch.all(
      positions, size: batch, closesAt: rule.closesEpoch ? order.count : nil)
    let (start, kernelRule) = (progress, rule.kernelRule)
    order.withUnsafeBufferPointer { order in
      let work = WideWork(path: self, samples: samples, order: order)
      ThreadTeam(min(threads, parts)).run { member in
        let memory = WideMemory(work.path.stack, batch: min(batch, positions.count))
        withExtendedLifetime((memory, work)) {
          WideRun(work.path, on: work.samples, order: work.order, memory: memory, as: member)
            .train(batches, to: positions.upperBound, by: kernelRule, from: start)
        }
      }
    }
    for batch in batches { progress.take(batch) }
  }

  func evaluate(
    _ samples: WideSamples<Scalar>, _ range: Range<Int>, _ part: NeuronValues.Part,
    into values: NeuronValues
  ) -> KernelRows<Scalar> {
    let widths = stack.map(\.neurons)
    let stride = range.count.roundedUp(to: 16)
    let buffer = values.buffer(
      Scalar.self, widths: part == .everyNeuron ? widths : widths.suffix(1), count: range.count,
      stride: stride)
    // Memory of its own: whoever shares this network may look at the same time.
    let shown = stack.enumerated().map { index, layer in
      WideLayer(
        sharing: layer,
        as: part == .outputSums && index == stack.count - 1 ? .linear : layer.activation)
    }
    let batch = min(Self.evaluationBatch, max(1, range.count))
    for layer in shown { layer.allocate(for: batch) }
    let memory = WideMemory(shown, batch: batch)
    samples.ownOrder[range].withUnsafeBufferPointer { order in
      let run = WideRun(shown, kernels, on: samples, order: order, memory: memory)
      withExtendedLifetime((memory, shown, samples, buffer)) {
        run.evaluate(batch: batch) { start, count in
          var row = buffer.start + start
          for layer in part == .everyNeuron ? shown[...] : shown.suffix(1) {
            Scalar.transpose(
              Scalar.rows(
                layer.values, count: count, width: layer.neurons, stride: layer.valueStride),
              into: NumberRows(start: row, count: layer.neurons, width: count, stride: stride))
            row += layer.neurons * stride
          }
        }
      }
    }
    return KernelRows(buffer: buffer, rows: values.widths.reduce(0, +), stride: stride)
  }

  /// Samples evaluated at once.
  private static var evaluationBatch: Int { 64 }
}

/// What the threads of one call share.
private struct WideWork<Scalar: KernelScalar>: @unchecked Sendable {
  // Unchecked: threads write disjoint columns of the layers and meet at barriers between.
  let path: WidePath<Scalar>
  let samples: WideSamples<Scalar>
  let order: UnsafeBufferPointer<Int32>
}
