import ArchitectureSearch
import Experiments
import TerminalUI

/// The search's question, its rows and its answer.
struct SearchView {
  let panel: SearchPanel
  let layout: ScreenLayout
  let theme: Theme

  /// Draws it in place of the network; the output stays in view.
  func draw(on frame: inout Frame) {
    let width = layout.widthBesideMap
    let area = Rect(x: 0, y: 2, width: width, height: layout.focusLine.y - 2)
    frame.cover(area)
    let inside = area.inset(horizontally: 1, vertically: 0)
    // Where rows are few, none is left blank above the table's heading.
    let top = inside.height < 12 ? 4 : 5
    drawSearchHeading(panel, columnsAt: top - 1, in: inside, on: &frame.canvas)
    let shown = panel.visibleRows(inside.height - top - (panel.isComplete ? 2 : 0))
    for (place, row) in shown.enumerated() {
      let line = Rect(x: inside.x, y: inside.y + top + place, width: inside.width, height: 1)
      frame.mark(line, .searchRow(row))
      drawSearchRow(
        panel.rows[row], isSelected: row == panel.selected, in: line, on: &frame.canvas)
    }
    let end = min(inside.y + top + shown.count + 1, inside.maxY - 2)
    drawSearchAnswer(panel, at: end, inside, on: &frame.canvas)
  }

  private func write(
    _ spans: [Span], x: Int, y: Int, before maxX: Int, on canvas: inout Canvas
  ) {
    canvas.write(spans, x: x, y: y, before: maxX)
  }

  private func drawSearchHeading(
    _ panel: SearchPanel, columnsAt row: Int, in area: Rect, on canvas: inout Canvas
  ) {
    let (plan, experiment) = (panel.plan, panel.experiment)
    canvas.write(
      "THE SMALLEST NETWORK", x: area.x, y: area.y, style: theme.focus.bold, width: area.width)
    if !panel.isComplete { drawSearchProgress(panel, in: area, on: &canvas) }
    let question = [
      Span(experiment.dataset.shortName, theme.accent),
      Span(" \(Setting.activation.shownText(experiment)) ", theme.strong),
      Span(" \(plan.seedCount) seeds x \(plan.epochs) epochs", theme.dim),
    ]
    write(question, x: area.x, y: area.y + 1, before: area.maxX, on: &canvas)
    write(
      [Span("goal \(plan.target.description)", theme.dim)], x: area.x, y: area.y + 2,
      before: area.maxX, on: &canvas)
    drawCells(
      ["neurons", "params", "solved", "share", "epoch"], theme.dim, row: area.y + row, area,
      on: &canvas)
  }

  /// A bar behind the heading, and in figures, which say something from the beginning.
  private func drawSearchProgress(_ panel: SearchPanel, in area: Rect, on canvas: inout Canvas) {
    let start = area.x + 22
    let figures = "\(Int(100 * panel.done)) %"
    canvas.writeTrailing(figures, before: start + 4, y: area.y, style: theme.text)
    let available = area.maxX - start - 5
    guard available >= 8 else { return }
    canvas.write(
      ProgressBar(fraction: panel.done).text(width: min(available, 20), glyphs: theme.glyphs),
      x: start + 5, y: area.y, style: theme.dim)
  }

  private func drawSearchRow(
    _ row: SearchRow, isSelected: Bool, in line: Rect, on canvas: inout Canvas
  ) {
    let epoch = row.medianEpoch.map { NumberText.trimmed($0, decimals: 1) } ?? "-"
    let style = row.isReliable ? theme.good : row.solved > 0 ? theme.text : theme.dim
    drawCells(
      [
        row.network.hiddenText, "\(row.network.parameters)", "\(row.solved)/\(row.trials.count)",
        "\(NumberText.trimmed(100 * row.share, decimals: 0)) %", epoch,
      ], style, row: line.y, line, on: &canvas)
    let cells = line.leading(Self.searchColumns.reduce(0, +) + 1).part
    if isSelected { canvas.restyle(cells) { _ in theme.selection } }
    drawShare(row, in: line, on: &canvas)
  }

  /// The share as a bar: high up to the lower end of its interval, low up to the upper end.
  private func drawShare(_ row: SearchRow, in line: Rect, on canvas: inout Canvas) {
    let start = Self.searchColumns.reduce(0, +) + 2
    let width = line.width - start
    guard width >= 8, theme.glyphs.isUnicode else { return }
    for column in 0..<width {
      let share = (Double(column) + 0.5) / Double(width)
      let glyph: Unicode.Scalar =
        share < row.interval.low ? "▄" : share < row.interval.high ? "▂" : "·"
      let style = share < row.interval.high ? theme.good : theme.dim
      canvas[line.x + start + column, line.y] = Cell(glyph, style: style)
    }
  }

  private static let searchColumns = [7, 8, 7, 6, 7]

  private func drawCells(
    _ texts: [String], _ style: Style, row: Int, _ area: Rect, on canvas: inout Canvas
  ) {
    var end = area.x
    for (text, width) in zip(texts, Self.searchColumns) {
      end += width
      guard end <= area.maxX else { return }
      canvas.writeTrailing(text, before: end, y: row, style: style)
    }
  }

  private func drawSearchAnswer(
    _ panel: SearchPanel, at row: Int, _ area: Rect, on canvas: inout Canvas
  ) {
    guard panel.isComplete else { return }
    let report = SearchReport(plan: panel.plan, rows: panel.rows)
    var lines = [
      [Span("enough for some seeds  ", theme.dim), neurons(report.smallest, theme.strong)],
      [Span("enough for nine in ten  ", theme.dim), neurons(report.smallestReliable, theme.good)],
    ]
    if report.smallest == nil {
      let source = panel.experiment.dataset.name
      lines += [
        [Span("more layers  ", theme.dim), Span("nnplay minimize --hidden 8x2", theme.text)],
        [Span("             ", theme.dim), Span("--dataset \(source)", theme.text)],
      ]
    }
    for (place, spans) in lines.enumerated() where row + place < area.maxY {
      write(spans, x: area.x, y: row + place, before: area.maxX, on: &canvas)
    }
  }

  private func neurons(_ row: SearchRow?, _ style: Style) -> Span {
    guard let row else { return Span("none of these", theme.dim) }
    let count = row.network.hiddenText
    return Span("\(count) \(count == "1" ? "neuron" : "neurons")", style)
  }
}
