import CKernels

/// What one thread of a wide path does with samples in an order, batch by batch.
struct WideRun {
  private let kernels: ck_kernels
  private let stages: [WideStage]
  private let output: WideStage
  private let member: ThreadTeam.Member
  private let features: ck_rows
  private let labels: ck_rows
  private let wanted: UnsafeMutableRawPointer
  private let weights: UnsafeMutableRawPointer

  init<Scalar>(
    _ layers: [WideLayer<Scalar>], _ kernels: UnsafePointer<ck_kernels>,
    on samples: WideSamples<Scalar>, order: UnsafeBufferPointer<Int32>, memory: WideMemory<Scalar>,
    as member: ThreadTeam.Member = .alone
  ) {
    self.kernels = kernels.pointee
    stages = memory.stages(layers, member)
    output = stages[stages.count - 1]
    self.member = member
    features = ck_rows(samples.values, samples.features, order)
    labels = ck_rows(samples.labels, samples.outputs, order)
    wanted = UnsafeMutableRawPointer(memory.labels.start)
    weights = UnsafeMutableRawPointer(memory.weights.start)
  }

  init<Scalar>(
    _ path: WidePath<Scalar>, on samples: WideSamples<Scalar>,
    order: UnsafeBufferPointer<Int32>, memory: WideMemory<Scalar>, as member: ThreadTeam.Member
  ) {
    self.init(
      path.stack, path.kernels, on: samples, order: order, memory: memory, as: member)
  }

  /// Trains on some positions of an epoch; `pending` samples have left their gradients in the sums.
  func train(_ positions: Range<Int>, batch size: Int, by rule: TrainingRule, pending: Int) {
    var held = pending
    for batch in WideBatch.all(positions, size: size) {
      forward(from: batch.start, batch.count)
      outputDelta(from: batch.start, batch.count)
      member.wait()
      let all = held + batch.count
      let next = batch.start + batch.count
      backward(
        Int64(batch.count), pending: held > 0,
        rule: batch.isDue ? rule.optimizer.kernelRule(samples: all) : nil,
        ahead: features.rows(from: next, min(size, positions.upperBound - next)))
      held = batch.isDue ? 0 : all
      member.wait()
    }
  }

  /// Computes all layers' values batch by batch; says after each where it began and how many samples
  /// it has.
  func evaluate(batch size: Int, _ take: (_ start: Int, _ count: Int) -> Void) {
    for batch in WideBatch.all(0..<Int(features.count), size: size) {
      forward(from: batch.start, batch.count)
      take(batch.start, batch.count)
    }
  }

  /// The values of all layers.
  ///
  /// A function of whole layers is the last member's, who also owns every layer too small to be cut.
  private func forward(from start: Int, _ count: Int) {
    var rows = features.rows(from: start, count)
    kernels.dense_gather(&rows, stages[0].inputs, stages[0].inputStride)
    for index in stages.indices {
      let stage = stages[index]
      if !stage.neurons.isEmpty {
        var layer = stage.layer
        kernels.dense_forward(
          &layer, stage.function, stage.inputs, stage.inputStride, rows.count,
          stage.values, stage.preactivations, stage.stride, stage.neurons.lowerBound,
          stage.neurons.upperBound)
      }
      if index < stages.count - 1 || stage.isCut { member.wait() }
    }
    if member.isLast && output.takesLayer {
      kernels.softmax(output.values, rows.count, output.layer.neurons, output.stride)
    }
  }

  private func outputDelta(from start: Int, _ count: Int) {
    guard member.isLast else { return }
    var rows = labels.rows(from: start, count)
    kernels.dense_gather(&rows, wanted, output.stride)
    kernels.dense_delta(
      output.function, output.values, output.preactivations, wanted, output.deltas, rows.count,
      output.layer.neurons, output.stride)
  }

  /// From the outputs' deltas down: the deltas of the layer below, then the step of this one, which
  /// no thread may take while another still reads the old weights.
  private func backward(_ count: Int64, pending: Bool, rule: ck_rule?, ahead: ck_rows) {
    for index in stages.indices.reversed() {
      if index > 0 {
        sourceDeltas(stages[index], below: stages[index - 1], count)
        member.wait()
      }
      // The first layer's step is the longest: it fetches the next batch meanwhile.
      update(stages[index], count, pending, rule, index == 0 ? ahead : nil)
    }
  }

  private func sourceDeltas(_ stage: WideStage, below: WideStage, _ count: Int64) {
    guard !stage.sources.isEmpty else { return }
    var layer = stage.layer
    kernels.dense_backward(
      &layer, below.function, stage.deltas, stage.stride, count, below.values,
      below.preactivations, below.deltas, below.stride, weights, stage.sources.lowerBound,
      stage.sources.upperBound)
  }

  private func update(
    _ stage: WideStage, _ count: Int64, _ pending: Bool, _ rule: ck_rule?, _ ahead: ck_rows?
  ) {
    guard !stage.neurons.isEmpty else { return }
    var layer = stage.layer
    withOptionalPointer(rule) { rule in
      withOptionalPointer(ahead) { ahead in
        kernels.dense_update(
          &layer, stage.inputs, stage.inputStride, stage.deltas, stage.stride, count,
          pending ? 1 : 0, rule, ahead, stage.neurons.lowerBound, stage.neurons.upperBound)
      }
    }
  }
}

private func withOptionalPointer<Value>(_ value: Value?, _ use: (UnsafePointer<Value>?) -> Void) {
  if let value { withUnsafePointer(to: value) { use($0) } } else { use(nil) }
}

extension ck_rows {
  fileprivate init<Scalar>(
    _ data: KernelBuffer<Scalar>, _ width: Int, _ order: UnsafeBufferPointer<Int32>
  ) {
    self.init(
      data: data.start, width: Int64(width), count: Int64(order.count), order: order.baseAddress)
  }

  /// The rows at `count` positions, none where that is not above 0.
  fileprivate func rows(from start: Int, _ count: Int) -> ck_rows {
    ck_rows(data: data, width: width, count: Int64(max(0, count)), order: order + start)
  }
}
