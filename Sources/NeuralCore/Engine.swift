import Kernels

/// The one place where samples meet a network.
///
/// It trains in mini-batches, and computes losses and pictures of every neuron. All commands,
/// screens and tests compute through it, in Double and by the kernels, whose bits are those of plain
/// loops: a sum begins with the bias and runs over the sources in order, a gradient over the samples
/// in order. A value: a copy goes on by itself.
package struct Engine: @unchecked Sendable {
  // Unchecked: memory shared by copies is only read; a copy that changes takes its own first.
  private var trainer: SmallTrainer<Double>
  /// What is minimized.
  package let loss: Loss

  /// An engine for a network.
  package init(network: Network, loss: Loss = .squared) {
    trainer = SmallTrainer(network.kernelLayers)
    self.loss = loss
  }

  /// The network as it stands.
  package var network: Network { Network(trainer.layers) }

  /// Whether every parameter is a finite number.
  package var isFinite: Bool { trainer.isFinite }

  /// Changes the network between two batches.
  ///
  /// Gradients summed so far are kept where layers and activations stay the same, and where they are
  /// numbers.
  package mutating func edit(_ change: (inout Network) -> Void) {
    var network = network
    let before = network.outline
    change(&network)
    if network.outline == before {
      makeOwn()
      trainer.set(network.kernelLayers)
    } else {
      trainer = SmallTrainer(network.kernelLayers)
    }
  }

  /// Drops the gradients summed so far: they are of samples that are gone.
  package mutating func forgetGradients() {
    makeOwn()
    trainer.forgetGradients()
  }

  /// Trains on samples `range` of an epoch, in order.
  ///
  /// After the sample with (index + 1) a multiple of `batchSize` the mean of the summed gradients is
  /// applied. What is left over stays summed and joins the next epoch's first batch.
  package mutating func train(
    on samples: SampleSet, range: Range<Int>, batchSize: Int, optimizer: Optimizer
  ) {
    makeOwn()
    trainer.train(on: samples.packed, positions: range, batch: batchSize, rule: optimizer.rule)
  }

  /// Mean loss over the samples (NaN for none), and how many of them are on the right side of 0.
  package func evaluate(_ samples: SampleSet) -> Evaluation {
    let stride = samples.packed.stride
    let values = KernelBuffer<Double>(count: samples.targetCount * stride)
    trainer.evaluate(samples.packed, into: values)
    var evaluation = Evaluation(sampleCount: samples.count)
    for sample in 0..<samples.count {
      evaluation.add(samples, sample, loss: loss) { values[$0 * stride + sample] }
    }
    return evaluation
  }

  /// The first output for every sample.
  package func outputs(_ samples: SampleSet) -> [Double] {
    let stride = samples.packed.stride
    let values = KernelBuffer<Double>(count: network.outputCount * stride)
    trainer.evaluate(samples.packed, into: values)
    return values[0..<samples.count]
  }

  /// Every neuron's output for every sample: one array of samples for each neuron, layer by layer.
  package func neuronOutputs(_ samples: SampleSet) -> [[[Double]]] {
    let (widths, stride) = (network.outline.widths, samples.packed.stride)
    let values = KernelBuffer<Double>(count: widths.reduce(0, +) * stride)
    trainer.evaluate(samples.packed, everyNeuron: true, into: values)
    var start = 0
    return widths.map { width in
      (0..<width).map { _ in
        defer { start += stride }
        return values[start..<start + samples.count]
      }
    }
  }

  private mutating func makeOwn() {
    if !isKnownUniquelyReferenced(&trainer) { trainer = SmallTrainer(copying: trainer) }
  }
}
