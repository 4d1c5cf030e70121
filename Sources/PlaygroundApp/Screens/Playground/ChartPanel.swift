import Experiments
import TerminalUI

extension Scene {
  /// The losses' curve, and where a pointer finds which epochs.
  func drawChart(on frame: inout Frame) {
    let chart = snapshot.lossChart(theme, screen.chart)
    chart.draw(on: &frame.canvas, in: layout.chart, theme: theme)
    for (cells, epochs) in chart.columns(in: layout.chart) {
      frame.mark(cells, .chart(epochs))
    }
  }

  /// What the chart's cursor reads off; nil where there is none.
  var readingSpans: [Span]? {
    guard let reading = screen.chart.reading(snapshot) else { return nil }
    let report = reading.report
    let loss = { (value: Double) in Span(LineChart.text(of: value), theme.strong) }
    let losses = [
      Span("epoch \(NumberText.grouped(reading.epoch))", theme.focus),
      Span("  test ", theme.dim), loss(report.testLoss),
      Span("  train ", theme.dim), loss(report.trainLoss),
    ]
    let spans = losses + percentSpans(report)
    let width = spans.reduce(0) { $0 + ColumnWidth.cells(of: $1.text) }
    return spans + editSpans(reading.edits, width: layout.focusLine.width - 1 - width)
  }

  private func percentSpans(_ report: EpochReport) -> [Span] {
    guard let accuracy = report.testAccuracy, accuracy.isFinite else { return [] }
    let percent = NumberText.fixed(100 * accuracy, decimals: 1)
    return [
      Span("  \(percent) %", theme.strong), Span(layout.kind == .wide ? " right" : "", theme.dim),
    ]
  }

  /// Edits in words, the newest first: as many as there is room for, and how many more there are.
  private func editSpans(_ edits: [ExperimentEdit], width: Int) -> [Span] {
    guard !edits.isEmpty else { return [] }
    let wordings = (0...min(edits.count, Self.editsInWords)).reversed().map { count in
      let others = edits.count - count
      let words = edits.suffix(count).reversed().map(\.words)
      let rest = count == 0 ? "\(others)" : "+\(others)"
      return "  \(theme.glyphs.arrows.up) "
        + (words + (others > 0 ? [rest] : [])).joined(separator: ", ")
    }
    let fitting = wordings.first { ColumnWidth.cells(of: $0) <= width }
    return fitting.map { [Span($0, theme.accent)] } ?? []
  }

  private static let editsInWords = 3
}
