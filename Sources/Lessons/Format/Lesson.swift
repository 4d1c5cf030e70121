import DataSources
import Experiments

/// An exercise: a screen as it begins, what to look at, what to foretell, goals, and what explains them.
///
/// It is data: `Lesson(_:)` reads one from a text.
package struct Lesson: Sendable {
  /// A question to be answered before trying; any answer will do.
  package struct Question: Sendable {
    /// The question.
    package let text: Translated
    /// The answers to choose from.
    package let answers: [Translated]
  }

  /// Help, with what it claims in a form that can be measured.
  package struct Hint: Sendable {
    /// What is told.
    package let text: Translated
    /// What has to be true of it; nil where it claims nothing measurable.
    package let claim: LessonClaim?
  }

  /// What `nnplay learn` takes.
  package let name: String
  /// What it is called.
  package let title: Translated
  /// The screen that it takes place on.
  package let place: LessonPlace
  /// The options that it begins with, as they are written.
  package let options: String
  /// The same, read.
  package let preset: LessonPreset
  /// The line of its file on which that is.
  let presetLine: Int
  /// How long it takes.
  package let minutes: Int
  /// What to look at.
  package let look: Translated
  /// What to foretell; nil where nothing is asked.
  package let question: Question?
  /// What is to be reached; at least one.
  package let goals: [LessonGoal]
  /// What is forbidden.
  package let rules: [LessonRule]
  /// Controls that are hidden.
  package let hidden: [PageControl]
  /// Help, from the first nudge to the last; three in a whole lesson.
  package let hints: [Hint]
  /// What explains it all.
  package let explanation: Translated
  /// A way to all goals, step by step as it is written.
  package let solutionTexts: [String]
  /// The same, read.
  package let solution: [LessonStep]
  /// The line of its file on which that begins.
  let solutionLine: Int
  /// How often which goal is reached, as the lesson quotes it.
  package let rates: [LessonClaim]

  /// Whether it is of a file and no part of the course, whatever it is called.
  package internal(set) var isOfFile = false

  /// The languages in which all of it is there.
  package var languages: Set<Language> {
    translations.reduce(Set(Language.allCases)) { $0.intersection($1.languages) }
  }

  /// What is wrong with the preset where it cannot be begun with; nil where that is no fault of the
  /// lesson, but a public data set is not here.
  package func presetError(_ error: any Error) -> RecordError? {
    switch error {
    case let refusal as SettingRefusal: presetError(refusal.description)
    case let error as DataError where !isOfPublicData: presetError(error.description)
    default: nil
    }
  }

  private func presetError(_ message: String) -> RecordError {
    RecordError(line: presetLine, message: "preset: \(message)")
  }

  private var isOfPublicData: Bool {
    guard case .playground(let words) = preset, let name = words.dataset else { return false }
    return LocalDataset.named(name) != nil
  }

  /// All texts that can be in several languages.
  var translations: [Translated] {
    [title, look, explanation] + goals.map(\.sentence) + rules.map(\.sentence)
      + hints.map(\.text) + (question.map { [$0.text] + $0.answers } ?? [])
  }
}
