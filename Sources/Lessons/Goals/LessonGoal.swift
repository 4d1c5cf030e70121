import Experiments

/// Something to be reached in a lesson: conditions that have to hold at one moment, perhaps from several
/// seeds, perhaps of many seeds at once.
package struct LessonGoal: Sendable {
  /// What has to hold at one moment.
  package let conditions: [GoalCondition]
  /// From how many different seeds that has to be reached.
  package let seeds: Int
  /// How many of many seeds have to reach a training goal with the experiment at that moment, at least;
  /// nil where that is not asked.
  package let share: GoalShare?
  /// What is told of it.
  package let sentence: Translated
  /// The line of its file on which it begins.
  let line: Int

  private static let seedsPrefix = "seeds>="

  /// A goal of conditions parted by blanks, among them perhaps `seeds>=N`.
  /// - Throws: `SettingRefusal` for what is none.
  package init(
    _ text: String, share: GoalShare? = nil, sentence: Translated, line: Int = 1,
    at place: LessonPlace
  ) throws(SettingRefusal) {
    let words = text.split(separator: " ").map(String.init)
    let counts = words.filter { $0.hasPrefix(Self.seedsPrefix) }
    let others = words.filter { !$0.hasPrefix(Self.seedsPrefix) }
    conditions = try GoalCondition.all(others.joined(separator: " "), at: place)
    seeds = try Self.seedCount(counts, at: place)
    if share != nil, place != .playground {
      throw SettingRefusal("a share of seeds is for the playground.")
    }
    self.share = share
    (self.sentence, self.line) = (sentence, line)
  }

  private static func seedCount(_ words: [String], at place: LessonPlace) throws(SettingRefusal)
    -> Int
  {
    guard let word = words.first else { return 1 }
    guard words.count == 1, place == .playground,
      let count = Int(word.dropFirst(seedsPrefix.count)), (1...100).contains(count)
    else { throw SettingRefusal("\(word): write seeds>=2 once, on the playground.") }
    return count
  }

  /// Whether its conditions on settings and sizes hold of an experiment.
  package func isOf(_ experiment: Experiment) -> Bool {
    let now = Observation.run(RunObservation(experiment))
    return conditions.allSatisfy { $0.basis != .state || $0.holds(now, nil) }
  }

  /// Whether all conditions hold at a moment; the share is measured apart.
  ///
  /// Where a condition asks for the network as it is now, only the newest report counts; else any since
  /// the last change may be the one of which all conditions on reports hold.
  package func isMet(by observation: Observation) -> Bool {
    guard case .run(let run) = observation else {
      return conditions.allSatisfy { $0.holds(observation, nil) }
    }
    let ofReport = conditions.filter { $0.basis == .report }
    let others = conditions.filter { $0.basis != .report }
    guard others.allSatisfy({ $0.holds(observation, nil) }) else { return false }
    let onlyNewest = others.contains { $0.basis == .present }
    return (onlyNewest ? [run.newest] : run.reports).contains { report in
      ofReport.allSatisfy { $0.holds(observation, report) }
    }
  }
}

/// Whether a goal was reached, and from which seeds so far.
package struct GoalTick: Sendable, Equatable {
  /// Whether the goal was reached; it stays so.
  package private(set) var isReached: Bool
  /// The seeds from which its conditions were met.
  package private(set) var seeds: Set<String> = []

  /// A goal that was reached before, or not yet.
  package init(isReached: Bool = false) { self.isReached = isReached }

  /// Looks at a moment.
  ///
  /// `measured` is the share of seeds that the experiment of that moment was found to come to; nil where
  /// it was not measured.
  package mutating func look(
    _ observation: Observation, _ goal: LessonGoal, measured: GoalShare? = nil
  ) {
    guard !isReached, goal.isMet(by: observation) else { return }
    if case .run(let run) = observation { seeds.insert(run.experiment.seed) }
    if let share = goal.share {
      guard let measured, measured.isOf(share), measured.reached >= share.reached else { return }
    }
    isReached = goal.seeds <= max(1, seeds.count)
  }
}
