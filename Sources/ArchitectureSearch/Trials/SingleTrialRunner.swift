import Experiments

/// Trains networks one after the other, as the screen does: whatever lanes cannot.
package struct SingleTrialRunner: TrialRunner {
  /// A runner.
  package init() {}

  /// Runs one experiment after the other.
  package func run(
    _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    var trials: [Trial] = []
    for experiment in experiments {
      guard let trial = Self.run(experiment, epochs, target, isCancelled) else { return nil }
      trials.append(trial)
    }
    return trials
  }

  private static func run(
    _ experiment: Experiment, _ epochs: Int, _ target: TrainingGoal,
    _ isCancelled: @Sendable () -> Bool
  ) -> Trial? {
    var trainer = Trainer(experiment)
    var recorder = TrialRecorder(target: target)
    recorder.add(trainer.report())
    while trainer.epoch < epochs {
      if isCancelled() { return nil }
      if trainer.advance() == .epoch { recorder.add(trainer.report()) }
    }
    return recorder.trial
  }
}
