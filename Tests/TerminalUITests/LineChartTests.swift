import TestSupport
import Testing

@testable import TerminalUI

@Suite struct LineChartTests {
  private func points(_ values: [Double]) -> [ChartPoint] {
    values.enumerated().map { ChartPoint(x: Double($0.offset), y: $0.element) }
  }

  private func draw(_ chart: LineChart, _ columns: Int, _ rows: Int, _ theme: Theme) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: rows))
    chart.draw(on: &canvas, in: canvas.bounds, theme: theme)
    return canvas
  }

  private var losses: LineChart {
    let theme = Theme(depth: .palette256)
    let test = (0..<400).map { (epoch: Int) -> Double in 0.05 + 800 / Double(2000 + epoch * epoch) }
    let train = test.map { $0 - 0.03 }
    return LineChart(
      series: [
        ChartSeries(label: "test", points: points(test), style: theme.strong),
        ChartSeries(label: "train", points: points(train), style: theme.dim),
      ], xUnit: "epochs")
  }

  @Test(arguments: [
    ("wide", 48, 10), ("narrow", 28, 6), ("tiny", 13, 3), ("row", 30, 1), ("cell", 1, 1),
  ])
  func looksAsRecorded(name: String, columns: Int, rows: Int) {
    let theme = Theme(depth: .palette256)
    #expect(
      GoldenCanvas.mismatch(draw(losses, columns, rows, theme), "chart-\(name)") == nil)
  }

  @Test func logarithmicAsciiWithACursorLooksAsRecorded() {
    var chart = losses
    chart.yAxis = .logarithmic
    chart.cursor = 100
    let theme = Theme(depth: .mono, glyphs: .ascii)
    #expect(GoldenCanvas.mismatch(draw(chart, 48, 8, theme), "chart-log-ascii") == nil)
  }

  @Test func bothAxesLogarithmicLookAsRecorded() {
    var chart = losses
    (chart.yAxis, chart.xAxis) = (.logarithmic, .logarithmic)
    let theme = Theme(depth: .mono)
    #expect(GoldenCanvas.mismatch(draw(chart, 48, 7, theme), "chart-log-log") == nil)
  }

  @Test func noiseLooksAsRecorded() {
    let noisy = (0..<900).map { (epoch: Int) -> Double in
      0.3 + 30 / Double(100 + epoch) + 0.1 * Double(epoch * 7919 % 101) / 101
    }
    let line = ChartSeries(label: "test", points: points(noisy), style: .terminal)
    let canvas = draw(LineChart(series: [line]), 36, 7, Theme(depth: .mono))
    #expect(GoldenCanvas.mismatch(canvas, "chart-noise") == nil)
  }

  @Test func theValueIsTheLatestFiniteOne() {
    let line = ChartSeries(label: "", points: points([0.5, 0.25, .nan]), style: .terminal)
    #expect(line.value() == 0.25)
    #expect(line.value(at: 0.9) == 0.5)
    #expect(line.value(at: -1) == nil)
  }

  @Test(
    arguments: [
      [], [.nan], [.infinity, -.infinity], [0.5], [0, 0, 0], [.nan, 1, .nan, 2, .infinity, 3],
      [1e308, -1e308], [1e-300],
    ] as [[Double]])
  func strangeValuesAreDrawn(values: [Double]) {
    for kind in AxisKind.allCases {
      let line = ChartSeries(label: "loss", points: points(values), style: .terminal)
      let chart = LineChart(
        series: [line], yAxis: kind, xAxis: kind, xUnit: "epochs", marks: [0, .nan], cursor: 0)
      let canvas = draw(chart, 40, 8, Theme(depth: .mono))
      let hasValue = values.contains { $0.isFinite }
      let hasDots = canvas.text.unicodeScalars.contains { (0x2801...0x28FF).contains($0.value) }
      #expect(hasDots == hasValue)
    }
  }

  @Test func equalValuesGetRowsOfTheirOwn() {
    let lines = ["one", "two", "three"].map {
      ChartSeries(label: $0, points: points([1, 0]), style: .terminal)
    }
    let text = draw(LineChart(series: lines), 60, 6, Theme(depth: .mono)).text
    for label in ["one   0.000", "two   0.000", "three 0.000"] { #expect(text.contains(label)) }
  }
}
