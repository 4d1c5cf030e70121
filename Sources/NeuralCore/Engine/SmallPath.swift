import CKernels

/// A small network trained with samples in lanes.
///
/// Complexity: about one multiplication and addition for each parameter, sample and pass, 16 lanes
/// at a time at best.
final class SmallPath<Scalar: KernelScalar>: ScoringPath {
  private let memory: NetworkMemory<Scalar>
  let unpacked = Unpacking<SmallSamples<Scalar>>()
  private var plan: LayerPlan { memory.plan }
  typealias Samples = SmallSamples<Scalar>
  var kernels: UnsafePointer<ck_kernels> { memory.kernels }
  var outputActivation: Activation { plan.outputActivation }
  /// The samples of the last order.
  private var reordered: (origin: Samples, order: [Int32], samples: Samples)?

  /// Takes the parameters of a network, a neuron's sources being the layer below.
  init(_ layers: [DenseLayer], on set: InstructionSet = .best) {
    let plan = LayerPlan(layers)
    memory = NetworkMemory(
      plan, lanes: 1, scratch: plan.scratchCount(networksInLanes: false), on: set)
    self.set(layers)
  }

  private init(copying other: SmallPath) {
    memory = NetworkMemory(copying: other.memory)
    reordered = other.reordered
  }

  func copied() -> any TrainingPath { SmallPath(copying: self) }

  var layers: [DenseLayer] { memory.layers(lane: 0) }
  var parameterCount: Int { plan.rows.reduce(0) { $0 + $1.count } }
  var isFinite: Bool { memory.isFinite }
  var heldGradients: HeldGradients? { memory.heldGradients(lane: 0) }
  func hold(_ gradients: HeldGradients) { memory.hold(gradients, lane: 0) }
  var optimizerState: OptimizerState? {
    get { memory.optimizerState }
    set { memory.optimizerState = newValue }
  }
  func forgetGradients() { memory.forgetGradients() }

  func set(_ layers: [DenseLayer]) {
    memory.usesLinks = false
    memory.set(layers, lane: 0)
  }

  // Called as a requirement of a protocol, generic code would look up its types in every epoch, which
  // takes a tenth of the smallest networks' time.
  @_specialize(where Scalar == Double)
  @_specialize(where Scalar == Float)
  func train(
    on samples: any PackedSamples, positions: Range<Int>, order: [Int32]?, batch: Int,
    rule: TrainingRule
  ) {
    train(on: ordered(unpacked(samples), by: order), positions: positions, batch: batch, rule)
  }

  /// The samples in an order, which stays the same for all slices of an epoch.
  private func ordered(
    _ samples: SmallSamples<Scalar>, by order: [Int32]?
  ) -> SmallSamples<Scalar> {
    guard let order else { return samples }
    if let reordered, reordered.origin === samples, reordered.order == order {
      return reordered.samples
    }
    let result = samples.reordered(order)
    reordered = (samples, order, result)
    return result
  }

  private func train(
    on samples: SmallSamples<Scalar>, positions: Range<Int>, batch: Int, _ rule: TrainingRule
  ) {
    precondition(positions.upperBound <= samples.count && batch > 0, "positions are samples")
    precondition(samples.features == plan.inputs && samples.outputs == plan.outputs)
    memory.train(by: rule) { kernels, network, rule in
      let rows = samples.rowMemory()
      withExtendedLifetime((samples, rows)) {
        var rest = positions
        while !rest.isEmpty {
          var (view, part) = samples.view(rest, in: rows)
          kernels.pointee.train(
            &network, &view, Int64(part.lowerBound), Int64(part.upperBound), Int64(batch), rule)
          rest = part.upperBound..<rest.upperBound
        }
      }
    }
  }

  func evaluate(
    _ samples: SmallSamples<Scalar>, _ range: Range<Int>, _ part: NeuronValues.Part,
    into values: NeuronValues
  ) -> KernelRows<Scalar> {
    precondition(samples.features == plan.inputs, "samples have the features of the network")
    precondition(range.upperBound <= samples.count, "the range is of samples")
    let stride = SmallSamples<Scalar>.stride(of: range.count)
    let widths = plan.layers.map { Int($0.neurons) }
    let buffer = values.buffer(
      Scalar.self, widths: part == .everyNeuron ? widths : widths.suffix(1), count: range.count,
      stride: stride)
    // Scratch memory of its own: whoever shares this network may look at the same time.
    let scratch = KernelBuffer<Scalar>(count: plan.scratchCount(networksInLanes: false))
    memory.look(scratch) { kernels, network in
      withExtendedLifetime((samples, buffer)) {
        var view = samples.columns(range)
        kernels.pointee.evaluate(&network, &view, part.kernel, buffer.start, Int64(stride))
      }
    }
    return KernelRows(buffer: buffer, rows: values.widths.reduce(0, +), stride: stride)
  }
}

extension NeuronValues.Part {
  /// The part's number among the kernels.
  fileprivate var kernel: Int32 {
    switch self {
    case .outputs: Int32(ck_outputs)
    case .everyNeuron: Int32(ck_every_neuron)
    case .outputSums: Int32(ck_output_sums)
    }
  }
}
