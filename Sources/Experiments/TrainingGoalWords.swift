extension TrainingGoal {
  /// The goal as one says it: `99 % of test points right`.
  package var words: String { conditions.map(\.words).joined(separator: ", ") }
}

extension TrainingGoal.Condition {
  fileprivate var words: String {
    let points = metric.isOnTraining ? "training" : "test"
    guard metric.isAccuracy else {
      return "\(points) loss \(comparison.words) \(SettingValue.number(value).text)"
    }
    // Hundredths come out as hundredths, whatever they are in binary.
    let percent = SettingValue.number((value * 1e8).rounded() / 1e6).text
    let side = comparison == .atLeast ? "" : comparison.words + " "
    return "\(side)\(percent) % of \(points) points right"
  }
}

extension TrainingGoal.Comparison {
  fileprivate var words: String {
    switch self {
    case .atLeast: "at least"
    case .atMost: "at most"
    case .above: "above"
    case .below: "below"
    }
  }
}
