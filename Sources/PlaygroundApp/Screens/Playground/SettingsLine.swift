import DataSources
import Experiments
import TerminalUI

extension Scene {
  /// The second line: every value that keys step through, the focused one set off.
  ///
  /// Where not all fit, those around the focus are in sight, and signs at the ends say that there are
  /// more.
  func drawSettings(on frame: inout Frame) {
    let (row, end) = (layout.settings.y, layout.settings.maxX)
    let settings = lab.shownSettings
    let items = settings.map { spans($0) } + [seedSpans]
    let widths = items.map { $0.reduce(0) { $0 + $1.text.count } }
    let isRoomy = widths.reduce(0) { $0 + $1 + Self.wideGap } - Self.wideGap <= end - 2
    let gap = layout.kind == .wide && isRoomy ? Self.wideGap : 2
    let strip = ItemStrip(
      widths: widths, gap: gap, width: end - 2, inSight: focusedItem(of: items.count))
    var column = 1
    for index in strip.shown {
      let start = column
      column = write(items[index], x: column, y: row, before: end - 1, on: &frame.canvas)
      if index < settings.count {
        let box = Rect(x: start - 1, y: row, width: column - start + 2, height: 1)
        finish(settings[index], in: box, on: &frame)
      }
      column += gap
    }
    let arrows = theme.glyphs.arrows
    if strip.hasMoreBefore {
      frame.canvas.write(arrows.left, x: 0, y: row, style: theme.accent)
      mark(settings, strip.shown.lowerBound - 1, x: 0, on: &frame)
    }
    if strip.hasMoreAfter {
      frame.canvas.write(arrows.right, x: end - 1, y: row, style: theme.accent)
      mark(settings, strip.shown.upperBound, x: end - 1, on: &frame)
    }
  }

  /// A sign for more leads to the next setting out of sight, with the last of which the seed is seen.
  private func mark(_ settings: [Setting], _ item: Int, x: Int, on frame: inout Frame) {
    guard let last = settings.indices.last else { return }
    let setting = settings[max(0, min(last, item))]
    frame.mark(Rect(x: x, y: layout.settings.y, width: 1, height: 1), .focus(.setting(setting)))
  }

  /// Columns between two values where there is room for them.
  private static let wideGap = 3

  private func finish(_ setting: Setting, in box: Rect, on frame: inout Frame) {
    frame.mark(box, .focus(.setting(setting)))
    guard screen.focus == .setting(setting) else { return }
    let style = style(theme.selection, of: .setting(setting))
    frame.canvas.restyle(box) { _ in style }
  }

  /// The item that must be in sight: with the last setting the seed, which has no focus of its own.
  ///
  /// Where the focus is elsewhere, it is what has just changed.
  private func focusedItem(of count: Int) -> Int {
    let settings = lab.shownSettings
    guard case .setting(let setting) = screen.focus else {
      if isLit(.setting(.seed)) || isLit(.setting(.dataSeed)) { return count - 1 }
      return settings.firstIndex { isLit(.setting($0)) } ?? 0
    }
    return setting == settings.last ? count - 1 : settings.firstIndex(of: setting) ?? 0
  }

  private func spans(_ setting: Setting) -> [Span] {
    // The rate reads on from the regularization before it: "regularization L1   penalty 0.1".
    let isFull = layout.kind == .wide && setting != .regularizationRate
    let title = isFull ? setting.title : setting.shortTitle
    let value = Span(
      setting.shownText(run.experiment), style(theme.strong, of: .setting(setting)))
    return title.isEmpty ? [value] : [Span(title + " ", theme.dim), value]
  }

  /// The seed and, where the points are drawn from another, that one.
  private var seedSpans: [Span] {
    let experiment = run.experiment
    let seed = [
      Span("seed ", theme.dim), Span(experiment.seed, style(theme.dim, of: .setting(.seed))),
    ]
    guard let data = experiment.dataSeed, data != experiment.seed else { return seed }
    return seed + [
      Span("  data seed ", theme.dim), Span(data, style(theme.dim, of: .setting(.dataSeed))),
    ]
  }
}
