import Experiments
import TerminalUI

extension Scene {
  /// The first line: what runs, how far it is, how fast it goes.
  func drawTitleBar(on frame: inout Frame) {
    frame.canvas.fill(layout.title, Cell(style: theme.titleBar))
    let right = layout.kind == .small ? "? keys " : "? keys   q quit "
    frame.canvas.writeTrailing(right, before: layout.title.maxX, y: 0, style: theme.titleBar)
    frame.markKeys(in: right, x: layout.title.maxX - right.count, y: 0)
    let end = layout.title.maxX - right.count - 1
    let spans = titleSpans(width: end - 1).map { Span($0.text, theme.onTitleBar($0.style)) }
    write(spans, x: 1, y: 0, before: end, on: &frame.canvas)
    mark(.key(" "), where: { $0.text == playback.text }, in: spans, on: &frame)
    mark(.speed, where: { $0.text.hasSuffix("/s") }, in: spans, on: &frame)
  }

  /// What says whether it plays, and how fast, is what changes it.
  private func mark(
    _ target: Frame.Target, where isIt: (Span) -> Bool, in spans: [Span], on frame: inout Frame
  ) {
    guard let place = spans.firstIndex(where: isIt) else { return }
    let x = spans[..<place].reduce(1) { $0 + ColumnWidth.cells(of: $1.text) }
    let width = ColumnWidth.cells(of: spans[place].text)
    frame.mark(Rect(x: x, y: 0, width: width, height: 1), target)
  }

  /// As much as there is room for, whole: before all the epoch, then whether it plays, then names.
  private func titleSpans(width: Int) -> [Span] {
    let gap = layout.kind == .wide ? "    " : layout.kind == .small ? " " : "  "
    let fits = { (spans: [Span]) in
      spans.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) } <= width
    }
    let epoch = [
      playback, Span(gap + "epoch ", theme.text),
      Span(NumberText.grouped(snapshot.epoch, digits: 6), style(theme.strong, of: .epoch)),
    ]
    let dataset = [
      Span(shownDataset, style(theme.accent, of: .setting(.dataset))), Span(gap, theme.text),
    ]
    let named = [[Span("nnplay ", theme.strong)] + dataset + epoch, dataset + epoch]
    var spans = named.first(where: fits) ?? epoch
    for wordings in [solvedWordings, lossesWordings, speedWordings(gap)] {
      if let more = wordings.first(where: { fits(spans + $0) }) { spans += more }
    }
    return spans
  }

  /// The data set of what is on the screen: while the trainer is busy, not yet the one chosen.
  private var shownDataset: String {
    let source = lab.datasets.first { $0.name == snapshot.dataset.name }
    return source?.shortName ?? snapshot.dataset.title
  }

  /// When the goal was first reached, from the fullest wording to the shortest.
  private var solvedWordings: [[Span]] {
    guard let solved = snapshot.solved else { return [] }
    let texts = layout.kind == .wide ? [solved.text, solved.shortText] : [solved.shortText]
    // A network that was changed since may have lost what it had.
    let isMet = run.experiment.solvedGoal.isMet(by: snapshot.report)
    return texts.map { [Span(", ", theme.text), Span($0, isMet ? theme.good : theme.text)] }
  }

  private var lossesWordings: [[Span]] {
    epochOfLosses.map { [[Span(", losses of \($0)", theme.text)]] } ?? []
  }

  /// Which epoch the losses are of, where looking at many points takes longer than training.
  private var epochOfLosses: String? {
    let report = snapshot.report
    guard report.isKnown, report.epoch != snapshot.epoch else { return nil }
    return NumberText.grouped(report.epoch)
  }

  private var playback: Span {
    if run.isTrainerLate { return Span("working", theme.warning) }
    if snapshot.hasDiverged { return Span("diverged", theme.bad) }
    let signs = theme.glyphs.playback
    return run.isPlaying
      ? Span("\(signs.playing) playing", theme.playing)
      : Span("\(signs.paused) paused", theme.paused)
  }

  /// How fast it goes, from the fullest wording to the shortest.
  private func speedWordings(_ gap: String) -> [[Span]] {
    guard let rate = snapshot.epochsPerSecond else { return [] }
    let text =
      rate < 10 ? NumberText.fixed(rate, decimals: 1) : NumberText.grouped(Int(rate.rounded()))
    return ["\(text) epochs/s", "\(text)/s"].map {
      [Span(gap, theme.text), Span($0, style(theme.text, of: .speed))]
    }
  }
}

extension SolvedEpoch {
  /// The epoch in words: at it, or by it where it may have been a little earlier.
  var text: String { "solved \(isExact ? "at" : "by") epoch \(NumberText.grouped(epoch))" }

  /// The same in fewer.
  var shortText: String { "solved \(isExact ? "at" : "by") \(NumberText.grouped(epoch))" }
}
