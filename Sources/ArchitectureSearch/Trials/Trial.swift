import Experiments

/// What became of one run.
package struct Trial: Sendable, Equatable {
  /// The first epoch after which the target was met, 0 being the fresh network; nil for never.
  package let reachedAt: Int?
  /// The first epoch of the unbroken stretch on target that lasts to the end; nil where the run
  /// ends off target.
  package let heldFrom: Int?
  /// The loss at the end, over the points that the target looks at; over those that test, if it looks
  /// at both.
  package let finalLoss: Double
  /// The share of those points on the right side at the end; nil where labels are real numbers.
  package let finalAccuracy: Double?

  /// A run's record of given numbers.
  package init(reachedAt: Int?, heldFrom: Int?, finalLoss: Double, finalAccuracy: Double?) {
    self.reachedAt = reachedAt
    self.heldFrom = heldFrom
    self.finalLoss = finalLoss
    self.finalAccuracy = finalAccuracy
  }

  /// Whether the target was met at the end.
  package var isHeld: Bool { heldFrom != nil }
}

/// The record of a run that is under way.
package struct TrialRecorder: Sendable {
  private let target: TrainingGoal
  private var reachedAt: Int?
  private var heldFrom: Int?
  private var newest: EpochReport?

  /// A record without epochs.
  package init(target: TrainingGoal) { self.target = target }

  /// Takes the next epoch's report, beginning with that of epoch 0, the fresh network.
  package mutating func add(_ report: EpochReport) {
    newest = report
    guard target.isMet(by: report) else {
      heldFrom = nil
      return
    }
    reachedAt = reachedAt ?? report.epoch
    heldFrom = heldFrom ?? report.epoch
  }

  /// The record up to the last epoch taken.
  package var trial: Trial {
    let (loss, accuracy) =
      target.looksAtTest
      ? (newest?.testLoss, newest?.testAccuracy) : (newest?.trainLoss, newest?.trainAccuracy)
    return Trial(
      reachedAt: reachedAt, heldFrom: heldFrom, finalLoss: loss ?? .nan, finalAccuracy: accuracy)
  }
}
