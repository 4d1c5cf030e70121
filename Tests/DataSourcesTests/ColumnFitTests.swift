import Testing

@testable import DataSources

@Suite struct ColumnFitTests {
  @Test func meansAndDeviationsAreOfTheChosenRows() {
    let numbers = [1.0, 3, 5, .nan, 100]
    let summary = NumberSummary.all(width: 1, rows: 0..<4) { row, _ in numbers[row] }[0]
    #expect(summary.count == 3 && summary.mean == 3)
    #expect(abs(summary.deviation - (8.0 / 3).squareRoot()) < 1e-15)
    #expect(summary.smallest == 1 && summary.largest == 5)
  }

  @Test func hugeNumbersHaveADeviation() {
    let numbers = [-1e300, 1e300]
    let summary = NumberSummary.all(width: 1, rows: 0..<2) { row, _ in numbers[row] }[0]
    #expect(summary.deviation == 1e300)
  }

  @Test func whatIsMissingBecomesTheMeanOfTheChosenRows() {
    let rows = Rows(width: 1, [2, 4, .nan, 90])
    let fits = ColumnFit.all([Column(name: "a")], rows, to: [0, 1, 2], by: .none)
    #expect((0..<4).map { rows.fitted(fits)[$0, 0] } == [2, 4, 3, 90])
  }

  @Test func theCommonestWordStandsForAMissingOne() {
    let columns = ["a", "b"].map { Column(name: "w=\($0)", category: .init(column: "w", word: $0)) }
    let rows = Rows(width: 2, [1, 0, 0, 1, 0, 1, .nan, .nan])
    let fitted = rows.fitted(ColumnFit.all(columns, rows, to: 0..<4, by: .standard))
    #expect(
      (0..<4).map { [fitted[$0, 0], fitted[$0, 1]] } == [[1, 0], [0, 1], [0, 1], [0, 1]])
    let other = rows.fitted(ColumnFit.all(columns, rows, to: [0, 3], by: .standard))
    #expect(other[3, 0] == 1 && other[3, 1] == 0, "the rows that train decide")
  }
}
