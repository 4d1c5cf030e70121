import DataSources
import NeuralCore

/// What the screen knows of a run at one moment; it never reads the run itself.
package struct Snapshot: Sendable {
  /// The number of edits made before it: a screen drops snapshots of an older experiment.
  package let version: Int
  /// The experiment as all edits so far have made it.
  package let experiment: Experiment
  /// Whether edits have made the run another than the one that its experiment begins.
  package let isEdited: Bool
  /// Edits that can be undone.
  package let undoCount: Int
  /// Edits before this moment, also those that are too old to be undone.
  package let undoDepth: Int
  /// Edits that can be made again.
  package let redoCount: Int
  /// Passes over the training points so far.
  package let epoch: Int
  /// Losses and accuracies: those of this moment, or of many points the last that are known.
  package let report: EpochReport
  /// Losses so far.
  package let history: History
  /// When the goal was first met on these points; nil until then.
  package let solved: SolvedEpoch?
  /// The newest edits since the start, oldest first, at most `mostEdits`.
  package let edits: ArraySlice<Recording.Entry>
  /// The network.
  package let network: Network
  /// The table that the network learns.
  package let dataset: Dataset
  /// The plane through it that is drawn.
  package let plane: Plane
  /// Which rows train and which test.
  package let split: Split
  /// The points to draw, and what the network says of each.
  package let points: ShownPoints
  /// The network's pictures.
  package let grid: DecisionGrid
  /// The network's figures; nil where they were not asked for.
  package let figures: NetworkFigures?
  /// What the network makes of the test images; nil where it was not asked for, or where there are
  /// none.
  package let study: ImageStudy?
  /// Epochs a second, measured over the last stretch of training; nil while nothing trains.
  package let epochsPerSecond: Double?
  /// The learning rate at which the loss or a weight stopped being a number; nil while all are.
  ///
  /// Where it is set, everything else here is the last finite state.
  package let divergedRate: Double?

  /// How many edits a snapshot holds at most.
  package static let mostEdits = 200

  /// Whether training has paused here because the goal is reached.
  package var isPausedAtGoal = false

  /// What the network is given, in order.
  package var features: [Feature] { experiment.features }
  /// Whether the loss or a weight has stopped being a number.
  package var hasDiverged: Bool { divergedRate != nil }
}

extension Trainer {
  /// The present moment, with the pictures asked for.
  package mutating func snapshot(
    version: Int, request: GridRequest, undo: UndoStack = UndoStack(),
    epochsPerSecond: Double? = nil
  ) -> Snapshot {
    look(request.plane)
    return Snapshot(
      version: version, experiment: experiment, isEdited: recording.isEdited,
      undoCount: undo.undoCount, undoDepth: undo.depth, redoCount: undo.redoCount, epoch: epoch,
      report: newestReport(), history: history, solved: solved,
      edits: recording.entries.suffix(Snapshot.mostEdits),
      network: network, dataset: dataset, plane: plane, split: split,
      points: request.showsPlane ? shownPoints : ShownPoints(train: [], test: []),
      grid: decisionGrid(request), figures: request.wantsFigures ? figures : nil,
      study: study(request.study), epochsPerSecond: epochsPerSecond, divergedRate: nil)
  }
}

extension Snapshot {
  /// The same moment, marked as the last one before a learning rate sent the numbers out of bounds.
  package func diverged(
    version: Int, learningRate: Double, experiment: Experiment? = nil,
    undo: UndoStack = UndoStack()
  ) -> Snapshot {
    Snapshot(
      version: version, experiment: experiment ?? self.experiment, isEdited: isEdited,
      undoCount: undo.undoCount, undoDepth: undo.depth, redoCount: undo.redoCount, epoch: epoch,
      report: report, history: history, solved: solved, edits: edits,
      network: network, dataset: dataset, plane: plane, split: split, points: points,
      grid: grid, figures: figures, study: study, epochsPerSecond: nil,
      divergedRate: learningRate)
  }
}
