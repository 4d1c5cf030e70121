import DataSources
import Experiments
import Lessons
import PlaygroundApp

/// A lesson on paper.
struct HandoutSheet {
  private let lesson: Lesson
  private let language: Language
  private static let width = 78

  init(_ lesson: Lesson, _ language: Language) { (self.lesson, self.language) = (lesson, language) }

  /// What a student gets, in lines.
  var questions: [String] {
    let title = lesson.title[language]
    var lines = [title, String(repeating: "=", count: title.count), ""]
    lines += ["nnplay learn \(lesson.name)", ""] + paragraph(lesson.look[language])
    if let question = lesson.question {
      lines += [""] + paragraph(question.text[language])
      lines += question.answers.map { "  ( ) \($0[language])" }
    }
    lines += [""]
    for (place, goal) in lesson.goals.enumerated() {
      lines += paragraph("[ ] \(place + 1) \(goal.sentence[language])", indent: 2)
      lines += ["      " + Self.blank, ""]
    }
    return lines + ["Why?", "  " + Self.blank, "  " + Self.blank]
  }

  /// What a teacher gets besides: all measured.
  /// - Throws: `DataError` where the lesson cannot be replayed.
  func answers(_ data: DataDirectory) throws -> [String] {
    let measured: LessonAnswers
    do {
      measured = try LessonAnswers(lesson, data: data)
    } catch let refusal as SettingRefusal {
      throw DataError(.badData, "\(lesson.name): \(printable(refusal.description, limit: 300))")
    }
    var lines = ["", "Answers", "-------"]
    for step in measured.steps {
      let goals =
        step.goals.isEmpty
        ? "" : " [\(step.goals.map(String.init).joined(separator: ", "))]"
      lines += paragraph("\(step.text): \(step.outcome)\(goals)", indent: 2)
    }
    lines += measured.rates.flatMap { paragraph($0 + ".", indent: 2) }
    lines += [""] + paragraph(lesson.explanation[language])
    for (place, hint) in lesson.hints.enumerated() {
      lines += paragraph("\(place + 1) \(hint.text[language])", indent: 2)
    }
    return lines
  }

  private static let blank = String(repeating: "_", count: 60)

  private func paragraph(_ text: String, indent: Int = 0) -> [String] {
    let margin = String(repeating: " ", count: indent)
    return wrapped(text, width: Self.width - indent).map { margin + $0 }
  }
}
