import DataSources
import Experiments
import Lessons
import PlaygroundApp

/// A lesson on paper.
struct HandoutSheet {
  private let lesson: Lesson
  private let language: Language
  private let word: String
  private static let width = 78

  /// A lesson in a language, and the word that opens it.
  init(_ lesson: Lesson, _ language: Language, openedBy word: String) {
    (self.lesson, self.language, self.word) = (lesson, language, word)
  }

  private var words: HandoutWords { HandoutWords.of(language) }

  /// What a student gets, in lines.
  var questions: [String] {
    var lines = paragraph(lesson.title[language])
    lines += [Self.rule("=", below: lines), "", "nnplay learn \(shellQuoted(word))", ""]
    lines += paragraph(lesson.look[language])
    if let question = lesson.question {
      lines += [""] + paragraph(question.text[language])
      lines += question.answers.flatMap { paragraph($0[language], mark: "  ( ) ") }
    }
    lines += [""]
    for (place, goal) in lesson.goals.enumerated() {
      lines += paragraph(goal.sentence[language], mark: "  [ ] \(place + 1) ")
      lines += ["      " + Self.blank, ""]
    }
    return lines + [words.why, "  " + Self.blank, "  " + Self.blank]
  }

  /// What a teacher gets besides: all measured.
  /// - Throws: `DataError` where the lesson cannot be replayed.
  func answers(_ data: DataDirectory) throws -> [String] {
    let measured = try measured(data)
    var lines = title
    for step in measured.steps {
      let goals =
        step.goals.isEmpty
        ? "" : " [\(step.goals.map(String.init).joined(separator: ", "))]"
      lines += paragraph("\(step.text): \(step.outcome)\(goals)", mark: "  ")
    }
    return lines + measured.rates.flatMap { paragraph($0 + ".", mark: "  ") } + told
  }

  /// The same where it cannot be measured, for a reason.
  func answersUnmeasured(_ reason: DataError) -> [String] {
    title + paragraph("\(words.notMeasured): \(reason.description).") + told
  }

  private var title: [String] { ["", words.answers, Self.rule("-", below: [words.answers])] }

  /// The explanation and the tips.
  private var told: [String] {
    [""] + paragraph(lesson.explanation[language])
      + lesson.hints.enumerated().flatMap { place, hint in
        paragraph(hint.text[language], mark: "  \(place + 1) ")
      }
  }

  private func measured(_ data: DataDirectory) throws -> LessonAnswers {
    do {
      return try LessonAnswers(lesson, language, data: data)
    } catch {
      let finding = error as? RecordError ?? lesson.presetError(error)
      guard let finding = finding?.description else { throw error }
      throw DataError(
        .badData, "\(printable(word, limit: 200)), \(printable(finding, limit: 300))")
    }
  }

  private static let blank = String(repeating: "_", count: 60)

  private static func rule(_ mark: String, below lines: [String]) -> String {
    String(repeating: mark, count: lines.last?.count ?? 0)
  }

  /// A text behind a mark, its other lines below its beginning.
  private func paragraph(_ text: String, mark: String = "") -> [String] {
    let width = Self.width - mark.count
    let margin = String(repeating: " ", count: mark.count)
    return wrapped(Self.breakingLists(text, width: width), width: width).enumerated().map {
      ($0.offset == 0 ? mark : margin) + $0.element
    }
  }

  /// A text whose lists without blanks end at a comma where they are longer than a line.
  private static func breakingLists(_ text: String, width: Int) -> String {
    text.split(separator: " ", omittingEmptySubsequences: false).map { word in
      var (lines, rest) = ([Substring](), word)
      while rest.count > width, let comma = rest.prefix(width).lastIndex(of: ",") {
        lines.append(rest[...comma])
        rest = rest[rest.index(after: comma)...]
      }
      return (lines + [rest]).joined(separator: " ")
    }.joined(separator: " ")
  }
}
