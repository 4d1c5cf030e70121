import ArchitectureSearch
import Foundation
import Testing

@Suite struct ReportTextTests {
  private struct Row: Decodable, Equatable {
    let hidden: [Int]
    let parameters, solved, seeds: Int
    let low, high: Double
    let medianEpoch, p90Epoch: Double?
    let heldToEnd, medianLoss: Double
    let medianAccuracy: Double?
  }

  private struct Report: Decodable {
    let rows: [Row]
    let smallest: Row?
    let smallestReliable: Row?
  }

  private static let report = Questions.answer(
    Questions.tiny(hidden: [[1, 2], [5]]), runner: InventedRunner())

  @Test func jsonHoldsEveryRow() throws {
    let text = ReportText.json(Self.report)
    let read = try JSONDecoder().decode(Report.self, from: Data(text.utf8))
    #expect(read.rows.map(\.hidden) == [[1, 2], [5]])
    #expect(read.rows.map(\.solved) == Self.report.rows.map(\.solved))
    #expect(read.rows.map(\.low) == Self.report.rows.map(\.interval.low))
    #expect(read.rows.map(\.medianEpoch) == Self.report.rows.map(\.medianEpoch))
    #expect(read.smallest == read.rows[0])
    #expect(read.smallestReliable == read.rows[1])
  }

  @Test func whatIsNotThereIsNull() throws {
    let none = SearchReport(plan: Self.report.plan, rows: [])
    let read = try JSONDecoder().decode(Report.self, from: Data(ReportText.json(none).utf8))
    #expect(read.rows.isEmpty && read.smallest == nil && read.smallestReliable == nil)
  }

  @Test func csvQuotesLayers() {
    let heading = ReportText.csvHeading(Self.report.plan).split(separator: ",")
    #expect(heading.first == "hidden" && heading.count == 12)
    #expect(ReportText.csvLine(Self.report.rows[0]).hasPrefix("\"1,2\",10,"))
    #expect(ReportText.csvLine(Self.report.rows[1]).hasPrefix("5,21,20,20,"))
  }
}
