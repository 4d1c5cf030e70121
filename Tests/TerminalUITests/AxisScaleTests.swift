import Testing

@testable import TerminalUI

@Suite struct AxisScaleTests {
  @Test(
    arguments: [
      ([0.49, 0.1], 0, 0.5), ([0.51], 0, 0.6), ([1], 0, 1), ([1300], 0, 1600), ([0], 0, 1),
      ([], 0, 1), ([.nan, .infinity], 0, 1), ([.nan, 3], 0, 3), ([-2, 4], -2, 4), ([-7], -8, 0),
    ] as [([Double], Double, Double)])
  func linearEndsAreRound(values: [Double], lower: Double, upper: Double) {
    let scale = AxisScale(kind: .linear, covering: values)
    #expect(abs(scale.lower - lower) < 1e-12 * (1 + abs(lower)))
    #expect(abs(scale.upper - upper) < 1e-12 * (1 + abs(upper)))
  }

  @Test(
    arguments: [
      ([0.3, 0.02], 0.01, 1), ([1], 0.1, 1), ([0, -1], 0.1, 1), ([1e-300, 1], 1e-8, 1),
    ] as [([Double], Double, Double)])
  func logarithmicEndsAreDecades(values: [Double], lower: Double, upper: Double) {
    let scale = AxisScale(kind: .logarithmic, covering: values)
    #expect(abs(scale.lower / lower - 1) < 1e-12 && abs(scale.upper / upper - 1) < 1e-12)
  }

  @Test func positionsGoFromEndToEnd() {
    let linear = AxisScale(kind: .linear, covering: [4])
    #expect([0, 1, 4, 9, -1].map { linear.position(of: $0) } == [0, 0.25, 1, 1, 0])
    let logarithmic = AxisScale(kind: .logarithmic, covering: [0.01, 1])
    #expect(abs((logarithmic.position(of: 0.1) ?? 0) - 0.5) < 1e-12)
    #expect(logarithmic.position(of: 0) == 0)
    #expect(linear.position(of: .nan) == nil && linear.position(of: .infinity) == nil)
  }

  @Test func ticksNameEndsAndBetween() {
    #expect(
      AxisScale(kind: .linear, covering: [0.49]).ticks.map(\.text) == ["0", "0.25", "0.5"])
    #expect(
      AxisScale(kind: .logarithmic, covering: [0.02, 0.6]).ticks.map(\.text)
        == ["0.01", "0.1", "1"])
  }

  @Test(arguments: AxisKind.allCases) func extremesHaveAnAxis(kind: AxisKind) {
    let most = Double.greatestFiniteMagnitude
    let scale = AxisScale(kind: kind, covering: [most, -most, 1e-300])
    #expect(scale.ticks.allSatisfy { $0.position >= 0 && $0.position <= 1 })
    #expect(scale.position(of: most).map { $0 > 0.99 } == true)
  }
}
