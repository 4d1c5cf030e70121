import DataSources
import NeuralCore

/// How well a network does after so many epochs.
package struct EpochReport: Sendable, Equatable {
  /// Passes over the training points so far.
  package let epoch: Int
  /// Mean of (output - label)^2 / 2 over the training points, without the penalty.
  package let trainLoss: Double
  /// The same over the test points.
  package let testLoss: Double
  /// Whether anything was looked at: not yet at the start of a run on many points.
  package let isKnown: Bool
  /// The share of training points on the right side, 0...1; nil where labels are real numbers.
  package let trainAccuracy: Double?
  /// The same of the test points.
  package let testAccuracy: Double?

  /// A report of given numbers.
  package init(
    epoch: Int, trainLoss: Double, testLoss: Double, trainAccuracy: Double?, testAccuracy: Double?,
    isKnown: Bool = true
  ) {
    self.epoch = epoch
    self.isKnown = isKnown
    self.trainLoss = trainLoss
    self.testLoss = testLoss
    self.trainAccuracy = trainAccuracy
    self.testAccuracy = testAccuracy
  }

  /// Before the first report of a run: losses that are no numbers yet.
  static let unknown = EpochReport(
    epoch: 0, trainLoss: .nan, testLoss: .nan, trainAccuracy: nil, testAccuracy: nil,
    isKnown: false)

  /// Whether both losses are numbers.
  package var isFinite: Bool { trainLoss.isFinite && testLoss.isFinite }
}
