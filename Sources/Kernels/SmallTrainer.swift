import CKernels

/// A small network in the kernels' memory, trained with samples in lanes.
///
/// Complexity: about one multiplication and addition for each parameter, sample and pass, 16 lanes
/// at a time at best.
package final class SmallTrainer<Scalar: KernelScalar> {
  // A class: the trainer owns the memory that it changes in place.
  private let memory: NetworkMemory<Scalar>
  private var plan: LayerPlan { memory.plan }

  /// Takes the parameters of a network, a neuron's `sources` being the layer below.
  package init(_ layers: [KernelLayer], on set: InstructionSet = .best) {
    let plan = LayerPlan(layers)
    memory = NetworkMemory(
      plan, lanes: 1, scratch: plan.scratchCount(networksInLanes: false), on: set)
    self.set(layers)
  }

  /// Another trainer in the same state, gradients that wait included.
  package init(copying other: SmallTrainer) {
    memory = NetworkMemory(copying: other.memory)
  }

  /// Whether every parameter is a finite number.
  package var isFinite: Bool { memory.isFinite }

  /// The parameters as they are now.
  package var layers: [KernelLayer] { memory.layers(lane: 0) }

  /// Drops the gradients that wait for the end of their batch.
  package func forgetGradients() { memory.forgetGradients() }

  /// Replaces the parameters and dead links of a network of the same shape; gradients that wait for
  /// the end of their batch stay, if they are finite.
  package func set(_ layers: [KernelLayer]) {
    memory.usesLinks = false
    memory.set(layers, lane: 0)
  }

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  package func train(
    on samples: KernelSamples<Scalar>, positions: Range<Int>, batch: Int,
    rule: DescentRule
  ) {
    precondition(positions.upperBound <= samples.count && batch > 0, "positions are samples")
    precondition(samples.features == plan.inputs && samples.outputs == plan.outputs)
    memory.usesLinks = memory.usesLinks || rule.penalty != .none
    var rule = rule.forKernels()
    memory.train { kernels, network in
      withExtendedLifetime(samples) {
        var view = samples.view
        kernels.train(
          &network, &view, Int64(positions.lowerBound), Int64(positions.upperBound), Int64(batch),
          &rule)
      }
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
    memory.look(scratch) { kernels, network in
      withExtendedLifetime((samples, values)) {
        var view = samples.view
        kernels.evaluate(
          &network, &view, everyNeuron ? 1 : 0, values.start, Int64(samples.stride))
      }
    }
  }
}
