import CKernels

/// Several networks of one shape, each with its own parameters and samples, trained together.
///
/// Each lane of the vectors is a network, which gets the bits that `SmallTrainer` gives it alone.
package final class LaneTrainer<Scalar: KernelScalar> {
  // A class: the trainer owns the memory that it changes in place.
  /// How many networks there is room for.
  package let lanes: Int
  private let memory: NetworkMemory<Scalar>
  private var plan: LayerPlan { memory.plan }

  /// Takes at most `lanes` networks of the same shape; spare lanes repeat the first.
  package init(_ networks: [[KernelLayer]], on set: InstructionSet = .best) {
    lanes = Scalar.lanes(set)
    precondition(!networks.isEmpty && networks.count <= lanes, "there is a lane for each network")
    let plan = LayerPlan(networks[0], padding: 1)
    memory = NetworkMemory(
      plan, lanes: lanes, scratch: plan.scratchCount(networksInLanes: true), on: set)
    for lane in 0..<lanes { self.set(lane < networks.count ? networks[lane] : networks[0], lane) }
  }

  /// Replaces one network's parameters.
  package func set(_ layers: [KernelLayer], _ lane: Int) { memory.set(layers, lane: lane) }

  /// One network's parameters as they are now.
  package func layers(_ lane: Int) -> [KernelLayer] { memory.layers(lane: lane) }

  /// Trains on some of an epoch's samples, whose positions decide where batches end.
  package func train(
    on samples: LaneSamples<Scalar>, positions: Range<Int>, batch: Int, rule: DescentRule
  ) {
    precondition(positions.upperBound <= samples.count && batch > 0, "positions are samples")
    precondition(samples.lanes == lanes && samples.features == plan.inputs)
    precondition(samples.outputs == plan.outputs, "samples have the outputs of the network")
    memory.usesLinks = memory.usesLinks || rule.penalty != .none
    var rule = rule.forKernels()
    memory.train { kernels, network in
      withExtendedLifetime(samples) {
        var view = samples.view
        kernels.train_lanes(
          &network, &view, Int64(positions.lowerBound), Int64(positions.upperBound), Int64(batch),
          &rule)
      }
    }
  }

  /// Each network's mean loss over its samples and the share whose outputs all have their labels' signs.
  package func score(
    _ samples: LaneSamples<Scalar>
  ) -> [(loss: Double, accuracy: Double)] {
    var sums = LaneSums(lanes: lanes)
    addScores(samples, positions: 0..<samples.count, to: &sums)
    return sums.means(of: samples.count)
  }

  /// Adds each network's losses and right outputs over some samples, in their order.
  package func addScores(
    _ samples: LaneSamples<Scalar>, positions: Range<Int>, to sums: inout LaneSums
  ) {
    precondition(positions.upperBound <= samples.count, "positions are samples")
    precondition(samples.lanes == lanes && samples.features == plan.inputs)
    memory.train { kernels, network in
      withExtendedLifetime(samples) {
        var view = samples.view(of: positions)
        kernels.score_lanes(&network, &view, &sums.losses, &sums.correct)
      }
    }
  }
}

/// Losses and right outputs of networks in lanes, summed over samples.
package struct LaneSums: Sendable {
  fileprivate var losses: [Double]
  fileprivate var correct: [Double]

  /// Sums of no samples.
  package init(lanes: Int) {
    losses = Array(repeating: 0, count: lanes)
    correct = losses
  }

  /// Each lane's means over `count` samples.
  package func means(of count: Int) -> [(loss: Double, accuracy: Double)] {
    zip(losses, correct).map { ($0 / Double(count), $1 / Double(count)) }
  }
}

/// Samples in the kernels' memory for networks in lanes, each lane its own.
package final class LaneSamples<Scalar: KernelScalar> {
  // A class: samples own memory too large to copy.
  /// How many samples each lane has.
  package let count: Int
  /// How many values each sample has.
  package let features: Int
  /// How many labels each sample has.
  package let outputs: Int
  /// How many lanes there are.
  package let lanes: Int
  /// By sample, feature and lane, with a vector of ones after each sample's features.
  package let values: KernelBuffer<Scalar>
  /// By sample, output and lane.
  package let labels: KernelBuffer<Scalar>

  /// Makes room; all samples are zero.
  package init(count: Int, features: Int, outputs: Int, on set: InstructionSet = .best) {
    self.count = count
    self.features = features
    self.outputs = outputs
    lanes = Scalar.lanes(set)
    values = KernelBuffer(count: count * (features + 1) * lanes)
    labels = KernelBuffer(count: count * outputs * lanes)
    for sample in 0..<count {
      let ones = (sample * (features + 1) + features) * lanes
      for lane in 0..<lanes { values[ones + lane] = 1 }
    }
  }

  /// Replaces one sample of one lane.
  package func set(_ sample: Int, lane: Int, _ features: [Scalar], _ targets: [Scalar]) {
    for (feature, value) in features.enumerated() {
      values[(sample * (self.features + 1) + feature) * lanes + lane] = value
    }
    for (output, value) in targets.enumerated() {
      labels[(sample * outputs + output) * lanes + lane] = value
    }
  }

  var view: ck_lane_samples { view(of: 0..<count) }

  func view(of positions: Range<Int>) -> ck_lane_samples {
    ck_lane_samples(
      features: values.start + positions.lowerBound * (features + 1) * lanes,
      labels: labels.start + positions.lowerBound * outputs * lanes, count: Int64(positions.count))
  }
}
