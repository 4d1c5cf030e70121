import DataSources
import Experiments

/// What a network has to reach: a measure, a direction and a number, such as `test-accuracy>=0.99`.
package struct SearchTarget: Sendable, Equatable, CustomStringConvertible {
  /// What is measured after every epoch.
  package enum Measure: String, CaseIterable, Sendable {
    case testAccuracy = "test-accuracy"
    case trainAccuracy = "train-accuracy"
    case testLoss = "test-loss"
    case trainLoss = "train-loss"

    /// Whether it is a share of points, which real labels have not.
    package var isAccuracy: Bool { self == .testAccuracy || self == .trainAccuracy }
    /// Whether it looks at the points that train.
    package var isOnTraining: Bool { self == .trainAccuracy || self == .trainLoss }
  }

  /// On which side of the number the goal lies.
  package enum Comparison: String, CaseIterable, Sendable {
    case atLeast = ">="
    case atMost = "<="
  }

  /// What is measured.
  package let measure: Measure
  /// On which side of `value` the goal lies.
  package let comparison: Comparison
  /// The number to reach.
  package let value: Double

  /// 99 of 100 test points on the right side.
  package static let standard = SearchTarget(
    measure: .testAccuracy, comparison: .atLeast, value: 0.99)

  /// A target of given parts.
  package init(measure: Measure, comparison: Comparison, value: Double) {
    self.measure = measure
    self.comparison = comparison
    self.value = value
  }

  /// The target that a text such as `test-loss<=0.01` describes.
  /// - Throws: `DataError` for any other text, and for an accuracy outside 0 to 1.
  package init(_ text: String) throws(DataError) {
    guard let (measure, comparison, value) = Self.parts(of: text) else {
      throw DataError(
        .usage,
        "give \(Self.measureNames), then >= or <= and a number, such as 'test-accuracy>=0.99'")
    }
    guard !measure.isAccuracy || (0...1).contains(value) else {
      throw DataError(
        .usage, "an accuracy goes from 0 to 1; write 99 % as 0.99")
    }
    self.init(measure: measure, comparison: comparison, value: value)
  }

  /// The text that describes the target.
  package var description: String { "\(measure.rawValue)\(comparison.rawValue)\(value)" }

  /// Whether a measured number is good enough; NaN never is.
  package func isMet(by measured: Double) -> Bool {
    switch comparison {
    case .atLeast: measured >= value
    case .atMost: measured <= value
    }
  }

  /// Refuses a target that the experiment's problem has not.
  /// - Throws: `DataError` where an accuracy is asked of real labels.
  package func check(_ experiment: Experiment) throws(DataError) {
    guard measure.isAccuracy, experiment.dataset.problem == .regression else { return }
    throw DataError(
      .usage,
      "\(experiment.dataset.name) has real labels and so no accuracy; aim at a loss, such as "
        + "--target 'test-loss<=0.01'")
  }

  private static let measureNames = Measure.allCases.map(\.rawValue).joined(separator: ", ")

  private static func parts(of text: String) -> (Measure, Comparison, Double)? {
    let text = text.filter { $0 != " " }
    for comparison in Comparison.allCases {
      let sides = text.split(separator: comparison.rawValue, omittingEmptySubsequences: false)
      guard sides.count == 2, let measure = Measure(rawValue: String(sides[0])),
        let value = decimalNumber(String(sides[1])), value.isFinite
      else { continue }
      return (measure, comparison, value)
    }
    return nil
  }
}
