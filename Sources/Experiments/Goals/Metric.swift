/// What is measured after every epoch, by the name that goals call it.
package enum Metric: String, CaseIterable, Sendable {
  case testAccuracy = "test-accuracy"
  case trainAccuracy = "train-accuracy"
  case testLoss = "test-loss"
  case trainLoss = "train-loss"

  /// The metric of a name; `accuracy` and `loss` are those of the test points.
  package init?(name: String) {
    guard let metric = Metric(rawValue: name) ?? Metric(rawValue: "test-\(name)") else {
      return nil
    }
    self = metric
  }

  /// Whether it is a share of points, which real labels have not.
  package var isAccuracy: Bool { self == .testAccuracy || self == .trainAccuracy }
  /// Whether it looks at the points that train.
  package var isOnTraining: Bool { self == .trainAccuracy || self == .trainLoss }

  /// Its value in a report; NaN where it has none.
  package func value(in report: EpochReport) -> Double {
    switch self {
    case .testAccuracy: report.testAccuracy ?? .nan
    case .trainAccuracy: report.trainAccuracy ?? .nan
    case .testLoss: report.testLoss
    case .trainLoss: report.trainLoss
    }
  }
}
