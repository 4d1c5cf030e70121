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
    let layers = plan.unpack(
      parameter: { Double(sums[$0 * lanes + lane]) }, isDead: { _ in false })
    return HeldGradients(
      sampleCount: pending, layers: layers.map { .init(weights: $0.weights, biases: $0.biases) })
  }

  /// Puts gradients that wait in place of those there are.
  func hold(_ gradients: HeldGradients, lane: Int) {
    pending = gradients.sampleCount
    let sums = sums
    plan.pack(gradients) { sums[$0 * lanes + lane] = Scalar($1) }
  }

  /// Drops the gradients that wait for the end of their batch.
  func forgetGradients() { pending = 0 }

  /// Trains by the body, which is given the network as C sees it, and keeps what then waits.
  func train(_ body: (UnsafePointer<ck_kernels>, inout ck_network) -> Void) {
    pending = look(scratch, body)
  }

  /// Runs the body on the network as C sees it, in scratch memory of the caller's; returns how many samples'
  /// gradients then wait.
  @discardableResult
  func look(
    _ scratch: KernelBuffer<Scalar>, _ body: (UnsafePointer<ck_kernels>, inout ck_network) -> Void
  ) -> Int {
    withExtendedLifetime((self, scratch)) {
      plan.layers.withUnsafeBufferPointer { layers in
        var network = ck_network(
          layers: layers.baseAddress, count: Int64(layers.count), parameters: parameters.start,
          sums: sums.start, links: usesLinks ? links.start : nil, scratch: scratch.start,
          pending: Int64(pending))
        body(kernels, &network)
        return Int(network.pending)
      }
    }
  }
}
