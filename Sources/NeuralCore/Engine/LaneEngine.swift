import CKernels

/// Networks of one shape side by side, one in each lane of the processor's vectors.
///
/// Each has its own samples, and gets the bits that an `Engine` gives it alone. Unlike an `Engine`
/// it is no value.
package final class LaneEngine<Scalar: KernelScalar> {
  // A class: it owns the memory that it changes in place.
  private let memory: NetworkMemory<Scalar>
  private let networkCount: Int
  private let lanes: Int
  /// Weights and biases of each network.
  package let parameterCount: Int
  private var plan: LayerPlan { memory.plan }

  /// How many networks are trained at the price of one.
  package static var lanes: Int { Scalar.lanes(.best) }

  /// Whether networks can be trained by a rule: by all but dropout.
  ///
  /// Their samples keep the order in which they were packed.
  package static func supports(_ rule: TrainingRule) -> Bool { rule.dropout == nil }

  /// An engine for 1 to `lanes` networks of one shape; spare lanes repeat the first.
  package init(_ networks: [Network], on set: InstructionSet = .best) {
    lanes = Scalar.lanes(set)
    precondition(!networks.isEmpty && networks.count <= lanes, "There is a lane for each network.")
    networkCount = networks.count
    parameterCount = networks[0].parameterCount
    let plan = LayerPlan(networks[0].layers, padding: 1)
    memory = NetworkMemory(
      plan, lanes: lanes, scratch: plan.scratchCount(networksInLanes: true), on: set)
    for lane in 0..<lanes {
      memory.set(networks[lane < networks.count ? lane : 0].layers, lane: lane)
    }
  }

  /// Trains every network for an epoch on its own samples, or on samples `range` of one, as
  /// `Engine.train` does.
  package func train(
    on samples: LaneSampleSet<Scalar>, range: Range<Int>? = nil, batchSize: Int,
    rule: TrainingRule
  ) {
    let range = range ?? 0..<samples.count
    precondition(batchSize > 0 && range.upperBound <= samples.count, "A batch has samples.")
    check(samples)
    precondition(samples.targetCount == plan.outputs, "Samples have the outputs of the network.")
    precondition(Self.supports(rule), "Networks in lanes have no dropout.")
    memory.train(by: rule) { kernels, network, rule in
      withExtendedLifetime(samples) {
        var view = samples.view
        kernels.pointee.train_lanes(
          &network, &view, Int64(range.lowerBound), Int64(range.upperBound), Int64(batchSize),
          rule)
      }
    }
  }

  /// Sums of no samples.
  package var emptySums: LaneSums { LaneSums(lanes: lanes) }

  /// Adds each network's losses and right samples over samples `range`, in their order.
  package func addScores(
    of samples: LaneSampleSet<Scalar>, range: Range<Int>, by loss: Loss = .squared,
    to sums: inout LaneSums
  ) {
    check(samples)
    var scoring = ck_scoring(loss, output: plan.outputActivation)
    memory.look(memory.scratch) { kernels, network in
      withExtendedLifetime(samples) {
        var view = samples.view(of: range)
        kernels.pointee.score_lanes(
          &network, &scoring, &view, &sums.losses, &sums.correct)
      }
    }
  }

  /// Each network's score from its sums over `count` samples.
  package func scores(_ sums: LaneSums, of count: Int) -> [LaneScore] {
    Array(sums.means(of: count).prefix(networkCount))
  }

  /// Each network's score over all samples.
  package func evaluate(
    _ samples: LaneSampleSet<Scalar>, by loss: Loss = .squared
  ) -> [LaneScore] {
    var sums = emptySums
    addScores(of: samples, range: 0..<samples.count, by: loss, to: &sums)
    return scores(sums, of: samples.count)
  }

  /// Every output of each network for each of its samples: by network, output and sample.
  package func outputs(of samples: LaneSampleSet<Scalar>) -> [[[Double]]] {
    check(samples)
    let (outputs, count, lanes) = (plan.outputs, samples.count, lanes)
    let results = KernelBuffer<Scalar>(count: outputs * count * lanes)
    memory.look(memory.scratch) { kernels, network in
      withExtendedLifetime((samples, results)) {
        var view = samples.view
        kernels.pointee.evaluate_lanes(&network, &view, results.start)
      }
    }
    return withExtendedLifetime(results) {
      (0..<networkCount).map { lane in
        (0..<outputs).map { output in
          (0..<count).map { Double(results.start[(output * count + $0) * lanes + lane]) }
        }
      }
    }
  }

  /// One of the networks as it stands.
  package func network(_ place: Int) -> Network { Network(layers: memory.layers(lane: place)) }

  private func check(_ samples: LaneSampleSet<Scalar>) {
    precondition(samples.lanes == lanes, "Samples have the lanes of the engine.")
    precondition(samples.inputCount == plan.inputs, "Samples have the inputs of the network.")
  }
}

/// A network's mean loss, and its share of samples whose class it answers.
package typealias LaneScore = (loss: Double, accuracy: Double)

/// Losses and right samples of networks in lanes, summed over samples.
package struct LaneSums: Sendable {
  fileprivate var losses: [Double]
  fileprivate var correct: [Double]

  fileprivate init(lanes: Int) {
    losses = Array(repeating: 0, count: lanes)
    correct = losses
  }

  /// Each lane's means over `count` samples.
  fileprivate func means(of count: Int) -> [LaneScore] {
    zip(losses, correct).map { ($0 / Double(count), $1 / Double(count)) }
  }
}
