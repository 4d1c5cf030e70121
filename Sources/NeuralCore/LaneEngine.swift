import Kernels

/// Losses and right outputs of networks in lanes, summed over samples.
package typealias LaneSums = Kernels.LaneSums

/// Networks of one shape side by side, one in each lane of the processor's vectors.
///
/// Each has its own samples, and gets the bits that an `Engine` gives it alone. Unlike an `Engine`
/// it is no value: copies train the same networks.
package struct LaneEngine {
  /// How many networks are trained at the price of one.
  package static let lanes = Double.lanes(.best)

  private let trainer: LaneTrainer<Double>
  private let networkCount: Int
  /// Weights and biases of each network.
  package let parameterCount: Int

  /// An engine for 1 to `lanes` networks of one shape with one output.
  package init(_ networks: [Network]) {
    trainer = LaneTrainer(networks.map(\.kernelLayers))
    networkCount = networks.count
    parameterCount = networks[0].parameterCount
  }

  /// A network's mean squared loss, and its share of samples on the right side of 0.
  package typealias Score = (loss: Double, accuracy: Double)

  /// Trains every network on samples `range` of an epoch of its own samples, as `Engine.train` does.
  package func train(
    on samples: LaneSampleSet, range: Range<Int>, batchSize: Int, optimizer: Optimizer
  ) {
    trainer.train(on: samples.packed, positions: range, batch: batchSize, rule: optimizer.rule)
  }

  /// Trains every network for an epoch.
  package func train(on samples: LaneSampleSet, batchSize: Int, optimizer: Optimizer) {
    train(on: samples, range: 0..<samples.count, batchSize: batchSize, optimizer: optimizer)
  }

  /// Sums of no samples.
  package var emptySums: LaneSums { LaneSums(lanes: trainer.lanes) }

  /// Adds the losses and right outputs of samples `range`, in their order.
  package func addScores(of samples: LaneSampleSet, range: Range<Int>, to sums: inout LaneSums) {
    trainer.addScores(samples.packed, positions: range, to: &sums)
  }

  /// Each network's score from its sums over `count` samples.
  package func scores(_ sums: LaneSums, of count: Int) -> [Score] {
    Array(sums.means(of: count).prefix(networkCount))
  }

  /// Each network's score over all samples.
  package func evaluate(_ samples: LaneSampleSet) -> [Score] {
    var sums = emptySums
    addScores(of: samples, range: 0..<samples.count, to: &sums)
    return scores(sums, of: samples.count)
  }

  /// One of the networks as it stands.
  package func network(_ place: Int) -> Network { Network(trainer.layers(place)) }
}

/// Samples for a `LaneEngine`: as many for each network, with one target each.
///
/// Copies share their memory.
package struct LaneSampleSet: @unchecked Sendable {
  // Unchecked: who packs samples fills them before others get to see them.
  let packed: LaneSamples<Double>
  private let inputCount: Int

  /// Samples of each network.
  package var count: Int { packed.count }

  /// Whether two share their memory.
  package func isSame(as other: LaneSampleSet) -> Bool { packed === other.packed }

  /// Room for samples of one target each, all 0.
  package init(inputCount: Int, count: Int) {
    packed = LaneSamples(count: count, features: inputCount, outputs: 1)
    self.inputCount = inputCount
  }

  /// Packs a set for each network: rows of inputs (samples x inputs), and targets.
  /// - Precondition: sets of one size, at least one and at most `LaneEngine.lanes`.
  package init(inputCount: Int, sets: [(inputs: [Double], targets: [Double])]) {
    let count = sets[0].targets.count
    precondition(sets.allSatisfy { $0.targets.count == count }, "Lanes have samples of one size.")
    self.init(inputCount: inputCount, count: count)
    for (lane, set) in sets.enumerated() {
      fill(lane, inputs: set.inputs, targets: set.targets)
    }
  }

  /// Gives a network its samples: rows of inputs (samples x inputs), and targets.
  ///
  /// The first network's are those of all lanes until these get their own.
  /// - Precondition: as many as there is room for; nothing trains on them yet.
  package func fill(_ lane: Int, inputs: [Double], targets: [Double]) {
    precondition(targets.count == count && inputs.count == count * inputCount, "Samples fit.")
    let (values, labels, lanes) = (packed.values.start, packed.labels.start, packed.lanes)
    for lane in lane == 0 ? 0..<lanes : lane..<lane + 1 {
      for sample in 0..<count {
        for input in 0..<inputCount {
          values[(sample * (inputCount + 1) + input) * lanes + lane] =
            inputs[sample * inputCount + input]
        }
        labels[sample * lanes + lane] = targets[sample]
      }
    }
  }
}
