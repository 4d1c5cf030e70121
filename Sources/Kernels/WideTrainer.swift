import CKernels

/// A wide network in the kernels' memory, trained a batch at a time by matrix products.
///
/// Each thread owns whole vectors of each layer's neurons; no sum is cut, so the number of threads
/// changes no bit.
package final class WideTrainer<Scalar: KernelScalar> {
  // A class: its threads share one identity, the network that they train.
  let layers: [WideLayer<Scalar>]
  let kernels: UnsafePointer<ck_kernels>
  let threads: Int
  private var pending = 0

  /// Takes the parameters of a network, for batches of at most `maxBatch` samples.
  package init(
    _ layers: [KernelLayer], maxBatch: Int, threads: Int = 1, on set: InstructionSet = .best
  ) {
    precondition(threads > 0 && maxBatch > 0, "there is a thread, and room for a sample")
    KernelFunction.checkPlaces(layers.map(\.function))
    kernels = Scalar.kernels(set)
    self.threads = threads
    self.layers = layers.map { WideLayer($0, maxBatch: maxBatch) }
  }

  /// The parameters as they are now.
  package var kernelLayers: [KernelLayer] { layers.map(\.kernelLayer) }

  /// Trains on the samples that `order` names, a batch after the other; the last may be short, and
  /// its gradients then wait for the next call's first batch.
  package func train(
    on samples: WideSamples<Scalar>, order: [Int32], batch: Int, rule: DescentRule
  ) {
    precondition(samples.features == layers[0].sources, "samples have the network's features")
    precondition(batch <= layers[0].maxBatch && batch > 0, "batches fit the trainer's room")
    precondition(order.allSatisfy { $0 >= 0 && $0 < samples.count }, "the order names samples")
    if rule.penalty != .none { for layer in layers { layer.hasLinks = true } }
    let team = ThreadTeam(threads)
    let start = pending
    order.withUnsafeBufferPointer { order in
      let work = WideWork(trainer: self, samples: samples, order: order)
      team.run { member in
        let room = WideRoom(work.trainer.layers, batch: batch)
        withExtendedLifetime(room) {
          WideRun(
            work.trainer, on: work.samples, order: work.order, batch: batch, room: room, as: member
          ).train(by: rule, pending: start)
        }
      }
    }
    let rest = order.count % batch
    pending = rest == 0 ? 0 : (order.count < batch ? pending : 0) + rest
  }

  /// The outputs of the samples, row by row.
  package func evaluate(_ samples: WideSamples<Scalar>) -> [Scalar] {
    let width = layers[layers.count - 1].neurons
    let stride = layers[layers.count - 1].valueStride
    var result: [Scalar] = []
    result.reserveCapacity(samples.count * width)
    let order = (0..<Int32(samples.count)).map { $0 }
    order.withUnsafeBufferPointer { order in
      let room = WideRoom(layers, batch: layers[0].maxBatch)
      let run = WideRun(self, on: samples, order: order, batch: layers[0].maxBatch, room: room)
      withExtendedLifetime(room) {
        run.evaluate { outputs, count in
          let outputs = outputs.assumingMemoryBound(to: Scalar.self)
          for row in 0..<count {
            result.append(
              contentsOf: UnsafeBufferPointer(start: outputs + row * stride, count: width))
          }
        }
      }
    }
    return result
  }
}

/// What the threads of one call share.
private struct WideWork<Scalar: KernelScalar>: @unchecked Sendable {
  // Unchecked: threads write disjoint columns of the layers and meet at barriers between.
  let trainer: WideTrainer<Scalar>
  let samples: WideSamples<Scalar>
  let order: UnsafeBufferPointer<Int32>
}

/// Samples of a wide network: features and labels as rows.
package final class WideSamples<Scalar: KernelScalar>: @unchecked Sendable {
  // A class without a mutable part: threads read it at the same time, and it is too large to copy.
  /// How many samples there are.
  package let count: Int
  /// How many values each sample has.
  package let features: Int
  /// How many labels each sample has.
  package let outputs: Int
  let values: KernelBuffer<Scalar>
  let labels: KernelBuffer<Scalar>

  /// Copies features and labels, row after row.
  package init(features: Int, outputs: Int, values: [Scalar], labels: [Scalar]) {
    precondition(values.count % features == 0, "each sample has all features")
    count = values.count / features
    precondition(labels.count == count * outputs, "each sample has all labels")
    self.features = features
    self.outputs = outputs
    self.values = KernelBuffer(count: values.count)
    self.labels = KernelBuffer(count: labels.count)
    self.values.copy(values)
    self.labels.copy(labels)
  }
}
