import Lessons
import TerminalUI

extension LessonScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    guard let pane = LessonPane(rect.size) else { return }
    frame.within(pane.rect) { frame in
      LessonView(screen: self, pane: pane, theme: frame.theme).draw(on: &frame)
    }
  }

  /// What the keys do now, on the last page of a stage or before it.
  func hints(isLastPage: Bool) -> [String] {
    let isOver = stage == .explain && isLastPage
    let forward = "\(name(.goOn)) \(isOver ? words.nextLesson : words.goOn)"
    let back = "\(name(.goBack)) \(words.goBack)"
    switch stage {
    case .look: return [forward]
    case .predict where answer == nil:
      return ["1-\(lesson.question?.answers.count ?? 2) \(words.toAnswer)", back]
    case .predict: return [forward, back]
    case .attempt:
      let seeds = shareGoal?.share.map { ["\(name(.measure)) \($0.seeds) \(words.seeds)"] } ?? []
      let tip = "\(name(.hint)) \(words.tip) \(hintCount)/\(lesson.hints.count)"
      return seeds + (isDone ? [forward, back, tip] : [tip, forward, back])
    case .explain: return isOver && course.next == nil ? [back] : [forward, back]
    }
  }

  private func name(_ command: LessonCommand) -> String {
    Self.keys.bindings.first { $0.command == command }?.key.name ?? ""
  }
}

/// A lesson's pane as it is drawn, at the corner of a frame of its own.
struct LessonView {
  let screen: LessonScreen
  let pane: LessonPane
  let theme: Theme

  private var size: Size { pane.rect.size }

  func draw(on frame: inout Frame) {
    frame.cover(Rect(size))
    let pages = LessonText(screen, pane: pane).pages
    let page = min(screen.page, pages.count - 1)
    let counter = pages.count > 1 ? "  \(page + 1)/\(pages.count)" : ""
    let hints = screen.hints(isLastPage: page == pages.count - 1)
    if pane.isBeside {
      drawBeside(counter, hints, on: &frame)
    } else {
      drawTitleLine(counter, hints, on: &frame)
    }
    let (x, y) = pane.isBeside ? (2, LessonPane.linesAbove) : (1, 1)
    for (row, line) in pages[page].enumerated() {
      frame.canvas.write(
        [Span(line.text, style(of: line.kind))], x: x, y: y + row, before: size.columns)
    }
  }

  private func style(of kind: LessonText.Line.Kind) -> Style {
    switch kind {
    case .plain, .answer: theme.text
    case .question, .open: theme.strong
    case .chosen: theme.accent
    case .reached: theme.good
    case .tip: theme.warning
    }
  }

  /// The title, the stages and the keys, on a line that parts the pane from what is above.
  private func drawTitleLine(_ counter: String, _ hints: [String], on frame: inout Frame) {
    let rule = String(repeating: Character(theme.glyphs.frame.horizontal), count: size.columns)
    frame.canvas.write([Span(rule, theme.dim)], x: 0, y: 0, before: size.columns)
    let stage = " \(screen.words.name(of: screen.stage))\(counter) "
    let (hints, width) = (fitting(hints, in: size.columns * 3 / 5), size.columns)
    let keys = " \(hints) "
    let keysX = max(1, width - keys.count - 1)
    let room = max(0, keysX - stage.count - 3)
    frame.canvas.write([Span(" \(cut(title, room)) ", theme.strong)], x: 1, y: 0, before: keysX)
    let stageX = 3 + min(title.count, room)
    frame.canvas.write([Span(stage, theme.accent)], x: stageX, y: 0, before: keysX)
    frame.canvas.write([Span(keys, theme.dim)], x: keysX, y: 0, before: width)
    frame.markKeys(in: hints, x: keysX + 1, y: 0)
  }

  /// An edge at the left, the title and the stage above, the keys below.
  private func drawBeside(_ counter: String, _ hints: [String], on frame: inout Frame) {
    let edge = Cell(theme.glyphs.frame.vertical, style: theme.dim)
    for y in 0..<size.rows { frame.canvas[0, y] = edge }
    let lines = wrapped(title, width: size.columns - 3)
    for (row, line) in lines.prefix(2).enumerated() {
      frame.canvas.write([Span(line, theme.strong)], x: 2, y: row, before: size.columns)
    }
    let stage = screen.words.name(of: screen.stage) + counter
    frame.canvas.write(
      [Span(stage, theme.accent)], x: 2, y: min(2, lines.count), before: size.columns)
    let hints = fitting(hints, in: size.columns - 3)
    frame.canvas.write([Span(hints, theme.dim)], x: 2, y: size.rows - 1, before: size.columns)
    frame.markKeys(in: hints, x: 2, y: size.rows - 1)
  }

  private var title: String {
    let number = screen.course.number.map { "\($0.place)/\($0.count)  " } ?? ""
    return number + screen.lesson.title[screen.language]
  }

  private func cut(_ text: String, _ width: Int) -> String {
    text.count <= width
      ? text : String(text.prefix(max(0, width - 1))) + String(theme.glyphs.ellipsis)
  }

  /// As many hints as there is room for, whole.
  private func fitting(_ hints: [String], in width: Int) -> String {
    hints.dropFirst().reduce(hints.first ?? "") { text, hint in
      text.count + 2 + hint.count <= width ? "\(text)  \(hint)" : text
    }
  }
}
