import TestSupport
import Testing

@testable import TerminalUI

@Suite struct ChartMarksTests {
  private static let theme = Theme(depth: .palette256)
  private static let ascii = Theme(depth: .mono, glyphs: .ascii)

  private func chart(_ marks: [Double] = [], cursor: Double? = nil) -> LineChart {
    let points = (0...400).map { (x: Int) in
      ChartPoint(x: Double(x), y: 0.05 + 800 / Double(2000 + x * x))
    }
    let line = ChartSeries(label: "test", points: points, style: Self.theme.strong)
    return LineChart(series: [line], xUnit: "epochs", marks: marks, cursor: cursor)
  }

  private func draw(_ chart: LineChart, _ theme: Theme, _ columns: Int = 48) -> Canvas {
    var canvas = Canvas(size: Size(columns: columns, rows: 7))
    chart.draw(on: &canvas, in: canvas.bounds, theme: theme)
    return canvas
  }

  @Test func marksAndCursorLookAsRecorded() {
    let chart = chart([100, 250, 252], cursor: 200)
    #expect(GoldenCanvas.mismatch(draw(chart, Self.theme), "chart-marks", theme: Self.theme) == nil)
    #expect(
      GoldenCanvas.mismatch(draw(chart, Self.ascii), "chart-marks-ascii", theme: Self.ascii) == nil)
  }

  @Test func aMarkIsAnArrowAtTheAxisAndAFaintVertical() {
    let (marked, plain) = (draw(chart([100]), Self.ascii), draw(chart(), Self.ascii))
    let frame = ChartFrame(chart: chart(), rect: marked.bounds)
    let x = frame.column(of: 100) ?? 0
    #expect(marked[x, frame.plot.maxY].scalar == "^" && marked[x, 0].scalar == ":")
    var different = Set<Int>()
    for y in 0..<7 {
      for column in 0..<48 where marked[column, y] != plain[column, y] { different.insert(column) }
    }
    #expect(different == [x])
  }

  @Test func manyMarksLeaveTheLinesClear() {
    let marks = stride(from: 0.0, through: 400, by: 4).map(\.self)
    let text = draw(chart(marks), Self.ascii).text
    #expect(!text.contains(":") && text.contains("^^^^"))
  }

  @Test func marksOutsideAreLeftOut() {
    let canvas = draw(chart([-1, 401, .nan]), Self.ascii)
    #expect(canvas == draw(chart(), Self.ascii))
  }

  @Test func theCursorSaysWhereItStandsAndReadsOff() {
    let canvas = draw(chart(cursor: 100), Self.ascii)
    let frame = ChartFrame(chart: chart(), rect: canvas.bounds)
    let x = frame.column(of: 100) ?? 0
    #expect(canvas[x, 0].scalar == "|")
    #expect(canvas.text.contains(" 100 ") && canvas.text.contains("test 0.117"))
    #expect(draw(chart(cursor: 400), Self.ascii).text.contains(" 400 "))
  }

  @Test func columnsAreWhereAPointerFindsTheirValues() throws {
    let rect = Rect(x: 3, y: 2, width: 48, height: 7)
    let frame = ChartFrame(chart: chart(), rect: rect)
    let columns = chart().columns(in: rect)
    #expect(columns.count == frame.plot.width)
    for (cells, values) in columns {
      #expect(cells.height == rect.height && cells.width == 1)
      #expect(frame.column(of: (values.lowerBound + values.upperBound) / 2) == cells.x)
    }
    #expect(columns.first?.x.lowerBound == 0 && columns.last?.x.upperBound == 400)
    #expect(chart().columns(in: Rect(x: 0, y: 0, width: 0, height: 5)).isEmpty)
  }
}
