import Experiments

/// The one place where a search trains networks.
///
/// It is given several experiments that differ in their seeds alone, so that they can be trained
/// side by side, and gives for each the bits that a `Trainer` gives it by itself.
package protocol TrialRunner: Sendable {
  /// Runs each experiment for so many epochs.
  ///
  /// - Parameters:
  ///   - experiments: Experiments of one shape, on data sets of one size.
  ///   - epochs: Passes over the training points.
  ///   - target: What is looked for after each epoch, and before the first.
  ///   - isCancelled: Asked now and then; once it is true the work may be given up.
  /// - Returns: A record for each experiment, or nil where the work was given up.
  func run(
    _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]?
}
