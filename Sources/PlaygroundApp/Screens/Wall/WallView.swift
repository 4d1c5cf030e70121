import ArchitectureSearch
import DataSources
import Experiments
import TerminalUI

extension WallScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    // The playground is out of sight: one pixel stands for its pictures.
    frame.pictures = GridRequest(
      mapWidth: 1, mapHeight: 1, thumbnailSide: 1, shown: .output)
    frame.within(rect) { frame in
      frame.cover(frame.canvas.bounds)
      guard let wall = lab.wall,
        let layout = WallLayout(size: rect.size, count: wall.plan.seedCount)
      else {
        let scene = Scene(
          lab: lab, screen: PlaygroundScreen(), layout: ScreenLayout(size: rect.size, hidden: []),
          theme: frame.theme)
        return scene.drawSizeSentence(on: &frame.canvas)
      }
      WallView(lab: lab, wall: wall, layout: layout, theme: frame.theme).draw(on: &frame)
    }
  }
}

/// What the wall is drawn from.
struct WallView {
  let lab: Lab
  let wall: WallPanel
  let layout: WallLayout
  let theme: Theme

  private var row: RaceNews.Row { wall.row }
  private var shown: Range<Int> { layout.shown(of: wall.plan.seedCount, chosen: wall.chosen) }

  /// The whole screen.
  func draw(on frame: inout Frame) {
    frame.race = FrameRace(place: .wall, view: view)
    drawTitle(on: &frame)
    drawQuestion(on: &frame.canvas)
    for (place, seed) in shown.enumerated() { drawSeed(seed, at: place, on: &frame) }
    drawChosen(on: &frame.canvas)
    drawDots(on: &frame)
    if !layout.together.isEmpty { drawTogether(on: &frame.canvas) }
    drawSentence(on: &frame.canvas)
    frame.drawHints(
      hints, always: frame.lastHints(WallScreen.keys.hint(.close, does: "back")),
      in: frame.canvas.bounds)
  }

  /// The pictures that there is room for.
  private var view: SeedRace.View {
    let (map, votes) = (layout.tile.pixels(theme), picture.size.pixels(theme))
    return SeedRace.View(
      map: .init(width: map.width, height: map.height),
      votes: .init(width: votes.width, height: votes.height), rows: 0..<1, seeds: shown)
  }

  private func drawTitle(on frame: inout Frame) {
    let line = Rect(x: 0, y: 0, width: frame.canvas.size.columns, height: 1)
    frame.canvas.fill(line, Cell(style: theme.titleBar))
    let signs = theme.glyphs.playback
    let isOver = row.epoch >= wall.limit
    let sign =
      isOver
      ? Span("done", theme.strong)
      : wall.isRunning
        ? Span("\(signs.playing) learning", theme.playing)
        : Span("\(signs.paused) paused", theme.paused)
    let spans = [
      Span("MANY SEEDS  ", theme.strong), Span(wall.experiment.dataset.shortName, theme.accent),
      Span("  ", theme.text), sign, Span("  epoch ", theme.text),
      Span(NumberText.grouped(row.epoch, digits: 6), theme.strong),
    ]
    let fitting = spans.columns + 2 <= line.width ? spans : Array(spans.dropFirst(3))
    frame.canvas.write(
      fitting.map { Span($0.text, theme.onTitleBar($0.style)) }, x: 1, y: 0, before: line.maxX)
  }

  /// What learns, from what, to reach what.
  private func drawQuestion(on canvas: inout Canvas) {
    let network = wall.plan.networks[0]
    let layers = network.hidden.isEmpty ? "no hidden layer" : network.hiddenText
    let what = wall.sharesPoints ? "the same points, weights of each seed" : "points of each seed"
    let room = canvas.size.columns - 2
    let lines = [wall.plan.target.words, wall.plan.target.description].map { goal in
      [
        Span("\(layers) ", theme.strong),
        Span(Setting.activation.shownText(wall.experiment), theme.text),
        Span("  \(wall.plan.seedCount) seeds, \(what)", theme.dim),
        Span("  goal \(goal)", theme.dim),
      ]
    }
    canvas.write(
      lines.first { $0.columns <= room } ?? lines[1], x: 1, y: 1, before: canvas.size.columns - 1)
  }

  private func solvedEpoch(_ seed: Int) -> Int? { row.trials[seed].flatMap(wall.plan.solvingEpoch) }

  private func drawSeed(_ seed: Int, at place: Int, on frame: inout Frame) {
    let rect = layout.rect(of: place)
    let (caption, picture) = rect.bottom(1)
    if let map = row.maps[seed] {
      map.draw(in: picture, on: &frame.canvas, theme: theme)
    } else {
      frame.canvas.write(
        String(Character(theme.glyphs.ellipsis)), x: picture.x + picture.width / 2,
        y: picture.y + picture.height / 2, style: theme.dim)
    }
    let isSolved = solvedEpoch(seed) != nil
    if isSolved {
      edge(x: picture.x - 1, picture, theme.glyphs.bars.right, theme.good, on: &frame.canvas)
    }
    let style = seed == wall.chosen ? theme.selection : isSolved ? theme.good : theme.dim
    let line = Rect(x: caption.x, y: caption.y, width: caption.width, height: 1)
    if seed == wall.chosen { frame.canvas.fill(line, Cell(style: style)) }
    frame.canvas.write(captionText(seed), x: line.x, y: line.y, style: style, width: line.width)
    frame.mark(rect, .seed(seed))
  }

