import Experiments
import NeuralCore

/// Trains networks side by side, one seed in each lane of the processor's vectors.
package struct LaneTrialRunner: TrialRunner {
  /// Samples times parameters between two questions whether to go on: some milliseconds of work.
  static let workBetweenQuestions = 1 << 22

  private let shelf = SampleShelf()

  /// A runner.
  package init() {}

  /// Runs as many at once as there are lanes.
  package func run(
    _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    guard experiments.allSatisfy(Self.fitsLanes) else {
      return SingleTrialRunner().run(
        experiments, epochs: epochs, target: target, isCancelled: isCancelled)
    }
    var trials: [Trial] = []
    for first in stride(from: 0, to: experiments.count, by: LaneEngine<Double>.lanes) {
      let group = Array(
        experiments[first..<min(first + LaneEngine<Double>.lanes, experiments.count)])
      guard let more = runSideBySide(group, epochs, target, isCancelled) else { return nil }
      trials += more
    }
    return trials
  }

  /// Whether lanes can train an experiment as a `Trainer` does.
  static func fitsLanes(_ experiment: Experiment) -> Bool {
    experiment.shuffle == .once && LaneEngine<Double>.supports(experiment.rule(epoch: 0))
      && experiment.layout() == EngineLayout(path: .small, precision: .double)
  }

  private func runSideBySide(
    _ experiments: [Experiment], _ epochs: Int, _ target: TrainingGoal,
    _ isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    guard let (networks, samples) = start(experiments, target, isCancelled) else { return nil }
    let classifies = experiments[0].dataset.problem == .classification
    let (engine, loss) = (LaneEngine<Double>(networks), experiments[0].loss)
    var recorders = Array(repeating: TrialRecorder(target: target), count: experiments.count)
    for epoch in 0...epochs {
      guard
        epoch == 0 || Self.train(engine, on: samples, experiments[0], epoch - 1, isCancelled),
        let train = Self.evaluate(
          engine, target.looksAtTraining ? samples.training : nil, by: loss, isCancelled),
        let test = Self.evaluate(engine, samples.test, by: loss, isCancelled)
      else { return nil }
      for lane in recorders.indices {
        recorders[lane].add(
          EpochReport(
            epoch: epoch, train: train[lane], test: test[lane], classifies: classifies))
      }
    }
    return recorders.map(\.trial)
  }

  /// Draws networks and data, one seed after the other, so that no more than one's points are there
  /// beside the packed samples.
  private func start(
    _ experiments: [Experiment], _ target: TrainingGoal, _ isCancelled: @Sendable () -> Bool
  ) -> (networks: [Network], samples: LaneTrialSamples)? {
    let looksAtTest = target.looksAtTest
    var networks: [Network] = []
    var samples: LaneTrialSamples?
    for (lane, experiment) in experiments.enumerated() {
      if isCancelled() { return nil }
      let start = experiment.start()
      networks.append(start.network)
      if experiment.dataSeed != nil {
        samples =
          samples ?? shelf.samples(of: start, experiment, withTest: looksAtTest)
      } else if let samples {
        samples.fill(lane, with: start, experiment)
      } else {
        samples = LaneTrialSamples(of: start, experiment, withTest: looksAtTest)
      }
    }
    return samples.map { (networks, $0) }
  }

  /// An epoch, counted from 0; false where it was given up.
  private static func train(
    _ engine: LaneEngine<Double>, on samples: LaneTrialSamples, _ experiment: Experiment,
    _ epoch: Int, _ isCancelled: @Sendable () -> Bool
  ) -> Bool {
    let batchSize = experiment.batchSize(of: samples.training.count)
    let rule = experiment.rule(epoch: epoch)
    for range in slices(of: samples.training.count, engine) {
      if isCancelled() { return false }
      engine.train(
        on: samples.training, range: range, batchSize: batchSize,
        rule: rule)
    }
    return true
  }

  /// The networks' scores, or none without samples; nil where it was given up.
  private static func evaluate(
    _ engine: LaneEngine<Double>, _ samples: LaneSampleSet<Double>?, by loss: Loss,
    _ isCancelled: @Sendable () -> Bool
  ) -> [LaneScore?]? {
    guard let samples else { return Array(repeating: nil, count: LaneEngine<Double>.lanes) }
    var sums = engine.emptySums
    for range in slices(of: samples.count, engine) {
      if isCancelled() { return nil }
      engine.addScores(of: samples, range: range, by: loss, to: &sums)
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
