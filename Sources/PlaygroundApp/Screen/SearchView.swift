import ArchitectureSearch
import TerminalUI

extension Scene {
  /// The search for the smallest network in place of the network; the output stays in view.
  func drawSearch(_ panel: SearchPanel, on canvas: inout Canvas) {
    let width = layout.kind == .small ? layout.bounds.width : layout.map.x
    let area = Rect(x: 0, y: 2, width: width, height: layout.focusLine.y - 2)
    canvas.fill(area, .blank)
    let inside = area.inset(horizontally: 1, vertically: 0)
    drawSearchHeading(panel, in: inside, on: &canvas)
    for (place, row) in panel.rows.enumerated() where place + 5 < inside.height {
      let line = Rect(x: inside.x, y: inside.y + 5 + place, width: inside.width, height: 1)
      drawSearchRow(row, isSelected: place == panel.selected, in: line, on: &canvas)
    }
    drawSearchAnswer(panel, below: inside.y + 6 + panel.plan.networks.count, inside, on: &canvas)
  }

  private func drawSearchHeading(
    _ panel: SearchPanel, in area: Rect, on canvas: inout Canvas
  ) {
    let plan = panel.plan
    canvas.write(
      "THE SMALLEST NETWORK", x: area.x, y: area.y, style: theme.focus.bold, width: area.width)
    let bar = ProgressBar(fraction: panel.done)
    let room = area.width - 22
    if panel.done < 1, room >= 8 {
      canvas.write(
        bar.text(width: min(room, 20), glyphs: theme.glyphs), x: area.x + 22, y: area.y,
        style: theme.dim)
    }
    let question =
      "\(plan.seedCount) seeds x \(plan.epochs) epochs, \(plan.target.description)"
    write([Span(question, theme.dim)], x: area.x, y: area.y + 1, before: area.maxX, on: &canvas)
    write(
      [Span("Enter: a solving seed   -: a failing one", theme.dim)],
      x: area.x, y: area.y + 2, before: area.maxX, on: &canvas)
    drawCells(
      ["neurons", "params", "solved", "share", "epoch"], theme.dim, row: area.y + 4, area,
      on: &canvas)
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
    _ panel: SearchPanel, below row: Int, _ area: Rect, on canvas: inout Canvas
  ) {
    guard panel.done >= 1 else { return }
    let report = SearchReport(plan: panel.plan, rows: panel.rows)
    let name = { (row: SearchRow?) in row.map { "\($0.network.hiddenText) neurons" } ?? "none" }
    let lines = [
      [Span("enough for some seeds  ", theme.dim), Span(name(report.smallest), theme.strong)],
      [
        Span("enough for nine in ten  ", theme.dim),
        Span(name(report.smallestReliable), theme.good),
      ],
    ]
    for (place, spans) in lines.enumerated() where row + place < area.maxY {
      write(spans, x: area.x, y: row + place, before: area.maxX, on: &canvas)
    }
  }
}
