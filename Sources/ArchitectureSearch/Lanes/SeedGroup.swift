import Experiments
import NeuralCore

/// Runs of one experiment from several seeds, trained together an epoch at a time.
///
/// Each has the bits that a `Trainer` gives it by itself. A class: it owns what is trained. One thread
/// at a time may use it.
package protocol SeedGroup: AnyObject {
  /// The runs; they differ in their seeds alone.
  var experiments: [Experiment] { get }
  /// Passes over the training points so far.
  var epoch: Int { get }

  /// Trains an epoch.
  ///
  /// - Parameter isCancelled: Asked now and then; once it is true the work may be given up.
  /// - Returns: False where it was given up in the middle, after which the group is of no use.
  func trainEpoch(isCancelled: () -> Bool) -> Bool

  /// How each run does as it stands, on the points that the group looks at: all else is NaN. Nil where
  /// the work was given up.
  func reports(isCancelled: () -> Bool) -> [EpochReport]?

  /// Each run's output over the plane, of so many pixels, as a `Trainer` shows it.
  func maps(width: Int, height: Int) -> [PlaneMap]

  /// A run's network as it stands, by the run's place.
  func network(_ run: Int) -> Network
}

/// Which points a group of runs looks at after an epoch.
package struct SeedGroupView: Sendable, Equatable {
  /// Those that train.
  package var training = false
  /// Those that test.
  package var test = true

  /// The points that test.
  package init() {}

  /// The points that a goal looks at.
  package init(_ goal: TrainingGoal) {
    training = goal.looksAtTraining
    test = goal.looksAtTest
  }
}
