import DataSources
import Experiments
import NeuralCore

/// Trains networks side by side, one seed in each lane of the processor's vectors.
package struct LaneTrialRunner: TrialRunner {
  /// A runner.
  package init() {}

  /// Runs as many at once as there are lanes.
  package func run(
    _ experiments: [Experiment], epochs: Int, target: SearchTarget,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    var trials: [Trial] = []
    for first in stride(from: 0, to: experiments.count, by: LaneEngine.lanes) {
      let group = Array(experiments[first..<min(first + LaneEngine.lanes, experiments.count)])
      guard let more = Self.runSideBySide(group, epochs, target, isCancelled) else { return nil }
      trials += more
    }
    return trials
  }

  private static func runSideBySide(
    _ experiments: [Experiment], _ epochs: Int, _ target: SearchTarget,
    _ isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    let (experiment, starts) = (experiments[0], experiments.map { $0.start() })
    let training = samples(starts.map(\.split.train), experiment)
    let watched =
      target.measure.isOnTraining ? training : samples(starts.map(\.split.test), experiment)
    let classifies = experiment.dataset.problem == .classification
    let batchSize = experiment.batchSize(of: starts[0].split.train.count)
    let engine = LaneEngine(starts.map(\.network))
    var recorders = Array(repeating: TrialRecorder(target: target), count: experiments.count)
    for epoch in 0...epochs {
      if isCancelled() { return nil }
      if epoch > 0 {
        engine.train(on: training, batchSize: batchSize, optimizer: experiment.optimizer)
      }
      for (lane, score) in engine.evaluate(watched).enumerated() {
        recorders[lane].add(loss: score.loss, accuracy: classifies ? score.accuracy : nil)
      }
    }
    return recorders.map(\.trial)
  }

  private static func samples(_ sets: [[DataPoint]], _ experiment: Experiment) -> LaneSampleSet {
    LaneSampleSet(
      inputCount: experiment.features.count,
      sets: sets.map { (experiment.inputs(of: $0), $0.map(\.label)) })
  }
}
