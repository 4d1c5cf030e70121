import DataSources
import Experiments
import NeuralCore

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
    _ experiments: [Experiment], epochs: Int, target: SearchTarget,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]?
}

/// Trains one network after the other with the playground's engine.
package struct EngineTrialRunner: TrialRunner {
  /// A runner.
  package init() {}

  /// Runs one after the other; the plain runner that faster ones are held to.
  package func run(
    _ experiments: [Experiment], epochs: Int, target: SearchTarget,
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
    _ experiment: Experiment, _ epochs: Int, _ target: SearchTarget,
    _ isCancelled: @Sendable () -> Bool
  ) -> Trial? {
    let start = experiment.start()
    let training = experiment.samples(of: start.split.train)
    let watched =
      target.measure.isOnTraining ? training : experiment.samples(of: start.split.test)
    let classifies = experiment.dataset.problem == .classification
    let batchSize = experiment.batchSize(of: training.count)
    var engine = Engine(network: start.network)
    var recorder = TrialRecorder(target: target)
    for epoch in 0...epochs {
      if isCancelled() { return nil }
      if epoch > 0 {
        engine.train(
          on: training, range: 0..<training.count, batchSize: batchSize,
          optimizer: experiment.optimizer)
      }
      let evaluation = engine.evaluate(watched)
      recorder.add(loss: evaluation.loss, accuracy: classifies ? evaluation.accuracy : nil)
    }
    return recorder.trial
  }
}
