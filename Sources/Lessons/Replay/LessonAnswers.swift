import DataSources
import Experiments

/// What a lesson's stored solution and its rates come to, measured.
package struct LessonAnswers: Sendable {
  /// A step of the solution and what can be observed after it.
  package struct Step: Sendable {
    /// The step as it is written.
    package let text: String
    /// What is observed, in a few words and numbers.
    package let outcome: String
    /// The goals that were reached with it, counted from 1.
    package let goals: [Int]
  }

  /// The steps in their order.
  package let steps: [Step]
  /// The rates as they are measured, with what they are of.
  package let rates: [String]

  /// Replays a lesson and tells of it in a language, with public data sets of a directory.
  ///
  /// Complexity: as long as the solution and the rates take to be trained.
  ///
  /// - Throws: `DataError` where the lesson's data set cannot be read, `SettingRefusal` where it cannot be
  ///   begun with, `RecordError` with the line of a step or a rate that cannot be measured, or of a goal
  ///   that is not reached.
  package init(_ lesson: Lesson, _ language: Language, data: DataDirectory = .none) throws {
    let words = AnswerWords.of(language)
    var replay = try LessonReplay(lesson, data: data)
    let start = replay
    var steps: [Step] = []
    for (text, step) in zip(lesson.solutionTexts, lesson.solution) {
      let before = replay.ticks.map(\.isReached)
      try Self.measuring(lesson.solutionLine, "solution") { () throws(SettingRefusal) in
        try replay.perform([step])
      }
      let goals = replay.ticks.indices.filter { replay.ticks[$0].isReached && !before[$0] }
      let outcome = words.summary(of: replay.observation)
      steps.append(Step(text: text, outcome: outcome, goals: goals.map { $0 + 1 }))
    }
    if let open = zip(lesson.goals, replay.ticks).first(where: { !$0.1.isReached })?.0 {
      throw RecordError(line: open.line, message: "the solution does not reach this goal")
    }
    self.steps = steps
    rates = try lesson.rates.compactMap { rate in
      try Self.measuring(rate.line, "rate") { () throws(SettingRefusal) in
        try rate.measured(from: start, words)
      }
    }
  }

  /// What comes of measuring, with the line where that cannot be.
  private static func measuring<Value>(
    _ line: Int, _ what: String, _ measure: () throws(SettingRefusal) -> Value
  ) throws(RecordError) -> Value {
    do {
      return try measure()
    } catch {
      throw RecordError(line: line, message: "\(what): \(error)")
    }
  }
}

extension LessonClaim {
  /// The share as it is measured, with what is done before it; nil where it is none.
  fileprivate func measured(from start: LessonReplay, _ words: AnswerWords) throws(SettingRefusal)
    -> String?
  {
    guard case .share(let share) = evidence else { return nil }
    var replay = start
    try replay.perform(steps, obeysRules: false)
    guard let measured = try replay.measured(share) else { return nil }
    let changes = text.components(partedBy: "->").dropLast().joined()
    return words.starts(measured) + (changes.isEmpty ? "" : " \(words.with) \(changes)")
  }
}
