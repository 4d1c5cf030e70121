/// How many of several seeds reach a goal, such as `19/20 test-accuracy>=0.99 300`.
///
/// The k-th seed is k / 100 as a text of five decimals.
package struct GoalShare: Sendable, Equatable, CustomStringConvertible {
  /// Seeds that reach it.
  package let reached: Int
  /// Seeds in all.
  package let seeds: Int
  /// What is to be reached.
  package let goal: TrainingGoal
  /// Within so many epochs.
  package let epochs: Int

  /// The most seeds.
  private static let mostSeeds = 1000

  /// The share that a text describes: how many reach which goal within so many epochs.
  /// - Throws: `SettingRefusal` for any other text.
  package init(_ text: String) throws(SettingRefusal) {
    let words = text.split(separator: " ")
    let counts = (words.first ?? "").split(separator: "/").compactMap { Int($0) }
    guard words.count == 3, counts.count == 2, let epochs = Int(words[2]), epochs > 0,
      (1...Self.mostSeeds).contains(counts[1]), (0...counts[1]).contains(counts[0])
    else {
      throw SettingRefusal("a share is such as 19/20 test-accuracy>=0.99 300.")
    }
    (reached, seeds) = (counts[0], counts[1])
    goal = try TrainingGoal(String(words[1]))
    self.epochs = epochs
  }

  /// The same question with another count.
  package init(_ question: GoalShare, reached: Int) {
    (self.reached, seeds) = (reached, question.seeds)
    (goal, epochs) = (question.goal, question.epochs)
  }

  /// Whether another one counts the same: as many seeds, the same goal within the same epochs.
  package func isOf(_ other: GoalShare) -> Bool {
    seeds == other.seeds && goal == other.goal && epochs == other.epochs
  }

  /// The text that describes it.
  package var description: String { "\(reached)/\(seeds) \(goal) \(epochs)" }
}
