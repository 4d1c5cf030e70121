import Experiments

/// Something measurable that a lesson says: with some options, so many seeds reach a goal, or conditions
/// hold after some steps.
package struct LessonClaim: Sendable {
  /// What has to be.
  enum Evidence: Sendable {
    /// So many seeds reach a goal: no more and no fewer.
    case share(GoalShare)
    /// Conditions hold in the end.
    case conditions([GoalCondition])
  }

  /// As it is written.
  package let text: String
  /// The line on which it is.
  let line: Int
  /// What is done to the lesson's beginning.
  let steps: [LessonStep]
  let evidence: Evidence

  private static let arrow = "->"

  /// A claim such as `--hidden 3 -> 19/20 test-loss<0.01 300`, `--learning-rate 3; train 100 ->
  /// rises>=10` or, of the lesson as it begins, `19/20 test-loss<0.01 300`.
  /// - Throws: `SettingRefusal` for any other text.
  package init(_ text: String, line: Int = 1, at place: LessonPlace) throws(SettingRefusal) {
    let parts = text.components(partedBy: Self.arrow)
    guard parts.count <= 2, let evidence = parts.last, !evidence.isEmpty else {
      throw SettingRefusal("a claim is such as --hidden 3 -> 19/20 test-loss<0.01 300.")
    }
    (self.text, self.line) = (text, line)
    steps = parts.count == 2 ? try LessonStep.all(parts[0], at: place) : []
    if place == .playground, let share = try Self.share(evidence) {
      self.evidence = .share(share)
    } else {
      self.evidence = .conditions(try GoalCondition.all(evidence, at: place))
    }
  }

  /// A share where the text begins with a fraction.
  private static func share(_ text: String) throws(SettingRefusal) -> GoalShare? {
    guard text.prefix(while: { $0 != " " }).contains("/"), text.first?.isNumber == true else {
      return nil
    }
    return try GoalShare(text)
  }
}

extension String {
  /// The parts between a mark, without blanks around them.
  func components(partedBy mark: String) -> [String] {
    split(separator: mark, omittingEmptySubsequences: false).map { part in
      String(part.trimmingBlanks)
    }
  }
}

extension Substring {
  fileprivate var trimmingBlanks: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}
