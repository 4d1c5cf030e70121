import Testing

@testable import DataSources

@Suite struct InputColumnTests {
  @Test func smallestAndLargestLieAtMinusFiveAndFive() {
    let column = self.column([3, 1, 2])
    #expect([1, 2, 3].map(column.scaled) == [-5, 0, 5])
  }

  @Test(arguments: [
    [3.0, 1, 2], [7], [0], [-1e300, 1e300], [1e300], [.leastNonzeroMagnitude, 0], [1e-9, 1e9],
  ])
  func theAxisAgreesWithTheScale(numbers: [Double]) {
    let column = self.column(numbers)
    let axis = column.column(named: "x")
    #expect(axis.lower < axis.upper && axis.lower.isFinite && axis.upper.isFinite)
    for number in numbers {
      // A few roundings of the axis's own size.
      let tolerance = 1e-14 * max(abs(axis.lower), abs(axis.upper)) + .leastNonzeroMagnitude
      #expect(abs(axis.value(at: column.scaled(number)) - number) <= tolerance)
    }
  }

  @Test func aConstantColumnScalesToZero() {
    #expect(column([4, 4]).scaled(4) == 0)
  }

  private func column(_ numbers: [Double]) -> InputColumn {
    numbers.reduce(into: InputColumn()) { $0.take($1) }
  }
}
