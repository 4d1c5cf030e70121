/// What became of one run.
package struct Trial: Sendable, Equatable {
  /// The first epoch after which the target was met, 0 being the fresh network; nil for never.
  package let reachedAt: Int?
  /// The first epoch of the unbroken stretch on target that lasts to the end; nil where the run
  /// ends off target.
  package let heldFrom: Int?
  /// The loss at the end, over the points that the target looks at.
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
  private let target: SearchTarget
  private var epoch = -1
  private var reachedAt: Int?
  private var heldFrom: Int?
  private var loss = Double.nan
  private var accuracy: Double?

  /// A record without epochs.
  package init(target: SearchTarget) { self.target = target }

  /// Takes the next epoch's numbers, beginning with epoch 0, the fresh network.
  package mutating func add(loss: Double, accuracy: Double?) {
    epoch += 1
    self.loss = loss
    self.accuracy = accuracy
    guard target.isMet(by: (target.measure.isAccuracy ? accuracy : loss) ?? .nan) else {
      heldFrom = nil
      return
    }
    reachedAt = reachedAt ?? epoch
    heldFrom = heldFrom ?? epoch
  }

  /// The record up to the last epoch taken.
  package var trial: Trial {
    Trial(reachedAt: reachedAt, heldFrom: heldFrom, finalLoss: loss, finalAccuracy: accuracy)
  }
}
