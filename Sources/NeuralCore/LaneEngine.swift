import Kernels

/// Networks of one shape side by side, one in each lane of the processor's vectors.
///
/// Each has its own samples, and gets the bits that an `Engine` gives it alone. Unlike an `Engine`
/// it is no value: copies train the same networks.
package struct LaneEngine {
  /// How many networks are trained at the price of one.
  package static let lanes = Double.lanes(.best)

  private let trainer: LaneTrainer<Double>
  private let networkCount: Int

  /// An engine for 1 to `lanes` networks of one shape with one output.
  package init(_ networks: [Network]) {
    trainer = LaneTrainer(networks.map(\.kernelLayers))
    networkCount = networks.count
  }

  /// Trains every network for an epoch on its own samples, as `Engine.train` does.
  package func train(on samples: LaneSampleSet, batchSize: Int, optimizer: Optimizer) {
    trainer.train(
      on: samples.packed, positions: 0..<samples.packed.count, batch: batchSize,
      rule: optimizer.rule)
  }

  /// Each network's mean squared loss, and its share of samples on the right side of 0.
  package func evaluate(_ samples: LaneSampleSet) -> [(loss: Double, accuracy: Double)] {
    Array(trainer.score(samples.packed).prefix(networkCount))
  }

  /// One of the networks as it stands.
  package func network(_ place: Int) -> Network { Network(trainer.layers(place)) }
}

/// Samples for a `LaneEngine`: as many for each network, with one target each.
package struct LaneSampleSet {
  let packed: LaneSamples<Double>

  /// Packs a set for each network: rows of inputs (samples x inputs), and targets.
  /// - Precondition: sets of one size, at least one and at most `LaneEngine.lanes`.
  package init(inputCount: Int, sets: [(inputs: [Double], targets: [Double])]) {
    let count = sets[0].targets.count
    precondition(sets.allSatisfy { $0.targets.count == count }, "Lanes have samples of one size.")
    packed = LaneSamples(count: count, features: inputCount, outputs: 1)
    let (values, labels, lanes) = (packed.values.start, packed.labels.start, packed.lanes)
    // A lane without a network repeats the first one.
    for lane in 0..<lanes {
      let set = sets[lane < sets.count ? lane : 0]
      for sample in 0..<count {
        for input in 0..<inputCount {
          values[(sample * (inputCount + 1) + input) * lanes + lane] =
            set.inputs[sample * inputCount + input]
        }
        labels[sample * lanes + lane] = set.targets[sample]
      }
    }
  }
}
