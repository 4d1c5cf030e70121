import DataSources
import Lessons
import TerminalUI

/// What a lesson says on its pane, in pages.
struct LessonText {
  /// A line of it, and what it is.
  struct Line: Equatable {
    /// What a line is.
    enum Kind { case plain, question, answer, chosen, open, reached, tip }

    let text: String
    let kind: Kind
  }

  private let screen: LessonScreen
  private let pane: LessonPane

  init(_ screen: LessonScreen, pane: LessonPane) { (self.screen, self.pane) = (screen, pane) }

  private var language: Language { screen.language }
  private var words: LessonWords { screen.words }

  /// The lines by pages, at least one.
  var pages: [[Line]] {
    let (lines, rows) = (lines, max(1, pane.text.rows))
    let starts = stride(from: 0, to: max(1, lines.count), by: rows)
    return starts.map { Array(lines[min($0, lines.count)..<min(lines.count, $0 + rows)]) }
  }

  private var lines: [Line] {
    switch screen.stage {
    case .look: return wrapped(screen.lesson.look[language])
    case .predict: return questionLines
    case .attempt:
      let gap = pane.isBeside && !hintLines.isEmpty ? [Line(text: "", kind: .plain)] : []
      return goalLines + gap + hintLines
    case .explain:
      let said = screen.answer.flatMap { answer in
        screen.lesson.question.map { "\(words.youSaid): \($0.answers[answer][language])." }
      }
      return (said.map { wrapped($0, .chosen) } ?? [])
        + wrapped(screen.lesson.explanation[language])
    }
  }

  private var questionLines: [Line] {
    guard let question = screen.lesson.question else { return [] }
    let answers = question.answers.enumerated().map { place, answer in
      (text: "\(place + 1) \(answer[language])", isChosen: place == screen.answer)
    }
    return wrapped(question.text[language], .question)
      + packed(answers.map { ($0.text, $0.isChosen ? .chosen : .answer) })
  }

  private var goalLines: [Line] {
    packed(
      zip(screen.lesson.goals, screen.ticks).map { goal, tick in
        let seeds = goal.seeds > 1 && !tick.isReached ? " (\(tick.seeds.count)/\(goal.seeds))" : ""
        let mark = tick.isReached ? "[x]" : "[ ]"
        return ("\(mark) \(goal.sentence[language])\(seeds)", tick.isReached ? .reached : .open)
      })
  }

  private var hintLines: [Line] {
    guard screen.hintCount > 0, screen.lesson.hints.indices.contains(screen.hintCount - 1) else {
      return []
    }
    let hint = screen.lesson.hints[screen.hintCount - 1]
    return wrapped("\(words.tip) \(screen.hintCount): \(hint.text[language])", .tip)
  }

  private func wrapped(_ text: String, _ kind: Line.Kind = .plain) -> [Line] {
    PlaygroundApp.wrapped(text, width: pane.text.columns).map { Line(text: $0, kind: kind) }
  }

  /// Short parts, each on lines of its own.
  private func packed(_ parts: [(text: String, kind: Line.Kind)]) -> [Line] {
    parts.flatMap { part in wrapped(part.text, part.kind) }
  }
}
