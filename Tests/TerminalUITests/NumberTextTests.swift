import Testing

@testable import TerminalUI

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.0124, 3, "0.012"), (0.9996, 3, "1.000"), (-0.48, 2, "-0.48"), (-0.0001, 2, "0.00"),
    (12, 0, "12"), (0.5, 0, "1"), (99.95, 1, "100.0"), (1234567.25, 1, "1234567.3"),
    (.nan, 2, "NaN"), (.infinity, 2, "inf"), (-.infinity, 2, "-inf"), (1e300, 2, "1e300"),
    (-2e20, 1, "-2e20"), (0.07, 15, "0.070000000000000"),
  ])
  func fixedDecimals(value: Double, decimals: Int, text: String) {
    #expect(NumberText.fixed(value, decimals: decimals) == text)
  }

  @Test(arguments: [
    (0.31, "+0.31"), (-0.48, "-0.48"), (0, "+0.00"), (-0.001, "+0.00"), (.nan, "NaN"),
    (.infinity, "+inf"),
  ])
  func signs(value: Double, text: String) {
    #expect(NumberText.signed(value, decimals: 2) == text)
  }

  @Test(arguments: [
    (0, 1, "0"), (999, 1, "999"), (1000, 1, "1,000"), (-1_234_567, 1, "-1,234,567"),
    (208, 6, "000,208"), (Int.min, 1, "-9,223,372,036,854,775,808"),
  ])
  func thousands(value: Int, digits: Int, text: String) {
    #expect(NumberText.grouped(value, digits: digits) == text)
  }

  @Test(arguments: [
    (0, "0"), (0.5, "0.5"), (0.016, "0.016"), (1, "1"), (2.5, "2.5"), (12.34, "12.3"),
    (699, "699"), (1000, "1k"), (999.9, "1k"), (1530, "1.53k"), (25_000, "25k"), (2e7, "20M"),
    (1e-7, "1e-7"), (0.00099, "1e-3"), (3e18, "3e18"), (-1500, "-1.5k"), (.nan, "NaN"),
    (Double.greatestFiniteMagnitude, "2e308"),
  ])
  func compact(value: Double, text: String) {
    #expect(NumberText.compact(value) == text)
  }

  @Test(arguments: [
    (396_300, "396k"), (-396_300, "-396k"), (12.34, "12.3"), (-1234, "-1.2k"), (-12.34, "-12.3"),
    (1e300, "1e300"), (-1e300, "<<"), (-0.123, "-0.1"),
  ])
  func compactInFiveColumns(value: Double, text: String) {
    #expect(NumberText.compact(value, width: 5) == text)
  }

  @Test(arguments: [
    (0.0, "0.000"), (0.0123, "0.012"), (0.4999, "0.500"), (0.00095, "0.001"), (0.00004, "4e-5"),
    (12345, "12.3k"),
    (-0.5, "-0.500"), (Double.nan, "NaN"), (.infinity, "inf"),
  ]) func lossesHaveThreeDecimals(value: Double, text: String) {
    #expect(NumberText.loss(value) == text)
  }
}
