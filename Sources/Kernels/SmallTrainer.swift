import CKernels

/// A small network in the kernels' memory, trained with samples in lanes.
///
/// Complexity: about one multiplication and addition for each parameter, sample and pass, 16 lanes
/// at a time at best.
package final class SmallTrainer<Scalar: KernelScalar> {
  // A class: the trainer owns the memory that it changes in place.
  private let plan: LayerPlan
  private let kernels: UnsafePointer<ck_kernels>
  private let parameters: KernelBuffer<Scalar>
  private let sums: KernelBuffer<Scalar>
  private let links: KernelBuffer<Scalar>
  private let scratch: KernelBuffer<Scalar>
  private var usesLinks = false
  private var pending = 0

  /// Takes the parameters of a network, a neuron's `sources` being the layer below.
  package init(_ layers: [KernelLayer], on set: InstructionSet = .best) {
    plan = LayerPlan(layers)
    kernels = Scalar.kernels(set)
    parameters = KernelBuffer(count: plan.parameterCount)
    sums = KernelBuffer(count: plan.parameterCount)
    links = KernelBuffer(count: plan.parameterCount)
    scratch = KernelBuffer(count: plan.scratchCount(networksInLanes: false))
    self.set(layers)
  }

  /// Another trainer in the same state, gradients that wait included.
  package init(copying other: SmallTrainer) {
    plan = other.plan
    kernels = other.kernels
    parameters = KernelBuffer(copying: other.parameters)
    sums = KernelBuffer(copying: other.sums)
    links = KernelBuffer(copying: other.links)
    scratch = KernelBuffer(count: other.scratch.count)
    usesLinks = other.usesLinks
    pending = other.pending
  }

  /// Runs the body on all parameters as they lie in memory, zeros between them.
  package func withParameters<Result>(_ body: (UnsafeBufferPointer<Scalar>) -> Result) -> Result {
    body(UnsafeBufferPointer(start: parameters.start, count: parameters.count))
  }

  /// The parameters as they are now.
  package var layers: [KernelLayer] {
    let (parameters, links) = (parameters.start, links.start)
    return plan.unpack(parameter: { Double(parameters[$0]) }, isDead: { links[$0] < 0 })
  }

  /// Replaces the parameters and dead links of a network of the same shape; gradients that wait for
  /// the end of their batch stay.
  package func set(_ layers: [KernelLayer]) {
    usesLinks = layers.contains { $0.dead.contains(true) }
    let (parameters, links) = (parameters.start, links.start)
    plan.pack(layers) { index, value, link in
      parameters[index] = Scalar(value)
      links[index] = Scalar(link)
    }
  }

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  package func train(
    on samples: KernelSamples<Scalar>, positions: Range<Int>, batch: Int,
    rule: DescentRule
  ) {
    precondition(positions.upperBound <= samples.count && batch > 0, "positions are samples")
    precondition(samples.features == plan.inputs && samples.outputs == plan.outputs)
    usesLinks = usesLinks || rule.penalty != .none
    var rule = rule.forKernels()
    pending = withNetwork(scratch) { kernels, network in
      var view = samples.view
      kernels.train(
        &network, &view, Int64(positions.lowerBound), Int64(positions.upperBound), Int64(batch),
        &rule)
    }
  }

  /// The outputs by neuron, then sample, each row `samples.stride` long; or every neuron's values.
  package func evaluate(
    _ samples: KernelSamples<Scalar>, everyNeuron: Bool = false,
    into values: KernelBuffer<Scalar>
  ) {
    precondition(samples.features == plan.inputs, "samples have the features of the network")
    let rows = everyNeuron ? plan.neurons : plan.outputs
    precondition(values.count >= rows * samples.stride, "the values need a row for each neuron")
    // Room of its own: whoever shares this trainer may look at the same time.
    let scratch = KernelBuffer<Scalar>(count: plan.scratchCount(networksInLanes: false))
    _ = withNetwork(scratch) { kernels, network in
      var view = samples.view
      kernels.evaluate(
        &network, &view, everyNeuron ? 1 : 0, values.start, Int64(samples.stride))
    }
  }

  /// Runs the body on the network as C sees it; returns how many samples' gradients wait.
  private func withNetwork(
    _ scratch: KernelBuffer<Scalar>, _ body: (ck_kernels, inout ck_network) -> Void
  ) -> Int {
    plan.layers.withUnsafeBufferPointer { layers in
      var network = ck_network(
        layers: layers.baseAddress, count: Int64(layers.count), parameters: parameters.start,
        sums: sums.start, links: usesLinks ? links.start : nil, scratch: scratch.start,
        pending: Int64(pending))
      body(kernels.pointee, &network)
      return Int(network.pending)
    }
  }
}
