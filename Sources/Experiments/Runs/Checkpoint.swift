import DataSources
import NeuralCore

/// A moment of a run, exact: a run that goes on from it gives the same bits as one that was never
/// interrupted.
package struct Checkpoint: Sendable, Equatable {
  /// The experiment as it stands after all edits.
  package let experiment: Experiment
  /// The table's columns on the scales of the rows that train; nil where they are not scaled.
  package let table: FittedTable?
  /// Passes over the training points so far.
  package let epoch: Int
  /// Training points already seen in this epoch.
  package let position: Int
  /// How the run is computed.
  package let layout: EngineLayout
  /// The parameters, and which links are dead.
  package let network: Network
  /// The gradients that wait for the end of their batch, if any do.
  package let heldGradients: HeldGradients?
  /// What the optimizer remembers of the parameters, if it does.
  package let optimizerState: OptimizerState?
  /// What edits draw from.
  let stream: RandomStream
  /// Losses so far.
  package let history: History
  /// When the goal was first met; nil until then.
  package let solved: SolvedEpoch?
  /// How the run came here.
  package let recording: Recording
}

extension Checkpoint {
  /// Bytes in memory, about: what undoing keeps is bounded by them.
  package var size: Int {
    let parameters = network.parameterCount * MemoryLayout<Double>.stride
    let reports = history.reports.count * MemoryLayout<EpochReport>.stride
    let entries = recording.entries.count * MemoryLayout<Recording.Entry>.stride
    let copies =
      1 + (heldGradients == nil ? 0 : 1)
      + [optimizerState?.means, optimizerState?.squares].count { $0?.isEmpty == false }
    let placed = experiment.placedPoints?.points.count ?? 0
    let placedSize = MemoryLayout<PlacedPoints.Point>.stride + MemoryLayout<Int>.stride
    return placed * placedSize + parameters * copies
      + network.parameterCount + reports + entries
      + MemoryLayout<Checkpoint>.stride + 256
  }
}

extension Trainer {
  /// The present moment.
  package var checkpoint: Checkpoint {
    Checkpoint(
      experiment: experiment, table: FittedTable(dataset), epoch: epoch, position: position,
      layout: engine.layout,
      network: network,
      heldGradients: engine.heldGradients, optimizerState: engine.optimizerState, stream: stream,
      history: history, solved: solved,
      recording: recording)
  }

  /// A run that goes on from a moment; nil where its experiment has not so many points.
  ///
  /// The points are drawn again from the experiment's seeds, or taken from its file.
  package init?(_ checkpoint: Checkpoint, threads: Int = 1) {
    self.init(
      checkpoint.experiment, layout: checkpoint.layout, table: checkpoint.table, threads: threads)
    guard checkpoint.position < trainSamples.count else { return nil }
    engine = Engine(network: checkpoint.network, layout: checkpoint.layout, threads: threads)
    if let gradients = checkpoint.heldGradients { engine.hold(gradients) }
    if let state = checkpoint.optimizerState { engine.optimizerState = state }
    (epoch, position) = (checkpoint.epoch, checkpoint.position)
    (stream, recording) = (checkpoint.stream, checkpoint.recording)
    reports = RunReports(
      of: experiment, history: checkpoint.history, solved: checkpoint.solved)
    let isMissing = checkpoint.history.reports.last?.epoch != epoch
    if position == 0, isMissing, history.wants(epoch: epoch) {
      reports.begin(presentReport, forHistory: true)
    }
  }

  /// Trains to a later moment, or to the present one.
  ///
  /// - Returns: Whether the run came there: no moment of the past can be reached, and none beyond
  ///   the points of an epoch.
  package mutating func train(
    toEpoch last: Int, position end: Int, _ isCancelled: () -> Bool = { false }
  ) -> Bool {
    while epoch < last {
      if isCancelled() { return false }
      trainEpoch()
    }
    guard epoch == last, position <= end, end < trainSamples.count else { return false }
    finishHistory()
    if position < end {
      train(to: end, batchSize: experiment.batchSize(of: trainSamples.count))
    }
    return true
  }
}
