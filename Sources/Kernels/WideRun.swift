import CKernels

/// What one thread of a wide trainer does with samples in an order, batch by batch.
struct WideRun {
  private let kernels: ck_kernels
  private let stages: [WideStage]
  private let output: WideStage
  private let member: ThreadTeam.Member
  private let batch: Int
  private let features: ck_rows
  private let labels: ck_rows
  private let wanted: UnsafeMutableRawPointer
  private let weights: UnsafeMutableRawPointer

  init<Scalar>(
    _ trainer: WideTrainer<Scalar>, on samples: WideSamples<Scalar>,
    order: UnsafeBufferPointer<Int32>, batch: Int, room: WideRoom<Scalar>,
    as member: ThreadTeam.Member = .alone
  ) {
    kernels = trainer.kernels.pointee
    stages = room.stages(trainer.layers, member)
    output = stages[stages.count - 1]
    self.member = member
    self.batch = batch
    features = ck_rows(samples.values, samples.features, order)
    labels = ck_rows(samples.labels, samples.outputs, order)
    wanted = UnsafeMutableRawPointer(room.labels.start)
    weights = UnsafeMutableRawPointer(room.weights.start)
  }

  /// Trains on all batches; `pending` samples have left their gradients in the sums.
  func train(by rule: DescentRule, pending: Int) {
    var held = pending
    for start in stride(from: 0, to: Int(features.count), by: batch) {
      let count = forward(from: start)
      outputDelta(from: start)
      member.wait()
      let isFull = count == batch
      backward(
        count, pending: held > 0, rule: isFull ? rule.forKernels(samples: held + batch) : nil,
        ahead: features.batch(batch, from: start + batch))
      held = isFull ? 0 : held + Int(count)
      member.wait()
    }
  }

  /// Hands out the outputs of each batch: their address, and how many samples they are of.
  func evaluate(_ take: (UnsafeMutableRawPointer, _ samples: Int) -> Void) {
    for start in stride(from: 0, to: Int(features.count), by: batch) {
      let count = forward(from: start)
      take(output.values, Int(count))
    }
  }

  /// The values of all layers, and for how many samples.
  ///
  /// Softmax takes whole rows: it is the last member's, who also owns every layer too small to be
  /// cut.
  private func forward(from start: Int) -> Int64 {
    var rows = features.batch(batch, from: start)
    kernels.dense_gather(&rows, stages[0].inputs, stages[0].inputStride)
    for index in stages.indices {
      let stage = stages[index]
      if !stage.neurons.isEmpty {
        var layer = stage.layer
        kernels.dense_forward(
          &layer, stage.function.rawValue, stage.inputs, stage.inputStride, rows.count,
          stage.values, stage.stride, stage.neurons.lowerBound, stage.neurons.upperBound)
      }
      if index < stages.count - 1 || stage.isCut { member.wait() }
    }
    if member.isLast && output.function == .softmax {
      kernels.softmax(output.values, rows.count, output.layer.neurons, output.stride)
    }
    return rows.count
  }

  private func outputDelta(from start: Int) {
    guard member.isLast else { return }
    var rows = labels.batch(batch, from: start)
    kernels.dense_gather(&rows, wanted, output.stride)
    kernels.dense_delta(
      output.function.rawValue, output.values, wanted, output.deltas, rows.count,
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
      &layer, below.function.rawValue, stage.deltas, stage.stride, count, below.values,
      below.deltas, below.stride, weights, stage.sources.lowerBound, stage.sources.upperBound)
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

  /// The rows of the batch that begins at a position: fewer at the end, none beyond it.
  fileprivate func batch(_ size: Int, from start: Int) -> ck_rows {
    let left = max(0, count - Int64(start))
    return ck_rows(data: data, width: width, count: min(Int64(size), left), order: order + start)
  }
}
