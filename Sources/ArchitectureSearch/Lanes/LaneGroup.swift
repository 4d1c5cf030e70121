import DataSources
import Experiments
import NeuralCore

/// Runs side by side, one seed in each lane of the processor's vectors.
package final class LaneGroup: SeedGroup {
  /// Samples times parameters between two questions whether to go on: some milliseconds of work.
  static let workBetweenQuestions = 1 << 22

  package let experiments: [Experiment]
  package private(set) var epoch = 0
  private let engine: LaneEngine<Double>
  private let points: PackedSeeds
  private let view: SeedGroupView
  private let batchSize: Int
  /// The rule of an epoch, and whether it is that of all.
  private var rule: TrainingRule
  private let hasConstantRule: Bool
  /// Ranges of the training samples that are worth a question each.
  private let slices: [Range<Int>]

  /// How many runs a group has room for.
  package static var most: Int { LaneEngine<Double>.lanes }

  /// Whether lanes can train an experiment as a `Trainer` does.
  package static func supports(_ experiment: Experiment) -> Bool {
    experiment.shuffle == .once && LaneEngine<Double>.supports(experiment.rule(epoch: 0))
      && experiment.layout() == EngineLayout(path: .small, precision: .double)
  }

  /// The runs before their first epoch.
  /// - Precondition: 1 to `most` experiments that lanes support and that differ in their seeds and
  ///   hidden layers alone from those of the points.
  package init(_ experiments: [Experiment], on points: PackedSeeds, looking view: SeedGroupView) {
    self.experiments = experiments
    self.points = points
    self.view = view
    engine = LaneEngine(
      zip(experiments, points.streams).map { experiment, stream in
        var stream = stream
        return experiment.drawNetwork(from: &stream)
      })
    let count = points.samples.training.count
    batchSize = experiments[0].batchSize(of: count)
    rule = experiments[0].rule(epoch: 0)
    hasConstantRule = experiments[0].schedule == .constant
    slices = Self.slices(of: count, engine)
  }

  package func trainEpoch(isCancelled: () -> Bool) -> Bool {
    let samples = points.samples.training
    if !hasConstantRule { rule = experiments[0].rule(epoch: epoch) }
    for range in slices {
      if isCancelled() { return false }
      engine.train(on: samples, range: range, batchSize: batchSize, rule: rule)
    }
    epoch += 1
    return true
  }

  package func reports(isCancelled: () -> Bool) -> [EpochReport]? {
    let samples = points.samples
    guard let train = scores(view.training ? samples.training : nil, isCancelled),
      let test = scores(view.test ? samples.test : nil, isCancelled)
    else { return nil }
    let classifies = experiments[0].dataset.problem == .classification
    return experiments.indices.map {
      EpochReport(epoch: epoch, train: train[$0], test: test[$0], classifies: classifies)
    }
  }

  package func maps(width: Int, height: Int) -> [PlaneMap] {
    let experiment = experiments[0]
    let grid = points.grid(width: width, height: height, of: experiment)
    return engine.outputs(of: grid.samples).map {
      PlaneMap(outputs: $0, width: width, height: height, experiment.shown)
    }
  }

  package func network(_ run: Int) -> Network { engine.network(run) }

  /// The networks' scores, or none without samples; nil where it was given up.
  private func scores(
    _ samples: LaneSampleSet<Double>?, _ isCancelled: () -> Bool
  ) -> [LaneScore?]? {
    guard let samples else { return Array(repeating: nil, count: experiments.count) }
    var sums = engine.emptySums
    for range in Self.slices(of: samples.count, engine) {
      if isCancelled() { return nil }
      engine.addScores(of: samples, range: range, by: experiments[0].loss, to: &sums)
    }
    return engine.scores(sums, of: samples.count)
  }

  /// Ranges of samples that are worth a question each; batches may go on from one to the next.
  private static func slices(of count: Int, _ engine: LaneEngine<Double>) -> [Range<Int>] {
    let size = max(1, workBetweenQuestions / max(1, engine.parameterCount))
    return stride(from: 0, to: max(1, count), by: size).map { $0..<min($0 + size, count) }
  }
}

extension EpochReport {
  /// A report of what was looked at.
  fileprivate init(epoch: Int, train: LaneScore?, test: LaneScore?, classifies: Bool) {
    self.init(
      epoch: epoch, trainLoss: train?.loss ?? .nan, testLoss: test?.loss ?? .nan,
      trainAccuracy: classifies ? train?.accuracy : nil,
      testAccuracy: classifies ? test?.accuracy : nil)
  }
}
