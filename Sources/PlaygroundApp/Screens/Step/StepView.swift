import Experiments
import NeuralCore
import TerminalUI

extension StepScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    frame.withinScreen(rect) { frame in
      StepView(
        screen: self, message: lab.message, keepsQuiz: lab.forbids(.quiz),
        leaving: hintOfLeaving(lab), bounds: Rect(rect.size),
        theme: frame.theme
      )
      .draw(on: &frame)
    }
  }

  /// What Esc does: it leaves the check before the screen.
  private func hintOfLeaving(_ lab: Lab) -> String {
    let isLeft = check == nil
    let hint = Self.keys.hint(.close, does: isAlone && isLeft ? "quit" : "back")
    return isLeft ? lab.hintOfLeaving(.step, hint) : hint
  }
}

/// A stage of a sample's way on the whole screen.
struct StepView {
  let screen: StepScreen
  let message: String?
  /// Whether the quiz cannot be ended.
  let keepsQuiz: Bool
  /// The hint how the screen is left.
  let leaving: String
  let bounds: Rect
  let theme: Theme

  /// Without the lines that explain.
  private var isSmall: Bool { bounds.height < 20 }

  /// From these sizes on all stages are seen at once: beside the present one, or below it.
  private static let leastWidthForSide = 150
  private static let leastHeightForAll = 32
  private static let sideGap = 4

  /// Columns for all stages beside the present one.
  private var sideWidth: Int {
    area.width < Self.leastWidthForSide ? 0 : area.width * 45 / 100
  }

  /// Whether all stages have their place below the present one.
  private var hasAllBelow: Bool {
    sideWidth == 0 && bounds.height >= Self.leastHeightForAll
  }

  private var area: Rect { bounds.inset(horizontally: 1, vertically: 0) }

  /// Draws it over what was there.
  func draw(on frame: inout Frame) {
    frame.cover(bounds)
    drawTitle(on: &frame)
    drawStrip(in: area.top(1).rest.top(1).part, on: &frame)
    let all = area.top(2).rest.bottom(2).rest
    let (body, side) = (isSmall ? all : all.top(1).rest).leading(area.width - sideWidth)
    if let check = screen.check {
      drawCheck(check, in: body, on: &frame)
    } else {
      drawStage(in: drawHeading(in: body, on: &frame), on: &frame)
    }
    if sideWidth > 0 {
      let sheet = side.trailing(sideWidth - Self.sideGap).part
      StepOverview(screen, width: sheet.width, height: sheet.height).draw(in: sheet, on: &frame)
    }
    drawStatus(in: area.bottom(2).part.top(1).part, on: &frame)
    frame.drawHints(hints, always: frame.lastHints(leaving), in: bounds)
  }

