import TerminalUI

extension Scene {
  /// The first line: what runs, how far it is, how fast it goes.
  func drawTitleBar(on canvas: inout Canvas) {
    canvas.fill(layout.title, Cell(style: theme.titleBar))
    let right = layout.kind == .small ? "? keys " : "? keys   q quit "
    canvas.writeTrailing(right, before: layout.title.maxX, y: 0, style: theme.titleBar)
    let spans = titleSpans.map { Span($0.text, theme.onTitleBar($0.style)) }
    write(spans, x: 1, y: 0, before: layout.title.maxX - right.count - 1, on: &canvas)
  }

  private var titleSpans: [Span] {
    let gap = layout.kind == .wide ? "    " : "  "
    var spans = [
      Span("nnplay ", theme.strong), Span(shownDataset, theme.accent),
      Span(gap, theme.text), playback, Span(gap + "epoch ", theme.text),
    ]
    spans.append(Span(NumberText.grouped(snapshot.epoch, digits: 6), theme.strong))
    if let epoch = epochOfLosses { spans.append(Span(", losses of \(epoch)", theme.text)) }
    if let rate = speedText { spans.append(Span(gap + rate, theme.text)) }
    return spans
  }

  /// The data set of what is on the screen: while the trainer is busy, not yet the one chosen.
  private var shownDataset: String {
    let source = lab.datasets.first { $0.name == snapshot.dataset.name }
    return source?.shortName ?? snapshot.dataset.title
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

  private var speedText: String? {
    snapshot.epochsPerSecond.map { rate in
      let text =
        rate < 10
        ? NumberText.fixed(rate, decimals: 1) : NumberText.grouped(Int(rate.rounded()))
      return "\(text) epochs/s"
    }
  }
}
