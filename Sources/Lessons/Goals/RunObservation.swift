import Experiments
import NeuralCore

/// A run at one moment: what it is, and how it went since it was last changed.
package struct RunObservation: Sendable {
  /// What the run is.
  package let experiment: Experiment
  /// How it does now.
  package let newest: EpochReport
  /// The reports of this network: those after the last edit, oldest first, the newest one last.
  package let reports: [EpochReport]
  /// The network; nil where only the experiment is known.
  package let network: Network?
  /// Whether the loss or a weight has stopped being a number.
  package let hasDiverged: Bool

  /// An experiment of which nothing is trained yet.
  package init(_ experiment: Experiment) {
    self.init(
      experiment, newest: nil, history: History(), lastEdit: nil, network: nil, hasDiverged: false)
  }

  /// What the screen knows of a run.
  package init(_ snapshot: Snapshot) {
    self.init(
      snapshot.experiment, newest: snapshot.report, history: snapshot.history,
      lastEdit: snapshot.edits.last?.epoch, network: snapshot.network,
      hasDiverged: snapshot.hasDiverged)
  }

  /// A run as it stands.
  package init(_ trainer: Trainer) {
    self.init(
      trainer.experiment, newest: trainer.report(), history: trainer.history,
      lastEdit: trainer.recording.entries.last?.epoch, network: trainer.network,
      hasDiverged: !trainer.isFinite)
  }

  private init(
    _ experiment: Experiment, newest: EpochReport?, history: History, lastEdit: Int?,
    network: Network?, hasDiverged: Bool
  ) {
    let nothing = EpochReport(
      epoch: 0, trainLoss: .nan, testLoss: .nan, trainAccuracy: nil, testAccuracy: nil)
    let newest = newest ?? nothing
    self.experiment = experiment
    self.newest = newest
    // A report of the epoch of an edit may be of the network before it.
    reports =
      history.reports.filter { $0.epoch > lastEdit ?? -1 && $0.epoch != newest.epoch } + [newest]
    self.network = network
    self.hasDiverged = hasDiverged
  }

  /// How often the training loss rose from one report to the next since the last edit.
  package var rises: Int {
    zip(reports, reports.dropFirst()).count { $1.trainLoss > $0.trainLoss }
  }

  /// The share of links whose weight is 0; nil where there is no network.
  package var zeroWeights: Double? {
    guard let network else { return nil }
    let weights = network.layers.flatMap(\.weights)
    return weights.isEmpty ? 0 : Double(weights.count { $0 == 0 }) / Double(weights.count)
  }

  /// The weights and biases that a network of this experiment has, as the screen counts them: biases
  /// also where they stay 0.
  package var parameters: Int {
    zip(experiment.widths, experiment.widths.dropFirst()).reduce(0) { $0 + $1.1 * ($1.0 + 1) }
  }
}