  /// What is gone through, as much of it as there is room for.
  private func drawTitle(on frame: inout Frame) {
    let bar = bounds.top(1).part
    frame.canvas.fill(bar, Cell(style: theme.titleBar))
    let right = isSmall ? "? keys " : "? keys   q quit "
    frame.canvas.writeTrailing(right, before: bar.maxX, y: 0, style: theme.titleBar)
    let end = bar.maxX - right.count - 1
    let (subject, sample) = (screen.subject, screen.subject.sample(screen.sample))
    let name = sample.name.isEmpty ? "" : ": \(sample.name)"
    let place = "sample \(screen.sample + 1) of \(subject.sampleCount)\(name)"
    let isExact = subject.rule.hiddenError == .exact
    let parts = [
      [Span(isSmall ? "step " : "nnplay step  ", theme.strong), Span(subject.title, theme.accent)],
      [Span("  \(place)", theme.text)], isExact ? [] : [Span("  slides' rule", theme.warning)],
      [Span("  rate \(Setting.learningRate.shownText(of: .number(rate)))", theme.text)],
      [Span("  \(subject.summary(of: screen.sample))", theme.text)],
    ]
    var (spans, width): ([Span], Int) = ([], 1)
    for part in parts {
      let added = part.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) }
      if width + added > end, !spans.isEmpty { continue }
      spans += part
      width += added
    }
    frame.canvas.write(
      spans.map { Span($0.text, theme.onTitleBar($0.style)) }, x: 1, y: 0, before: end)
  }

  private var rate: Double { screen.subject.rule.learningRate }

  /// All stages by their short names, forth and back, with the present one.
  private func drawStrip(in line: Rect, on frame: inout Frame) {
    let stages = screen.sheet.stages
    let names = stages.map(\.shortName)
    let strip = ItemStrip(
      widths: names.map { $0.count + 1 }, gap: 0, width: line.width - 4,
      inSight: screen.stagePlace)
    let arrows = theme.glyphs.arrows
    var x = line.x
    if strip.hasMoreBefore {
      x += 2
      frame.canvas.write(arrows.left, x: line.x, y: line.y, style: theme.dim)
    }
    for place in strip.shown {
      let isShown = place == screen.stagePlace
      let style =
        isShown ? theme.selection : place < screen.stagePlace ? theme.text : theme.dim
      let rect = Rect(x: x - 1, y: line.y, width: names[place].count + 2, height: 1)
      if isShown { frame.canvas.fill(rect, Cell(" ", style: style)) }
      frame.canvas.write(names[place], x: x, y: line.y, style: style)
      frame.mark(
        Rect(x: x, y: line.y, width: names[place].count, height: 1), .stepStage(place))
      x += names[place].count + 1
    }
    if strip.hasMoreAfter {
      frame.canvas.write(arrows.right, x: x + 1, y: line.y, style: theme.dim)
    }
  }

  /// What the stage is and does; returns the room below.
  private func drawHeading(in rect: Rect, on frame: inout Frame) -> Rect {
    let (stage, count) = (screen.stage, screen.sheet.stages.count)
    let place = "\(screen.stagePlace + 1)/\(count)  "
    let title = stage.title.prefix(1).uppercased() + stage.title.dropFirst()
    let spans = [Span(place, theme.dim), Span(title, theme.strong)]
    let formula = Span(stage.formula, theme.accent)
    let end = frame.canvas.write(spans, x: rect.x, y: rect.y, before: rect.maxX)
    var used = 1
    if end + 4 + stage.formula.count <= rect.maxX {
      frame.canvas.write([formula], x: end + 4, y: rect.y, before: rect.maxX)
    } else {
      frame.canvas.write([formula], x: rect.x, y: rect.y + 1, before: rect.maxX)
      used = 2
    }
    guard !isSmall else { return rect.top(used).rest }
    for line in wrapped(stage.explanation, width: rect.width) {
      frame.canvas.write(line, x: rect.x, y: rect.y + used, style: theme.dim, width: rect.width)
      used += 1
    }
    return rect.top(used + 1).rest
  }

  /// The matrices, the calculation below them, and where there is room the network.
  private func drawStage(in rect: Rect, on frame: inout Frame) {
    let calculation = StepCalculation(screen, width: rect.width, theme)
    let reserved = min(calculation.lines.count, isSmall ? 2 : 4) + (isSmall ? 0 : 1)
    let room = rect.bottom(reserved).rest
    let matrices = StepMatrices(
      screen.stage, value: screen.shownValue, decimals: screen.decimals, size: room.size)
    let known = screen.quiz?.knownCount(of: screen.stage) ?? screen.stage.values.count
    matrices.draw(in: room, known: known, on: &frame)
    let below = rect.top(matrices.height + (isSmall ? 0 : 1)).rest
    let used = calculation.draw(in: below.top(isSmall ? 2 : 4).part, on: &frame)
    let diagram = diagram
    let rest = below.top(used + 1).rest
    guard rest.height >= diagram.height else { return }
    let overview = hasAllBelow ? StepOverview(screen, width: rest.width) : nil
    let free = rest.height - (overview.map { $0.height + 1 } ?? 0)
    let (part, remainder) = rest.top(min(max(free, diagram.height), diagram.largestHeight))
    diagram.draw(in: part, on: &frame)
    overview?.draw(in: remainder.top(1).rest, on: &frame)
  }

  /// The check, and where there is room below it all stages.
  private func drawCheck(_ check: GradientCheck, in rect: Rect, on frame: inout Frame) {
    let view = StepCheckView(check: check, top: screen.checkTop, theme: theme)
    let (part, rest) = rect.top(min(rect.height, view.height(width: rect.width)))
    view.draw(in: part, on: &frame)
    let below = rest.top(1).rest
    if hasAllBelow {
      StepOverview(screen, width: rest.width).draw(in: below, on: &frame)
    } else if below.height >= diagram.height {
      diagram.draw(in: below.top(diagram.largestHeight).part, on: &frame)
    }
  }

  private var diagram: StepDiagram {
    StepDiagram(
      screen.sheet, stagePlace: screen.stagePlace, value: screen.shownValue,
      isQuiz: screen.quiz?.asked(in: screen.stage) != nil)
  }

  /// A message, how the quiz goes, or what the steps did to the loss.
  private func drawStatus(in line: Rect, on frame: inout Frame) {
    frame.canvas.write(status, x: line.x, y: line.y, before: line.maxX)
  }

  private var status: [Span] {
    if let message { return [Span(message, theme.warning)] }
    guard let quiz = screen.quiz else { return losses }
    let count = Span(
      "Quiz: \(quiz.rightCount) right of \(quiz.askedCount).  ", theme.strong)
    switch quiz.verdict {
    case nil: return screen.stepCount > 0 ? losses : [count]
    case .right(let value):
      return [count, Span("Right: \(value.name) is \(number(value.number)).", theme.good)]
    case .told(let value):
      return [count, Span("\(value.name) is \(number(value.number)).", theme.warning)]
    case .wrong(let typed):
      let text = "\(number(typed)) is not within 0.005 of it."
      return [count, Span(text, theme.bad)]
    case .unreadable(let text):
      return [count, Span("\(text.isEmpty ? "Type" : "\"\(text)\" is no") number.", theme.bad)]
    }
  }

  /// The loss before the first step and after the last ones.
  private var losses: [Span] {
    let losses = screen.losses
    guard losses.count > 1 else {
      return [
        Span("C = \(number(losses[0]))", theme.text),
        Span("   a learns from this sample, and C falls", theme.dim),
      ]
    }
    let most = max(1, (area.width - 24) / (screen.decimals + 5))
    let shown = losses.suffix(most)
    let first = losses.count - shown.count
    let start = first > 0 ? "\(number(losses[0])) \(theme.glyphs.ellipsis) " : ""
    let arrow = " \(theme.glyphs.arrows.right) "
    return [
      Span("C by step: ", theme.dim), Span(start, theme.text),
      Span(shown.dropLast().map { number($0) + arrow }.joined(), theme.text),
      Span(shown.last.map(number) ?? "", theme.strong),
      Span("  (\(screen.stepCount))", theme.dim),
    ]
  }

  private func number(_ number: Double) -> String {
    NumberText.fixed(number, decimals: screen.decimals)
  }

  private var hints: [String] {
    let keys = StepScreen.keys
    if screen.check != nil {
      return [keys.hint(.previousValue, .nextValue, does: "scroll")]
    }
    if screen.quiz?.asked(in: screen.stage) != nil {
      return [
        keys.hint(.answer, does: "answer"), keys.hint(.hint, does: "hint"),
        keys.hint(.nextStage, .previousStage, does: "stage"),
      ] + (keepsQuiz ? [] : [keys.hint(.quiz, does: "ends the quiz")])
    }
    return [
      keys.hint(.nextStage, .previousStage, does: "stage"),
      keys.hint(.previousValue, .nextValue, does: "value"),
      keys.hint(.apply(steps: 1), does: "learn"),
      keys.hint(.check, does: "check"), keys.hint(.hiddenError, does: "rule"),
      keys.hint(.quiz, does: "quiz"),
      keys.hint(.sample(by: -1), .sample(by: 1), does: "sample"),
    ]
  }
}
