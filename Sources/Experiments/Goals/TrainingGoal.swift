import DataSources

/// What a network has to reach: metrics, each with a direction and a number, such as
/// `test-accuracy>=0.99,train-loss<0.1`; all of them at once.
package struct TrainingGoal: Sendable, Equatable, CustomStringConvertible {
  /// On which side of a number a metric has to lie.
  package enum Comparison: String, CaseIterable, Sendable {
    // The longer ones first, as a text is read by the first that is found.
    case atLeast = ">="
    case atMost = "<="
    case above = ">"
    case below = "<"

    /// Whether a number lies on that side of another; NaN never does.
    func holds(_ measured: Double, _ value: Double) -> Bool {
      switch self {
      case .atLeast: measured >= value
      case .atMost: measured <= value
      case .above: measured > value
      case .below: measured < value
      }
    }
  }

  /// One metric's part of a goal.
  package struct Condition: Sendable, Equatable {
    let metric: Metric
    let comparison: Comparison
    let value: Double
  }

  /// The parts, at least one.
  package let conditions: [Condition]

  /// 99 of 100 test points on the right side.
  package static let standard = TrainingGoal(.testAccuracy, .atLeast, 0.99)
  /// The same where labels are real numbers: a test loss of a hundredth.
  package static let standardOfNumbers = TrainingGoal(.testLoss, .atMost, 0.01)

  /// A goal of one condition.
  package init(_ metric: Metric, _ comparison: Comparison, _ value: Double) {
    conditions = [Condition(metric: metric, comparison: comparison, value: value)]
  }

  /// The goal that a text such as `test-loss<=0.01` describes.
  /// - Throws: `SettingRefusal` for any other text, and for an accuracy outside 0 to 1.
  package init(_ text: String) throws(SettingRefusal) {
    var conditions: [Condition] = []
    for part in SettingKind.parts(text) { conditions.append(try Condition(part)) }
    self.conditions = conditions
  }

  /// The text that describes the goal.
  package var description: String {
    conditions.map { "\($0.metric.rawValue)\($0.comparison.rawValue)\($0.value)" }
      .joined(separator: ",")
  }

  /// Whether it looks at the points that train.
  package var looksAtTraining: Bool { conditions.contains { $0.metric.isOnTraining } }
  /// Whether it looks at the points that test.
  package var looksAtTest: Bool { conditions.contains { !$0.metric.isOnTraining } }

  /// Whether all that a report says is good enough; NaN never is.
  package func isMet(by report: EpochReport) -> Bool {
    conditions.allSatisfy { $0.comparison.holds($0.metric.value(in: report), $0.value) }
  }

  /// Why an experiment cannot have the goal; nil where it can.
  package func conflict(with experiment: Experiment) -> String? {
    guard experiment.dataset.problem == .regression,
      conditions.contains(where: { $0.metric.isAccuracy })
    else { return nil }
    return "\(experiment.dataset.name) has real labels and so no accuracy: aim at a loss, such as "
      + "'test-loss<=0.01'."
  }
}

extension TrainingGoal.Condition {
  fileprivate init(_ text: String) throws(SettingRefusal) {
    guard let (metric, comparison, value) = Self.parts(of: text) else {
      let names = Metric.allCases.map(\.rawValue).joined(separator: ", ")
      throw SettingRefusal(
        "give \(names), then >=, <=, > or < and a number, such as 'test-accuracy>=0.99'.")
    }
    guard !metric.isAccuracy || (0...1).contains(value) else {
      throw SettingRefusal("an accuracy goes from 0 to 1: write 99 % as 0.99.")
    }
    self.init(metric: metric, comparison: comparison, value: value)
  }

  private static func parts(of text: String) -> (Metric, TrainingGoal.Comparison, Double)? {
    let found = TrainingGoal.Comparison.allCases.first { text.contains($0.rawValue) }
    guard let comparison = found else { return nil }
    let sides = text.split(separator: comparison.rawValue, omittingEmptySubsequences: false)
    guard sides.count == 2, let metric = Metric(name: String(sides[0])),
      let value = decimalNumber(String(sides[1])), value.isFinite
    else { return nil }
    return (metric, comparison, value)
  }
}
