import DataSources
import NeuralCore

/// How well outputs fit the targets of some points: by class, or by the size of errors.
package struct TargetFit: Sendable, Equatable {
  /// Of classes; points whose output is no number are left out.
  package var confusion: ConfusionMatrix?
  /// The root of the mean of (answer - target)^2 of real targets, in their own units.
  package var rmse: Double?
  /// 1 - sum (answer - target)^2 / sum (target - mean of targets)^2 of real targets; NaN where these
  /// are all the same.
  package var r2: Double?
}

extension Trainer {
  /// How well the network as it stands fits points.
  func fit(to samples: SampleSet) -> TargetFit {
    guard dataset.problem == .regression else {
      return TargetFit(
        confusion: engine.evaluate(samples, by: experiment.loss, classifies: true).confusion)
    }
    let errors = engine.evaluate(samples, by: .squared)
    let unit = dataset.target.range.map { ($0.upperBound - $0.lowerBound) / 2 } ?? 1
    return TargetFit(rmse: errors.rootMeanSquaredError * unit, r2: errors.r2(on: samples))
  }
}
