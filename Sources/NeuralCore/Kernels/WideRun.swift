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
    features = samples.rows(order)
    labels = samples.labelRows(order)
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

  /// Trains on some batches of an epoch, the next of which is fetched up to a position.
  func train(_ batches: [WideBatch], to end: Int, by rule: ck_rule, from start: WideProgress) {
    var progress = start
    for batch in batches {
      forward(from: batch.start, batch.count, dropout: rule.dropout)
      outputDelta(from: batch.start, batch.count, rule.loss)
      member.wait()
      let next = batch.start + batch.count
      let step = WideStep(rule: rule, batch: batch, before: progress)
      backward(step, ahead: features.rows(from: next, min(batch.count, end - next)))
      progress.take(batch)
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
  private func forward(from start: Int, _ count: Int, dropout: ck_dropout = ck_dropout()) {
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
        if dropout.rate > 0, index < stages.count - 1 { drop(dropout, start, index, rows.count) }
      }
      if index < stages.count - 1 || stage.isCut { member.wait() }
    }
    if member.isLast && output.takesLayer {
      kernels.softmax(output.values, rows.count, output.layer.neurons, output.stride)
    }
  }

  private func drop(_ dropout: ck_dropout, _ position: Int, _ index: Int, _ count: Int64) {
    let stage = stages[index]
    withUnsafePointer(to: dropout) { dropout in
      kernels.dense_drop(
        dropout, Int64(position), Int64(index), stage.values, stage.kept, stage.masks, count,
        stage.stride, stage.neurons.lowerBound, stage.neurons.upperBound)
    }
  }

  private func outputDelta(from start: Int, _ count: Int, _ loss: Int32) {
    guard member.isLast else { return }
    var rows = labels.rows(from: start, count)
    kernels.dense_gather(&rows, wanted, output.stride)
    kernels.dense_delta(
      loss, output.function, output.values, output.preactivations, wanted, output.deltas,
      rows.count, output.layer.neurons, output.stride)
  }

  /// From the outputs' deltas down: the deltas of the layer below, then the step of this one, which
  /// no thread may take while another still reads the old weights.
  private func backward(_ step: WideStep, ahead: ck_rows) {
    for index in stages.indices.reversed() {
      if index > 0 {
        sourceDeltas(stages[index], below: stages[index - 1], step)
        member.wait()
      }
      // The first layer's step is the longest: it fetches the next batch meanwhile.
      update(index, step, index == 0 ? ahead : nil)
    }
  }

  private func sourceDeltas(_ stage: WideStage, below: WideStage, _ step: WideStep) {
    guard !stage.sources.isEmpty else { return }
    var layer = stage.layer
    let masks = step.rule.dropout.rate > 0 ? below.masks : nil
    kernels.dense_backward(
      &layer, below.function, stage.deltas, stage.stride, step.count,
      masks == nil ? below.values : below.kept, below.preactivations, below.deltas, below.stride,
      weights, stage.sources.lowerBound, stage.sources.upperBound)
    if let masks {
      kernels.dense_mask(
        below.deltas, masks, step.count, below.stride, stage.sources.lowerBound,
        stage.sources.upperBound)
    }
  }

  private func update(_ index: Int, _ step: WideStep, _ ahead: ck_rows?) {
    let stage = stages[index]
    guard !stage.neurons.isEmpty else { return }
    var layer = stage.layer
    withUnsafePointer(to: step.rule) { rule in
      withOptionalPointer(ahead) { ahead in
        kernels.dense_update(
          &layer, stage.inputs, stage.inputStride, stage.deltas, stage.stride, step.count,
          step.isPending ? 1 : 0, step.isFused ? rule : nil, step.all, ahead,
          stage.neurons.lowerBound, stage.neurons.upperBound)
      }
      if step.isSeparate(layer: index) {
        kernels.dense_step(
          &layer, rule, step.all, step.number, stage.neurons.lowerBound, stage.neurons.upperBound)
      }
    }
  }
}

/// What becomes of a batch's gradients.
private struct WideStep {
  let rule: ck_rule
  /// Samples of the batch, and those whose gradients the sums will hold.
  let count: Int64
  let all: Int64
  /// Whether some gradients wait already.
  let isPending: Bool
  /// The steps taken with this one.
  let number: Int64
  private let isDue: Bool

  init(rule: ck_rule, batch: WideBatch, before progress: WideProgress) {
    self.rule = rule
    count = Int64(batch.count)
    all = Int64(progress.pending + batch.count)
    isPending = progress.pending > 0
    number = Int64(progress.steps + 1)
    isDue = batch.isDue
  }

  /// Whether the product that sums the gradients takes the step as well.
  var isFused: Bool { isDue && rule.separate == 0 }

  func isSeparate(layer: Int) -> Bool {
    isDue && rule.separate != 0 && rule.frozen >> UInt64(layer) & 1 == 0
  }
}

private func withOptionalPointer<Value>(_ value: Value?, _ use: (UnsafePointer<Value>?) -> Void) {
  if let value { withUnsafePointer(to: value) { use($0) } } else { use(nil) }
}

extension ck_rows {
  /// The rows at `count` positions, none where that is not above 0.
  fileprivate func rows(from start: Int, _ count: Int) -> ck_rows {
    var rows = self
    rows.count = Int64(max(0, count))
    rows.order = order + start
    return rows
  }
}
