import ArchitectureSearch
import Testing

@Suite struct QuantilesTests {
  @Test(arguments: [
    ([3.0], 50, 3.0), ([40, 39], 50, 39.5), ([5, 1, 3], 50, 3), ([1, 2, 3, 4], 50, 2.5),
    ([1, 2, 3, 4], 90, 3.7), ([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11], 90, 10), ([7, 7], 90, 7),
    ([4, 1], 0, 1), ([4, 1], 100, 4), ([46, 63], 90, 61.3),
  ])
  func liesBetweenPlaces(numbers: [Double], percent: Int, expected: Double) {
    #expect(Quantiles(numbers)[percent: percent] == expected)
  }

  @Test func noNumbersHaveNone() { #expect(Quantiles([]).median == nil) }

  @Test func notANumberIsGreaterThanAll() {
    #expect(Quantiles([.nan, 1, .infinity, 2, 3]).median == 3)
    #expect(Quantiles([.infinity, .infinity, 1]).median == .infinity)
    #expect(Quantiles([.nan, .nan, 1]).median?.isNaN == true)
  }
}
