/// The epoch after which a run first met its goal.
package struct SolvedEpoch: Sendable, Equatable, Codable {
  /// Passes over the training points until then.
  package let epoch: Int
  /// Whether the goal was looked at after every epoch before: else it may have been met a little earlier.
  package let isExact: Bool

  /// Such an epoch.
  package init(epoch: Int, isExact: Bool = true) {
    self.epoch = epoch
    self.isExact = isExact
  }
}

extension Experiment {
  /// What counts as solved: the experiment's goal, else the standard one of its problem.
  package var solvedGoal: TrainingGoal {
    goal ?? (dataset.problem == .regression ? .standardOfNumbers : .standard)
  }
}
