import DataSources
import Lessons
import TerminalUI

/// Two lines: what is asked and what the network takes, and how its runs stand.
struct ChallengeView {
  let card: ChallengeCard
  let theme: Theme

  func draw(in rect: Rect, on frame: inout Frame) {
    frame.cover(rect)
    drawNetwork(in: rect.top(1).part, on: &frame)
    drawRuns(in: rect.bottom(1).part, on: &frame)
  }

  /// The network's size, the best so far, and the challenge as far as there is room.
  private func drawNetwork(in line: Rect, on frame: inout Frame) {
    frame.canvas.fill(line, Cell(style: theme.titleBar))
    let (neurons, parameters) = (
      card.asked.hidden.reduce(0, +), Challenge.parameters(of: card.asked)
    )
    let size = [
      Span(counted(neurons, "neuron"), theme.strong), Span("  ", theme.text),
      Span(counted(parameters, "parameter"), theme.strong),
    ]
    let best =
      card.best.map { [Span("  best ", theme.text), Span($0.claim.parameters, theme.good)] } ?? []
    let challenge = card.challenge
    let title = [Span("  \(challenge.title)", theme.text)]
    let goal = [
      Span("  \(challenge.goal), \(counted(challenge.epochs, "epoch"))", theme.text)
    ]
    let name = [Span("CHALLENGE  ", theme.strong)]
    let kept = "Y entry "
    let choices = [
      name + size + best + title, size + best + title, size + best + goal, size + best,
    ]
    let spans = choices.first { $0.columns <= line.width - 2 - kept.count } ?? size
    let end = frame.canvas.write(
      spans.map { Span($0.text, theme.onTitleBar($0.style)) }, x: line.x + 1, y: line.y,
      before: line.maxX - kept.count - 1)
    guard line.maxX - kept.count > end else { return }
    frame.canvas.writeTrailing(kept, before: line.maxX, y: line.y, style: theme.titleBar)
    frame.markKeys(in: kept, x: line.maxX - kept.count, y: line.y)
  }

  /// A sign for each run, and what they come to.
  private func drawRuns(in line: Rect, on frame: inout Frame) {
    let trials = card.trials
    let signs = trials.map { trial -> Span in
      guard let trial else { return Span(theme.glyphs.isUnicode ? "·" : ".", theme.dim) }
      return trial.isHeld
        ? Span(theme.glyphs.radio.on, theme.good) : Span(theme.glyphs.radio.off, theme.warning)
    }
    let label = line.width < 60 ? [] : [Span("runs  ", theme.dim)]
    frame.canvas.write(
      label + signs + [Span("  ", theme.text)] + verdict(width: line.width), x: line.x + 1,
      y: line.y, before: line.maxX)
  }

  private func verdict(width: Int) -> [Span] {
    let done = card.trials.compactMap(\.self)
    let held = done.count(where: \.isHeld)
    let isShort = width < 60
    guard let score = card.score else {
      let left = Challenge.seeds.count - done.count
      return [
        Span("\(held)", theme.strong),
        Span(isShort ? ", \(left) to come" : " hold the goal, \(left) to come", theme.dim),
      ]
    }
    let epoch = score.medianEpoch.map { ", epoch \(NumberText.trimmed($0, decimals: 1))" } ?? ""
    if score.isAtGoal {
      return [
        Span("\(held) at the goal", theme.good),
        Span(isShort ? "" : "\(epoch): fewer parameters win", theme.dim),
      ]
    }
    return [
      Span("\(held) of \(Challenge.seeds.count)", theme.warning),
      Span(isShort ? "" : " hold the goal, \(Challenge.seedsToReach) must", theme.dim),
    ]
  }
}
