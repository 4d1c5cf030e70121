import Testing

@testable import TerminalUI

@Suite struct ChartTraceTests {
  private func trace(_ values: [Double]) -> ChartTrace {
    let points = values.enumerated().map { ChartPoint(x: Double($0.offset), y: $0.element) }
    let line = ChartSeries(label: "", points: points, style: .terminal)
    let frame = ChartFrame(
      chart: LineChart(series: [line]), rect: Rect(x: 0, y: 0, width: 10, height: 3))
    return ChartTrace(points, frame: frame)
  }

  @Test func manyPointsBecomeOneSpanAColumn() {
    let trace = trace((0..<10_000).map { $0 == 5000 ? 1 : 0.5 })
    #expect(trace.pieces.count == 1)
    #expect(trace.pieces[0].count == 20)
    #expect(trace.pieces[0].map(\.span.least).min() == 0, "the peak is kept")
  }

  @Test func gapsEndAPiece() {
    #expect(trace([1, 2, .nan, 3, .infinity, 4]).pieces.map(\.count) == [2, 1, 1])
  }
}
