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

  /// What goes up and down again is drawn whole; what goes on doing so is drawn as its mean.
  @Test func noiseBecomesItsMeanWithItsExtremesBesideIt() {
    let noise = trace((0..<10_000).map { $0 % 2 == 0 ? 0 : 1 })
    let spans = noise.pieces[0].map(\.span)
    #expect(spans.dropLast().allSatisfy { $0.swings && abs($0.mean - 6) <= 1 })
    #expect(spans[3].extremes == [spans[3].least, spans[3].most])
    #expect(spans[3].ends == (spans[3].mean, spans[3].mean))
    var layer = DotLayer(size: Size(columns: 10, rows: 3))
    noise.draw(on: &layer, style: .terminal, priority: 0)
    var canvas = Canvas(size: layer.size)
    layer.draw(on: &canvas, in: canvas.bounds, glyphs: .ascii)
    #expect((0..<8).allSatisfy { canvas[$0, 1].scalar != " " })
    #expect((0..<8).allSatisfy { canvas[$0, 0].scalar == " " && canvas[$0, 2].scalar == " " })
  }

  /// Extremes near the mean would look like a line of their own.
  @Test func extremesNearTheMeanAreLeftOut() {
    let noise = trace((0..<10_000).map { $0 % 2 == 0 ? 0.45 : 0.55 } + [0, 1])
    let spans = noise.pieces[0].map(\.span)
    #expect(spans[3].swings && spans[3].least < spans[3].most && spans[3].extremes.isEmpty)
  }

  @Test func peaksAndSlopesAreDrawnWhole() {
    for values in [
      (0..<10_000).map { $0 == 5000 ? 1 : 0.5 }, (0..<10_000).map { 1 / Double(1 + $0) },
    ] {
      let spans = trace(values).pieces[0].map(\.span)
      #expect(spans.allSatisfy { !$0.swings && $0.extremes.isEmpty })
    }
  }
}
