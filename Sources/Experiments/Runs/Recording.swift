/// The experiment at a run's start and every edit since: together they decide the run to the bit.
package struct Recording: Sendable, Equatable {
  /// An edit and the moment at which it was made.
  package struct Entry: Sendable, Equatable {
    /// Passes over the training points before it.
    package let epoch: Int
    /// Training points already seen in the epoch.
    package let position: Int
    /// The edit.
    package let edit: ExperimentEdit
  }

  /// The experiment before its first epoch.
  package let start: Experiment
  /// The edits in the order in which they were made.
  package internal(set) var entries: [Entry] = []

  /// A recording without edits.
  package init(start: Experiment) { self.start = start }
}

extension Recording {
  /// The run again, up to an epoch and a position in it.
  ///
  /// - Parameters:
  ///   - epoch: The epoch to end in.
  ///   - position: The training points seen in it.
  ///   - isCancelled: Asked after each epoch; once it is true the replay is given up.
  /// - Throws: `EditRefusal` for an edit that the run refuses.
  /// - Returns: The run at that moment; nil where it was given up or is never there.
  package func replay(
    toEpoch epoch: Int, position: Int, isCancelled: () -> Bool = { false }
  ) throws(EditRefusal) -> Trainer? {
    var trainer = Trainer(start)
    for entry in entries {
      guard trainer.train(toEpoch: entry.epoch, position: entry.position, isCancelled) else {
        return nil
      }
      try trainer.apply(entry.edit)
    }
    return trainer.train(toEpoch: epoch, position: position, isCancelled) ? trainer : nil
  }
}
