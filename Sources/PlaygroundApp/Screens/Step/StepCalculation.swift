import Experiments
import TerminalUI

/// How a value is computed, spelled out; in a quiz the question.
struct StepCalculation {
  /// The lines, each cut between words.
  let lines: [String]
  private let field: TextField?
  private let result: String
  private let theme: Theme

  init(_ screen: StepScreen, width: Int, _ theme: Theme) {
    self.theme = theme
    let value = screen.value
    let number = { NumberText.fixed($0, decimals: screen.decimals) }
    let spelled = value.calculation.text(number)
    guard let quiz = screen.quiz, quiz.asked(in: screen.stage) != nil else {
      field = nil
      result = number(value.number)
      let text = spelled.isEmpty ? value.name : "\(value.name) = \(spelled)"
      lines = Self.wrapped("\(text) = \(result)", width)
      return
    }
    field = quiz.field
    result = ""
    let hint = quiz.showsCalculation ? "= \(spelled) " : ""
    lines = Self.wrapped("\(value.name) \(hint)=", width - 12)
  }

  private static func wrapped(_ text: String, _ width: Int) -> [String] {
    PlaygroundApp.wrapped(text, width: max(8, width - 2)).enumerated().map {
      $0 == 0 ? $1 : "  " + $1
    }
  }

  /// Draws as many lines as there is room for, the result in any case; returns how many.
  func draw(in rect: Rect, on frame: inout Frame) -> Int {
    guard rect.height > 0 else { return 0 }
    var shown = Array(lines.prefix(rect.height))
    if shown.count < lines.count {
      let end = "… = \(result)"
      let kept = shown[shown.count - 1].prefix(max(0, rect.width - end.count - 1))
      shown[shown.count - 1] = kept + " " + end
    }
    for (row, line) in shown.enumerated() {
      let end = frame.canvas.write(
        spans(line, isLast: row == shown.count - 1), x: rect.x, y: rect.y + row, before: rect.maxX)
      guard row == shown.count - 1, let field else { continue }
      let place = Rect(x: end + 1, y: rect.y + row, width: rect.maxX - end - 1, height: 1)
      field.draw(in: place, on: &frame)
    }
    return shown.count
  }

  /// Numbers stand out from signs, and the result from them.
  private func spans(_ line: String, isLast: Bool) -> [Span] {
    let words = line.split(separator: " ", omittingEmptySubsequences: false)
    return words.enumerated().map { place, word in
      let isResult = isLast && place == words.count - 1 && field == nil
      let isNumber = word.contains(where: \.isNumber)
      let style = isResult ? theme.focus : isNumber ? theme.strong : theme.dim
      return Span((place > 0 ? " " : "") + word, style)
    }
  }
}