  /// A mark for a solved run, its loss, and where there is room the epoch.
  private func captionText(_ seed: Int) -> String {
    guard let trial = row.trials[seed] else { return "" }
    let text = NumberText.loss(trial.finalLoss)
    let loss = text.count <= 5 ? text : NumberText.compact(trial.finalLoss, width: 5)
    guard let epoch = solvedEpoch(seed) else { return " \(loss)" }
    let more = "✓\(loss) @\(epoch)"
    return more.count <= layout.tile.columns ? more : "✓\(loss)"
  }

  private func edge(
    x: Int, _ rect: Rect, _ scalar: Unicode.Scalar, _ style: Style, on canvas: inout Canvas
  ) {
    for y in rect.y..<rect.maxY { canvas[x, y] = Cell(scalar, style: style) }
  }

  /// Bars beside the chosen one's map.
  private func drawChosen(on canvas: inout Canvas) {
    guard shown.contains(wall.chosen) else { return }
    let rect = layout.rect(of: wall.chosen - shown.lowerBound)
    let bars = theme.glyphs.bars
    edge(x: rect.x - 1, rect, bars.right, theme.focus, on: &canvas)
    edge(x: rect.maxX, rect, bars.left, theme.focus, on: &canvas)
  }

  /// The seeds that are out of sight, each a dot.
  private func drawDots(on frame: inout Frame) {
    guard !layout.dots.isEmpty else { return }
    let others = (0..<wall.plan.seedCount).filter { !shown.contains($0) }
    for (place, seed) in others.enumerated() where place < layout.dots.width {
      let isSolved = solvedEpoch(seed) != nil
      let text = isSolved ? theme.glyphs.radio.on : "·"
      let x = layout.dots.x + place
      frame.canvas.write(
        text, x: x, y: layout.dots.y, style: isSolved ? theme.good : theme.dim, width: 1)
      frame.mark(Rect(x: x, y: layout.dots.y, width: 1, height: 1), .seed(seed))
    }
  }

  /// Where the picture of all together stands, and the text below it.
  private var picture: (rect: Rect, size: Size, text: Rect) {
    let area = layout.together.top(1).rest
    let height = max(0, min(area.width / 2, area.height - 4))
    let (top, rest) = area.top(height)
    let rect = top.leading(2 * height).part
    return (rect, rect.size, rest)
  }

  private func drawTogether(on canvas: inout Canvas) {
    let area = layout.together
    canvas.write("ALL TOGETHER", x: area.x, y: area.y, style: theme.strong, width: area.width)
    let (rect, _, text) = picture
    row.votes?.map.draw(in: rect, on: &canvas, theme: theme)
    var lines = together(width: text.width)
    let more = wrapped(Sentences.interval, width: text.width).map { [Span($0, theme.dim)] }
    if lines.count + more.count <= text.height { lines += more }
    for (place, spans) in lines.prefix(text.height).enumerated() {
      canvas.write(spans, x: text.x, y: text.y + place, before: text.maxX)
    }
  }

  /// The share that solves it, its interval as numbers and as a bar, and what the colours mean.
  private func together(width: Int) -> [[Span]] {
    let (solved, begun) = (row.solved(wall.plan), row.begun)
    let interval = row.interval(wall.plan)
    let percent = { (share: Double) in NumberText.fixed(100 * share, decimals: 0) }
    var lines = [
      [
        Span("\(solved) of \(begun) solved", solved > 0 ? theme.good : theme.strong),
        Span("  \(percent(row.share(wall.plan))) %", theme.strong),
      ],
      [
        Span(
          "\(width < 22 ? "95 %:" : "95 % sure:") \(percent(interval.low)) to "
            + "\(percent(interval.high)) %", theme.dim)
      ],
      ShareBar(share: row.share(wall.plan), interval: interval).spans(width: width, theme: theme),
    ]
    lines += wrapped(
      Sentences.votes(of: row.votes, problem: wall.experiment.dataset.problem), width: width
    )
    .map { [Span($0, theme.dim)] }
    return lines
  }

  /// A message, or what came of the chosen seed.
  private func drawSentence(on canvas: inout Canvas) {
    let y = canvas.size.rows - 2
    let (experiment, trial) = wall.chosenRun
    let solved = trial.flatMap(wall.plan.solvingEpoch)
    let loss = trial.map { "  loss \(NumberText.loss($0.finalLoss))" } ?? ""
    let right =
      trial?.finalAccuracy.map { "  \(NumberText.fixed(100 * $0, decimals: 1)) % right" } ?? ""
    let state = solved.map { "solved at epoch \($0)" } ?? "not solved yet"
    let text = "seed \(experiment.seed)  \(state)\(loss)\(right)"
    canvas.write(
      lab.message ?? text, x: 1, y: y, style: lab.message == nil ? theme.text : theme.warning,
      width: canvas.size.columns - 2)
  }

  private var hints: [String] {
    let keys = WallScreen.keys
    let play = row.epoch >= wall.limit ? "go on" : wall.isRunning ? "pause" : "play"
    return [
      keys.hint(.togglePlay, does: play),
      keys.hint(.move(.up), .move(.down), .move(.left), .move(.right), does: "choose"),
      keys.hint(.play, does: "play it"),
      keys.hint(.togglePoints, does: wall.sharesPoints ? "own points" : "same points"),
      keys.hint(.speed(digit: 0), does: "flat out"),
    ]
  }
}

extension Sentences {
  static let interval =
    "95 % sure: where the share of all possible seeds lies; the bar is low within it."

  /// What the colours of the picture of all together mean.
  static func votes(of votes: VoteMap?, problem: Problem) -> String {
    guard let votes else { return "" }
    if votes.map.isOfClasses { return "Each place: what most of \(votes.voters) networks say." }
    return problem == .regression
      ? "Blue where most of \(votes.voters) networks say more than 0, orange less."
      : "How many of \(votes.voters) networks call each place blue; pale is half."
  }
}
