import CKernels

/// The memory of a small network, or of as many of one shape as there are lanes, as C trains it.
final class NetworkMemory<Scalar: KernelScalar> {
  // A class: it owns the memory that is changed in place.
  let plan: LayerPlan
  let kernels: UnsafePointer<ck_kernels>
  let parameters: KernelBuffer<Scalar>
  let scratch: KernelBuffer<Scalar>
  /// Whether links have to be looked at: some are dead, or a penalty may kill some.
  var usesLinks = false
  private let sums: KernelBuffer<Scalar>
  private let links: KernelBuffer<Scalar>
  private let lanes: Int
  /// Samples whose gradients wait for the end of their batch.
  private var pending = 0
  /// What the optimizer remembers of each parameter, and the steps that it took.
  private var method = Optimizer.Method.sgd
  private var means: KernelBuffer<Scalar>?
  private var squares: KernelBuffer<Scalar>?
  private var steps = 0
  /// For dropout: values before their masks, and the masks.
  private var masks: KernelBuffer<Scalar>?

  /// Memory for the networks of a plan, one for each lane; all is zero.
  init(_ plan: LayerPlan, lanes: Int, scratch: Int, on set: InstructionSet) {
    self.plan = plan
    self.lanes = lanes
    kernels = Scalar.kernels(set)
    parameters = KernelBuffer(count: plan.parameterCount * lanes)
    sums = KernelBuffer(count: plan.parameterCount * lanes)
    links = KernelBuffer(count: plan.parameterCount * lanes)
    self.scratch = KernelBuffer(count: scratch)
  }

  /// The same state once more, gradients that wait included.
  init(copying other: NetworkMemory) {
    plan = other.plan
    lanes = other.lanes
    kernels = other.kernels
    parameters = KernelBuffer(copying: other.parameters)
    sums = KernelBuffer(copying: other.sums)
    links = KernelBuffer(copying: other.links)
    scratch = KernelBuffer(count: other.scratch.count)
    usesLinks = other.usesLinks
    pending = other.pending
    (method, steps) = (other.method, other.steps)
    means = other.means.map { KernelBuffer(copying: $0) }
    squares = other.squares.map { KernelBuffer(copying: $0) }
  }

  /// Replaces one lane's parameters and dead links; gradients that wait stay, if they are finite.
  func set(_ layers: [DenseLayer], lane: Int) {
    usesLinks = usesLinks || layers.contains { $0.dead.contains(true) }
    if pending > 0, !isFinite(sums) { forgetGradients() }
    let (lanes, parameters, links) = (lanes, parameters.start, links.start)
    // What lies between the parameters is never read, but after numbers out of bounds it is none.
    for index in 0..<plan.parameterCount { parameters[index * lanes + lane] = 0 }
    plan.pack(layers) { index, value, link in
      parameters[index * lanes + lane] = Scalar(value)
      links[index * lanes + lane] = Scalar(link)
    }
  }

  /// One lane's parameters as they are now.
  func layers(lane: Int) -> [DenseLayer] {
    let (lanes, parameters, links) = (lanes, parameters.start, links.start)
    return plan.unpack(
      parameter: { Double(parameters[$0 * lanes + lane]) },
      isDead: { links[$0 * lanes + lane] < 0 })
  }

  /// Whether every parameter of every lane is a finite number.
  var isFinite: Bool { isFinite(parameters) }

  /// Looks at what belongs to parameters, not at what lies between them.
  private func isFinite(_ values: KernelBuffer<Scalar>) -> Bool {
    withExtendedLifetime(values) {
      // 0 times an infinity or NaN is NaN, which stays in the sum.
      var sum: Scalar = 0
      for row in plan.rows {
        for index in row.lowerBound * lanes..<row.upperBound * lanes {
          sum += values.start[index] * 0
        }
      }
      return sum == 0
    }
  }

  /// One lane's gradients that wait for the end of their batch; nil where none do.
  func heldGradients(lane: Int) -> HeldGradients? {
    guard pending > 0 else { return nil }
    return HeldGradients(sampleCount: pending, layers: numbers(in: sums, lane: lane))
  }

  /// Puts gradients that wait in place of those there are.
  func hold(_ gradients: HeldGradients, lane: Int) {
    pending = gradients.sampleCount
    put(gradients.layers, in: sums, lane: lane)
  }

  private func numbers(in buffer: KernelBuffer<Scalar>, lane: Int) -> [HeldGradients.Layer] {
    plan.unpack(parameter: { Double(buffer[$0 * lanes + lane]) }, isDead: { _ in false })
      .map { .init(weights: $0.weights, biases: $0.biases) }
  }

  private func put(
    _ numbers: [HeldGradients.Layer], in buffer: KernelBuffer<Scalar>, lane: Int
  ) {
    plan.pack(numbers) { buffer[$0 * lanes + lane] = Scalar($1) }
  }

  /// What the optimizer remembers of a single network; nil where that is nothing.
  var optimizerState: OptimizerState? {
    get {
      guard means != nil || squares != nil else { return nil }
      return OptimizerState(
        method: method, stepCount: steps, means: means.map { numbers(in: $0, lane: 0) } ?? [],
        squares: squares.map { numbers(in: $0, lane: 0) } ?? [])
    }
    set {
      startMemory(of: newValue?.method ?? .sgd)
      guard let newValue else { return }
      steps = newValue.stepCount
      if let means { put(newValue.means, in: means, lane: 0) }
      if let squares { put(newValue.squares, in: squares, lane: 0) }
    }
  }

  /// Nothing is remembered of any parameter.
  private func startMemory(of method: Optimizer.Method) {
    let count = plan.parameterCount * lanes
    self.method = method
    means = method.keepsMeans ? KernelBuffer(count: count) : nil
    squares = method.keepsSquares ? KernelBuffer(count: count) : nil
    steps = 0
  }

  /// Drops the gradients that wait for the end of their batch.
  func forgetGradients() { pending = 0 }

  /// Trains by the body, which is given the network and the rule as C sees them, and keeps what then
  /// waits.
  func train(
    by rule: TrainingRule,
    _ body: (UnsafePointer<ck_kernels>, inout ck_network, UnsafePointer<ck_rule>) -> Void
  ) {
    usesLinks = usesLinks || rule.usesLinks
    if rule.optimizer.method != method { startMemory(of: rule.optimizer.method) }
    if rule.dropout != nil, masks == nil {
      masks = KernelBuffer(count: 64 * plan.neurons)
    }
    var kernelRule = rule.kernelRule
    look(scratch, masks: rule.dropout == nil ? nil : masks) { kernels, network in
      body(kernels, &network, &kernelRule)
      (pending, steps) = (Int(network.pending), Int(network.steps))
    }
  }

  /// Runs the body on the network as C sees it, in scratch memory of the caller's.
  func look(
    _ scratch: KernelBuffer<Scalar>, masks: KernelBuffer<Scalar>? = nil,
    _ body: (UnsafePointer<ck_kernels>, inout ck_network) -> Void
  ) {
    withExtendedLifetime((self, scratch)) {
      plan.layers.withUnsafeBufferPointer { layers in
        var network = ck_network(
          layers: layers.baseAddress, count: Int64(layers.count), parameters: parameters.start,
          sums: sums.start, links: usesLinks ? links.start : nil, means: means?.start,
          squares: squares?.start, scratch: scratch.start, masks: masks?.start,
          pending: Int64(pending), steps: Int64(steps))
        body(kernels, &network)
      }
    }
  }
}
