import DataSources
import Experiments
import Lessons
import PlaygroundApp
import TerminalUI

/// All lessons of the course, a line each, with what is done.
struct LessonList {
  private let progress: LessonProgress
  private let language: Language

  init(_ progress: LessonProgress, _ language: Language) {
    (self.progress, self.language) = (progress, language)
  }

  /// The lines, each with its end.
  var text: String {
    let lessons = LessonCatalog.all
    let table = Table(
      columns: [.init("done"), .init("lesson"), .init("min", .trailing), .init("")],
      rows: lessons.map { lesson in
        let ticks = progress.ticks(of: lesson)
        let done = ticks.count(where: \.isReached)
        return [
          done == ticks.count ? "all" : "\(done)/\(ticks.count)", lesson.name,
          "\(lesson.minutes)", lesson.title[language],
        ]
      })
    let next = lessons.first { !progress.isDone($0) } ?? lessons[0]
    return (table.lines() + ["", "nnplay learn \(next.name) opens the next one."])
      .map { $0 + "\n" }.joined()
  }
}

/// One lesson as text.
struct LessonText {
  private let lesson: Lesson
  private let language: Language
  private let command: String
  private static let width = 80

  /// A lesson in a language, and the word that opens it.
  init(_ lesson: Lesson, _ language: Language, openedBy word: String) {
    (self.lesson, self.language) = (lesson, language)
    command = "nnplay learn \(shellQuoted(word))"
  }

  /// The lines, each with its end; hints and explanation apart.
  var text: String {
    var lines = [lesson.title[language], ""] + wrapped(lesson.look[language])
    if let question = lesson.question {
      lines += [""] + wrapped(question.text[language])
      lines += question.answers.enumerated().map { "  \($0.offset + 1) \($0.element[language])" }
    }
    lines += [""] + lesson.goals.flatMap { wrapped("[ ] \($0.sentence[language])") }
    lines += ["", command]
    return lines.map { printable($0, limit: .max) + "\n" }.joined()
  }

  private func wrapped(_ text: String) -> [String] {
    PlaygroundApp.wrapped(text, width: Self.width)
  }

  /// What a lesson holds, once it was replayed and nothing was wrong.
  static func summary(of lesson: Lesson, named name: String) -> String {
    let claims = lesson.hints.count { $0.claim != nil } + lesson.rates.count
    let languages = Language.allCases.filter(lesson.languages.contains).map(\.rawValue)
    return """
      \(name): lesson \(lesson.name) on the \(lesson.place.rawValue) screen, in \
      \(languages.joined(separator: ", ")).
      \(counted(lesson.goals.count, "goal")): the start reaches none, the solution all.
      \(counted(lesson.hints.count, "hint")), \(counted(claims, "claim")): as measured.

      """
  }
}
