import Experiments
import NeuralCore

/// Trains networks side by side, one seed in each lane of the processor's vectors.
package struct LaneTrialRunner: TrialRunner {
  private let shelf = SampleShelf()

  /// A runner.
  package init() {}

  /// Runs as many at once as there are lanes.
  package func run(
    _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    guard experiments.allSatisfy(LaneGroup.supports) else {
      return SingleTrialRunner().run(
        experiments, epochs: epochs, target: target, isCancelled: isCancelled)
    }
    var trials: [Trial] = []
    for first in stride(from: 0, to: experiments.count, by: LaneGroup.most) {
      let group = Array(experiments[first..<min(first + LaneGroup.most, experiments.count)])
      guard let more = runSideBySide(group, epochs, target, isCancelled) else { return nil }
      trials += more
    }
    return trials
  }

  private func runSideBySide(
    _ experiments: [Experiment], _ epochs: Int, _ target: TrainingGoal,
    _ isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    let view = SeedGroupView(target)
    let points = PackedSeeds(
      experiments, looking: view, shelf: shelf, isCancelled: isCancelled)
    guard let points else { return nil }
    let group = LaneGroup(experiments, on: points, looking: view)
    var recorders = Array(repeating: TrialRecorder(target: target), count: experiments.count)
    for epoch in 0...epochs {
      guard epoch == 0 || group.trainEpoch(isCancelled: isCancelled),
        let reports = group.reports(isCancelled: isCancelled)
      else { return nil }
      for run in recorders.indices { recorders[run].add(reports[run]) }
    }
    return recorders.map(\.trial)
  }
}
