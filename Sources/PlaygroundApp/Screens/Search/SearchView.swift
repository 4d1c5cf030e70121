import ArchitectureSearch
import Experiments
import TerminalUI

extension SearchScreen {
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    guard let panel = lab.search else { return }
    // The playground is out of sight: one pixel stands for its pictures.
    frame.pictures = GridRequest(mapWidth: 1, mapHeight: 1, thumbnailSide: 1, shown: .output)
    frame.within(rect) { frame in
      frame.cover(frame.canvas.bounds)
      let names = panel.plan.networks.map { $0.hiddenText.count }.max() ?? 1
      let layout = SearchLayout(
        size: rect.size, networks: panel.plan.networks.count, seeds: panel.plan.seedCount,
        selected: panel.selected,
        nameWidth: max(names, rect.width < ScreenLayout.wideMinimum.columns ? 6 : 8))
      guard let layout else {
        let scene = Scene(
          lab: lab, screen: PlaygroundScreen(), layout: ScreenLayout(size: rect.size, hidden: []),
          theme: frame.theme)
        return scene.drawSizeSentence(on: &frame.canvas)
      }
      SearchView(lab: lab, panel: panel, field: field, layout: layout, theme: frame.theme)
        .draw(on: &frame)
    }
  }
}

/// What the search is drawn from: its question, its rows and its answer.
struct SearchView {
  let lab: Lab
  let panel: SearchPanel
  let field: SearchField?
  let layout: SearchLayout
  let theme: Theme

  var plan: SearchPlan { panel.plan }
  private var mapped: Range<Int> { layout.mapped(of: plan.seedCount, chosen: panel.seed) }

  /// The whole screen.
  func draw(on frame: inout Frame) {
    frame.race = FrameRace(
      place: .search,
      view: SeedRace.View(
        map: .init(width: layout.side, height: layout.side), rows: layout.shown, seeds: mapped))
    drawTitle(on: &frame)
    drawQuestion(on: &frame)
    drawHeading(on: &frame.canvas)
    for network in layout.shown { draw(network, on: &frame) }
    drawAnswer(on: &frame.canvas)
    drawSentence(on: &frame.canvas)
    let leave = SearchScreen.keys.hint(.close, does: field == nil ? "back" : "maps")
    frame.drawHints(hints, always: frame.lastHints(leave), in: frame.canvas.bounds)
  }

  private func drawTitle(on frame: inout Frame) {
    let width = frame.canvas.size.columns
    frame.canvas.fill(Rect(x: 0, y: 0, width: width, height: 1), Cell(style: theme.titleBar))
    let signs = theme.glyphs.playback
    let sign =
      panel.isComplete
      ? Span("done", theme.good)
      : panel.isRunning
        ? Span("\(signs.playing) learning", theme.playing)
        : Span("\(signs.paused) paused", theme.paused)
    let epoch = panel.news.rows.map(\.epoch).min() ?? 0
    let spans = [
      Span("THE SMALLEST NETWORK  ", theme.strong), sign, Span("  epoch ", theme.text),
      Span(NumberText.grouped(epoch, digits: 4), theme.strong),
      Span(" of \(NumberText.grouped(plan.epochs))", theme.text),
      Span("  \(Int(100 * panel.news.done)) %", theme.text),
    ]
    let fitting = spans.columns + 2 <= width ? spans : Array(spans.dropFirst())
    frame.canvas.write(
      fitting.map { Span($0.text, theme.onTitleBar($0.style)) }, x: 1, y: 0, before: width)
  }

  /// The question's parts; the one that keys change stands out.
  private func drawQuestion(on frame: inout Frame) {
    let end = frame.canvas.size.columns - 1
    let isShort = frame.canvas.size.columns < 104
    let parts = [true, false].map { question(isShort: isShort, inWords: $0) }
    let fitting = parts.first { $0.reduce(-1) { $0 + $1.spans.columns + 2 } < end } ?? parts[1]
    var x = 1
    for (part, spans) in fitting where x < end {
      let next = frame.canvas.write(spans, x: x, y: 1, before: end)
      frame.mark(Rect(x: x, y: 1, width: next - x, height: 1), .searchField(part))
      x = next + 2
    }
  }

  private func question(isShort: Bool, inWords: Bool) -> [(part: SearchField, spans: [Span])] {
    SearchField.allCases.map { part in
      let title = isShort && part != .layers ? "" : part.title + " "
      let style = part == field ? theme.selection : theme.strong
      return (part, [Span(title, theme.dim), Span(part.text(panel, inWords: inWords), style)])
    }
  }

  private func drawHeading(on canvas: inout Canvas) {
    let row = Rect(x: layout.rows.x, y: 2, width: layout.rows.width, height: 1)
    canvas.writeTrailing("hidden", before: row.x + layout.nameWidth, y: 2, style: theme.dim)
    let seeds = "\(plan.seedCount) seeds x \(NumberText.grouped(plan.epochs)) epochs"
    let room = layout.numbers(in: row).x - layout.x(ofMap: 0) - 1
    canvas.write(seeds, x: layout.x(ofMap: 0), y: 2, style: theme.dim, width: room)
    writeCells(
      ["solved", "share", "95 %", "epoch"], theme.dim, in: layout.numbers(in: row), on: &canvas)
  }

  // MARK: A network

