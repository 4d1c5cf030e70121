import CKernels

/// One pass of a wide trainer over an order of samples: what each of its threads does.
struct WideRun<Scalar: KernelScalar>: @unchecked Sendable {
  // Unchecked: threads write disjoint columns of the layers and meet at barriers between.
  let trainer: WideTrainer<Scalar>
  let samples: WideSamples<Scalar>
  let order: UnsafeBufferPointer<Int32>
  let batch: Int
  let rule: DescentRule
  let pending: Int

  private var layers: [WideLayer<Scalar>] { trainer.layers }
  private var kernels: ck_kernels { trainer.kernels.pointee }

  /// A thread's own memory: the batch's features, its labels, and weights by neuron.
  private final class Room {
    let inputs: KernelBuffer<Scalar>
    let labels: KernelBuffer<Scalar>
    let weights: KernelBuffer<Scalar>
    let inputStride: Int
    let labelStride: Int

    init(_ layers: [WideLayer<Scalar>], batch: Int) {
      inputStride = (layers[0].sources + 1).roundedUp(to: 16)
      labelStride = layers[layers.count - 1].valueStride
      inputs = KernelBuffer(count: batch * inputStride)
      labels = KernelBuffer(count: batch * labelStride)
      weights = KernelBuffer(
        count: layers.dropFirst().map { $0.neurons * $0.sources.roundedUp(to: 32) }.max() ?? 0)
    }
  }

  /// Trains as one member of the team.
  func work(_ member: ThreadTeam.Member) {
    let room = Room(layers, batch: batch)
    var held = pending
    for start in stride(from: 0, to: order.count, by: batch) {
      let positions = positions(from: start)
      gather(positions, room)
      for index in layers.indices.dropLast() {
        forward(index, positions.count, room, member)
        member.wait()
      }
      finishForward(positions, room, member)
      let isFull = positions.count == batch
      backward(positions, room, member, held: held, step: isFull)
      held = isFull ? 0 : held + positions.count
      member.wait()
    }
  }

  /// The batch that begins at a position of the order.
  private func positions(from start: Int) -> Range<Int> {
    start..<min(start + batch, order.count)
  }

  /// Hands out the outputs of each sample in the order.
  func evaluate(_ take: (UnsafeBufferPointer<Scalar>) -> Void) {
    let room = Room(layers, batch: batch)
    let last = layers[layers.count - 1]
    for start in stride(from: 0, to: order.count, by: batch) {
      let positions = positions(from: start)
      gather(positions, room)
      for index in layers.indices {
        forward(index, positions.count, room, ThreadTeam.Member.alone)
      }
      softmax(positions.count)
      for row in 0..<positions.count {
        take(
          UnsafeBufferPointer(
            start: last.values.start + row * last.valueStride, count: last.neurons))
      }
    }
  }

  private func gather(_ positions: Range<Int>, _ room: Room) {
    var rows = rows(of: samples.values, samples.features, positions)
    kernels.dense_gather(&rows, room.inputs.start, Int64(room.inputStride))
  }

  private func rows(
    of data: KernelBuffer<Scalar>, _ width: Int, _ positions: Range<Int>
  ) -> ck_rows {
    ck_rows(
      data: data.start, width: Int64(width), count: Int64(positions.count),
      order: order.baseAddress.map { $0 + positions.lowerBound })
  }

  /// The values of the layer's neurons that this thread owns.
  private func forward(
    _ index: Int, _ count: Int, _ room: Room, _ member: ThreadTeam.Member
  ) {
    let layer = layers[index]
    let share = layer.share(member.index, of: member.count)
    guard !share.isEmpty else { return }
    var view = layer.view
    kernels.dense_forward(
      &view, layer.function.rawValue,
      index == 0 ? room.inputs.start : layers[index - 1].values.start,
      Int64(index == 0 ? room.inputStride : layers[index - 1].valueStride), Int64(count),
      layer.values.start, Int64(layer.valueStride), Int64(share.lowerBound),
      Int64(share.upperBound))
  }

  /// The outputs and their deltas.
  ///
  /// Softmax and deltas take whole rows: they are the last member's,
  /// who also owns every layer too small to be cut.
  private func finishForward(
    _ positions: Range<Int>, _ room: Room, _ member: ThreadTeam.Member
  ) {
    let layer = layers[layers.count - 1]
    forward(layers.count - 1, positions.count, room, member)
    if layer.share(member.count - 1, of: member.count).count < layer.neurons { member.wait() }
    if member.index == member.count - 1 {
      softmax(positions.count)
      outputDelta(positions, room)
    }
    member.wait()
  }

  private func softmax(_ count: Int) {
    let layer = layers[layers.count - 1]
    guard layer.function == .softmax else { return }
    kernels.softmax(
      layer.values.start, Int64(count), Int64(layer.neurons), Int64(layer.valueStride))
  }

  private func outputDelta(_ positions: Range<Int>, _ room: Room) {
    let layer = layers[layers.count - 1]
    var rows = rows(of: samples.labels, samples.outputs, positions)
    kernels.dense_gather(&rows, room.labels.start, Int64(room.labelStride))
    kernels.dense_delta(
      layer.function.rawValue, layer.values.start, room.labels.start, layer.deltas.start,
      Int64(positions.count), Int64(layer.neurons), Int64(layer.valueStride))
  }

  /// From the outputs' deltas down: the deltas of the layer below, then the step of this one, which
  /// no thread may take while another still reads the old weights.
  private func backward(
    _ positions: Range<Int>, _ room: Room, _ member: ThreadTeam.Member, held: Int, step: Bool
  ) {
    for index in layers.indices.reversed() {
      if index > 0 {
        sourceDeltas(index, positions.count, room, member)
        member.wait()
      }
      update(index, positions, room, member, held: held, step: step)
    }
  }

  private func sourceDeltas(
    _ index: Int, _ count: Int, _ room: Room, _ member: ThreadTeam.Member
  ) {
    let layer = layers[index]
    let below = layers[index - 1]
    let share = layer.sourceShare(member.index, of: member.count)
    guard !share.isEmpty else { return }
    var view = layer.view
    kernels.dense_backward(
      &view, below.function.rawValue, layer.deltas.start, Int64(layer.valueStride), Int64(count),
      below.values.start, below.deltas.start, Int64(below.valueStride), room.weights.start,
      Int64(share.lowerBound), Int64(share.upperBound))
  }

  private func update(
    _ index: Int, _ positions: Range<Int>, _ room: Room, _ member: ThreadTeam.Member, held: Int,
    step: Bool
  ) {
    let layer = layers[index]
    let share = layer.share(member.index, of: member.count)
    guard !share.isEmpty else { return }
    var view = layer.view
    var rule = rule.forKernels(samples: held + positions.count)
    // The first layer's update is long enough to fetch the next batch meanwhile.
    let next = index == 0 ? self.positions(from: positions.upperBound) : 0..<0
    var ahead = rows(of: samples.values, samples.features, next)
    withUnsafePointer(to: &rule) { rule in
      kernels.dense_update(
        &view, index == 0 ? room.inputs.start : layers[index - 1].values.start,
        Int64(index == 0 ? room.inputStride : layers[index - 1].valueStride), layer.deltas.start,
        Int64(layer.valueStride), Int64(positions.count), held > 0 ? 1 : 0, step ? rule : nil,
        &ahead, Int64(share.lowerBound), Int64(share.upperBound))
    }
  }
}
