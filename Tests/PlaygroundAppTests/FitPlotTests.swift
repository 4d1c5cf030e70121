import Experiments
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct FitPlotTests {
  private static let size = Size(columns: 10, rows: 5)

  @Test func aTenthOfTheSpreadIsFreeAtEachEnd() {
    let plot = FitPlot(size: Self.size, covering: [3, -1, .nan, 9, .infinity])
    #expect(abs(plot.range.lowerBound + 2) < 1e-12 && abs(plot.range.upperBound - 10) < 1e-12)
    let ranges: [([Double], ClosedRange<Double>)] = [
      ([], -1.2...1.2), ([0], -1.0...1.0), ([5, 5], 0.0...10.0),
    ]
    for (values, range) in ranges {
      #expect(FitPlot(size: Self.size, covering: values).range == range, "\(values)")
    }
    let wide = FitPlot(size: Self.size, covering: [-1e308, 1e308])
    #expect(wide.dot(x: 0, value: 0) == Dot(x: 10, y: 10))
  }

  @Test func pointsStandFromLeftToRightAndFromBelow() {
    let plot = FitPlot(size: Self.size, covering: [-5, 5])
    #expect(plot.dot(x: -6, value: 5.999) == Dot(x: 0, y: 0))
    #expect(plot.dot(x: 6, value: -5.999) == Dot(x: 19, y: 19))
    #expect(plot.dot(x: 0.1, value: -0.1) == Dot(x: 10, y: 10))
    let outside: [(Double, Double)] = [
      (6.1, 0), (0, 6.1), (0, -6.1), (.nan, 0), (0, .nan), (-.infinity, 0),
    ]
    for (x, value) in outside {
      #expect(plot.dot(x: x, value: value) == nil, "\(x), \(value)")
    }
  }

  /// Two numbers in the middles of the halves make a line from edge to edge.
  @Test func aCurveIsStraightBetweenItsNumbers() {
    let plot = FitPlot(size: Self.size, covering: [-5, 5])
    let dots = plot.curve([-3, 3])
    #expect(dots.count == 20 && dots.first == Dot(x: 0, y: 19) && dots.last == Dot(x: 19, y: 0))
    #expect(dots.enumerated().allSatisfy { $1 == Dot(x: $0, y: 19 - $0) })
    #expect(plot.curve([1]).allSatisfy { $0?.y == 8 } && plot.curve([]).isEmpty)
  }

  @Test func whatLiesFarOutsideIsCutOff() {
    let plot = FitPlot(size: Self.size, covering: [-5, 5])
    #expect(plot.curve([.infinity])[0]?.y == -20 && plot.curve([-1e30])[0]?.y == 40)
    #expect(plot.curve([.nan])[0] == nil)
  }
}