  private func draw(_ network: Int, on frame: inout Frame) {
    let (row, rect) = (panel.news.rows[network], layout.row(network))
    frame.mark(rect, .searchRow(network))
    let isSelected = network == panel.selected
    let style = isSelected && field == nil ? theme.selection : theme.strong
    frame.canvas.writeTrailing(
      plan.networks[network].hiddenText, before: rect.x + layout.nameWidth, y: rect.y,
      style: style)
    if rect.height > 2 {
      frame.canvas.writeTrailing(
        "\(plan.networks[network].parameters) par.", before: rect.x + layout.nameWidth,
        y: rect.y + 1, style: theme.dim, width: layout.nameWidth)
    }
    for (place, seed) in mapped.enumerated() {
      drawMap(row, network, seed, x: layout.x(ofMap: place), rect, on: &frame)
    }
    drawDots(row, network, rect, on: &frame)
    drawNumbers(row, network, layout.numbers(in: rect), on: &frame.canvas)
  }

  private func isSolved(_ row: RaceNews.Row, _ seed: Int) -> Bool {
    row.trials[seed].map(plan.isSolved) ?? false
  }

  private func isChosen(_ network: Int, _ seed: Int) -> Bool {
    network == panel.selected && seed == panel.seed && field == nil
  }

  /// A map, with a green bar before it once it is solved.
  private func drawMap(
    _ row: RaceNews.Row, _ network: Int, _ seed: Int, x: Int, _ rect: Rect, on frame: inout Frame
  ) {
    // After a change of the window's size there are pictures of the old one for a moment; those of runs
    // that are gone stay.
    if let map = row.maps[seed], map.width == layout.side, map.height == layout.side {
      Pixels(map).draw(
        on: &frame.canvas, x: x, pixelRow: 2 * rect.y,
        ramp: map.isOfClasses ? theme.classRamp : theme.ramp, glyphs: theme.glyphs)
    } else {
      frame.canvas.write("·", x: x + layout.side / 2, y: rect.y + rect.height / 2, style: theme.dim)
    }
    let bars = theme.glyphs.bars
    for y in rect.y..<rect.maxY {
      if isChosen(network, seed) {
        frame.canvas[x - 1, y] = Cell(bars.right, style: theme.focus)
        frame.canvas[x + layout.side, y] = Cell(bars.left, style: theme.focus)
      } else if isSolved(row, seed), frame.canvas[x - 1, y].scalar != bars.left {
        frame.canvas[x - 1, y] = Cell(bars.right, style: theme.good)
      }
    }
    frame.mark(
      Rect(x: x, y: rect.y, width: layout.side, height: rect.height), .searchRun(network, seed))
  }

  /// The seeds without a map: a dot each, full and green once it is solved.
  private func drawDots(
    _ row: RaceNews.Row, _ network: Int, _ rect: Rect, on frame: inout Frame
  ) {
    let others = (0..<plan.seedCount).filter { !mapped.contains($0) }
    for (place, seed) in others.enumerated() {
      guard let (x, y) = layout.dot(place, in: rect) else { continue }
      let isSolved = isSolved(row, seed)
      let style = isSolved ? theme.good : theme.dim
      frame.canvas.write(
        isSolved ? theme.glyphs.radio.on : "·", x: x, y: y,
        style: isChosen(network, seed) ? theme.selection : style, width: 1)
      frame.mark(Rect(x: x, y: y, width: 1, height: 1), .searchRun(network, seed))
    }
  }

  /// Counts, share, interval and epochs; below them the share as a bar, or what theory says.
  private func drawNumbers(
    _ row: RaceNews.Row, _ network: Int, _ rect: Rect, on canvas: inout Canvas
  ) {
    let (solved, interval) = (row.solved(plan), row.interval(plan))
    let isReliable = solved >= plan.seedsToBeReliable
    let style = isReliable ? theme.good : solved > 0 ? theme.text : theme.dim
    let epochs = Quantiles(row.trials.compactMap { $0.flatMap(plan.solvingEpoch) }.map(Double.init))
    let percent = { (share: Double) in NumberText.fixed(100 * share, decimals: 0) }
    writeCells(
      [
        "\(solved)/\(row.begun)", "\(percent(row.share(plan))) %",
        "\(percent(interval.low))-\(percent(interval.high)) %",
        epochs.median.map { NumberText.trimmed($0, decimals: 0) } ?? "-",
      ], style, in: rect, on: &canvas)
    guard rect.height > 1 else { return }
    let below = Rect(x: rect.x + 1, y: rect.y + 1, width: rect.width - 1, height: 1)
    let remark = remark(network)
    if rect.height > 2 || remark == nil {
      let bar = ShareBar(share: row.share(plan), interval: interval)
      canvas.write(
        bar.spans(width: below.width, theme: theme), x: below.x, y: below.y, before: below.maxX)
    }
    guard let remark else { return }
    let line = rect.height > 2 ? below.y + 1 : below.y
    canvas.write(remark, x: below.x, y: line, style: theme.dim, width: below.width)
  }

  /// What theory says, or the interval of what was not found.
  private func remark(_ network: Int) -> String? {
    if let limit = panel.limits[network] { return limit.brief }
    guard let most = panel.finished[network]?.mostIfNotFound else { return nil }
    return "not found: at most \(NumberText.trimmed(100 * most, decimals: 1)) %"
  }

  private var columns: [Int] {
    layout.numberWidth >= 36
      ? [8, 8, 11, 9] : layout.numberWidth >= 28 ? [6, 6, 10, 6] : [6, 6, 8]
  }

  private func writeCells(
    _ texts: [String], _ style: Style, in rect: Rect, on canvas: inout Canvas
  ) {
    var end = rect.x
    for (text, width) in zip(texts, columns) {
      end += width
      canvas.writeTrailing(text, before: end, y: rect.y, style: style)
    }
  }
}

extension SearchField {
  /// What it is, in a sentence.
  var help: String {
    switch self {
    case .dataset: "The points to learn."
    case .activation: "What each hidden neuron makes of its sum."
    case .features: "What the networks are given of each point."
    case .goal: "What a run has to reach to be solved."
    case .layers: "The networks that are tried: neurons of each hidden layer."
    }
  }
}
