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
  private var stage: LessonStage { screen.stage }
  private var words: LessonWords { screen.words }

  /// The lines by pages, at least one; what belongs together is parted only where a page is too low.
  var pages: [[Line]] {
    let rows = pageRows
    var pages: [[Line]] = [[]]
    for block in blocks {
      let room = rows - pages[pages.count - 1].count
      let isHigher = block.count > room
      if isHigher, room < rows { pages.append([]) }
      for line in block.drop(while: { $0.text.isEmpty && isHigher }) {
        if pages[pages.count - 1].count == rows { pages.append([]) }
        pages[pages.count - 1].append(line)
      }
    }
    return pages
  }

  /// The rows of a page: of what is read through, no page has much less than another.
  private var pageRows: Int {
    let rows = max(1, pane.text.rows)
    guard stage == .look || stage == .explain else { return rows }
    let count = blocks.map(\.count).reduce(0, +)
    let pages = max(1, (count + rows - 1) / rows)
    return max(1, (count + pages - 1) / pages)
  }

  /// The page on which the tip begins.
  var pageOfTip: Int { pages.firstIndex { $0.contains { $0.kind == .tip } } ?? 0 }

  /// Lines that belong together.
  private var blocks: [[Line]] {
    switch stage {
    case .look: return wrapped(screen.lesson.look[language]).map { [$0] }
    case .predict: return questionBlocks
    case .attempt: return goalBlocks + [hintLines]
    case .explain:
      let said = screen.answer.flatMap { answer in
        screen.lesson.question.map { "\(words.youSaid): \($0.answers[answer][language])." }
      }
      return (said.map { [wrapped($0, .chosen)] } ?? [])
        + wrapped(screen.lesson.explanation[language]).map { [$0] }
    }
  }

  private var questionBlocks: [[Line]] {
    guard let question = screen.lesson.question else { return [] }
    let answers = question.answers.enumerated().map { place, answer in
      place == screen.answer
        ? wrapped("> \(place + 1) \(answer[language])", .chosen)
        : wrapped("\(place + 1) \(answer[language])", .answer)
    }
    return [wrapped(question.text[language], .question)] + answers
  }

  private var goalBlocks: [[Line]] {
    zip(screen.lesson.goals, screen.ticks).map { goal, tick in
      let seeds = goal.seeds > 1 && !tick.isReached ? " (\(tick.seeds.count)/\(goal.seeds))" : ""
      let mark = tick.isReached ? "[x]" : "[ ]"
      return wrapped(
        "\(mark) \(goal.sentence[language])\(seeds)", tick.isReached ? .reached : .open)
    }
  }

  /// The tip, where there is much room below an empty line.
  private var hintLines: [Line] {
    guard screen.hintCount > 0, screen.lesson.hints.indices.contains(screen.hintCount - 1) else {
      return []
    }
    let hint = screen.lesson.hints[screen.hintCount - 1]
    return (pane.isBeside ? [Line(text: "", kind: .plain)] : [])
      + wrapped("\(words.tip) \(screen.hintCount): \(hint.text[language])", .tip)
  }

  private func wrapped(_ text: String, _ kind: Line.Kind = .plain) -> [Line] {
    PlaygroundApp.wrapped(text, width: pane.text.columns).map { Line(text: $0, kind: kind) }
  }
}
