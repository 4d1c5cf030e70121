import Testing

@testable import DataSources

@Suite struct ScaleTests {
  @Test func smallestAndLargestLieAtTheEndsOfTheSpan() {
    let scale = Scale.span(1...3, reach: 5)
    #expect([1, 2, 3, 4].map(scale.coordinate) == [-5, 0, 5, 10])
    #expect(scale.ends(at: 5) == 1...3 && scale.ends(at: 6) == 0.8...3.2)
  }

  @Test func meanAndDeviationAreZeroAndOne() {
    let scale = Scale.standard(mean: 10, deviation: 4)
    #expect([10, 14, 2].map(scale.coordinate) == [0, 1, -2])
    #expect(scale.ends(at: 1) == 6...14)
  }

  @Test func withoutAScaleNumbersStay() {
    #expect(Scale.none.coordinate(of: 7.25) == 7.25 && Scale.none.ends(at: 6) == -6...6)
  }

  @Test(arguments: [
    [3.0, 1, 2], [7], [0], [-1e300, 1e300], [1e300], [.leastNonzeroMagnitude, 0], [1e-9, 1e9],
  ])
  func theAxisAgreesWithTheScale(numbers: [Double]) {
    for rule in [ScaleRule.plane, .standard] {
      let summary = NumberSummary.all(width: 1, rows: numbers.indices) { row, _ in numbers[row] }[0]
      let axis = Column(name: "x", scale: summary.scale(rule))
      #expect(axis.lower < axis.upper && axis.lower.isFinite && axis.upper.isFinite)
      for number in numbers {
        // A few roundings of the axis's own size.
        let tolerance = 1e-14 * max(abs(axis.lower), abs(axis.upper)) + .leastNonzeroMagnitude
        let coordinate = axis.scale.coordinate(of: number)
        #expect(abs(axis.value(at: coordinate) - number) <= tolerance, "\(rule)")
      }
    }
  }

  @Test(arguments: [
    Scale.none, .span(1...3, reach: 5), .span(4...4, reach: 1), .standard(mean: 10, deviation: 4),
    .standard(mean: 7, deviation: 0),
  ])
  func theValueAtACoordinateIsTheOneThatLiesThere(scale: Scale) {
    for value in [scale.value(at: 0), scale.value(at: 1), scale.value(at: -2.5)] {
      #expect(scale.value(at: scale.coordinate(of: value)) == value)
    }
  }

  @Test func aConstantColumnScalesToZero() {
    #expect(Scale.span(4...4, reach: 5).coordinate(of: 4) == 0)
    #expect(Scale.standard(mean: 4, deviation: 0).coordinate(of: 4) == 0)
  }
}
