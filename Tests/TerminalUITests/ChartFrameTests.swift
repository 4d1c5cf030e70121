import Testing

@testable import TerminalUI

@Suite struct ChartFrameTests {
  private func frame(_ columns: Int, _ rows: Int, label: String = "test") -> ChartFrame {
    let points = [ChartPoint(x: 10, y: 0), ChartPoint(x: 30, y: 0.5)]
    let line = ChartSeries(label: label, points: points, style: .terminal)
    return ChartFrame(
      chart: LineChart(series: [line]), rect: Rect(x: 1, y: 2, width: columns, height: rows))
  }

  @Test func roomGoesToNamesThenValuesThenAxes() {
    #expect(frame(48, 10).valueWidth == 11)
    #expect(frame(26, 10).valueWidth == 6)
    #expect(frame(20, 10).valueWidth == 0)
    #expect(frame(48, 10).plot == Rect(x: 6, y: 2, width: 32, height: 9))
    #expect(frame(10, 1).plot == Rect(x: 1, y: 2, width: 10, height: 1))
  }

  /// Of late epochs both ends have long labels.
  @Test func longLabelsFindNoRoomInPeace() {
    let points = [ChartPoint(x: 221_400, y: 0), ChartPoint(x: 248_030, y: 0.5)]
    let series = ChartSeries(label: "test", points: points, style: .terminal)
    for columns in 1...40 {
      var canvas = Canvas(size: Size(columns: columns, rows: 8))
      LineChart(series: [series]).draw(
        on: &canvas, in: Rect(canvas.size), theme: Theme(depth: .mono))
      #expect(canvas.size.columns == columns)
    }
  }

  @Test func theEndsOfTheDataAreTheEndsOfThePlot() {
    let frame = frame(48, 10)
    #expect(frame.dotColumn(of: 10) == 0 && frame.dotColumn(of: 30) == 63)
    #expect(frame.dotColumn(of: 31) == nil && frame.dotColumn(of: .nan) == nil)
    #expect(frame.dotRow(of: 0.5) == 0 && frame.dotRow(of: 0) == 35)
    #expect(frame.dotRow(of: .nan) == nil)
  }
}
