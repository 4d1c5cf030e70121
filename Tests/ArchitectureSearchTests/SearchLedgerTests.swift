@testable import ArchitectureSearch
import Testing

@Suite struct SearchLedgerTests {
  /// Up to three layers of 1 to 64 neurons from 100,000 seeds: more pieces than memory holds numbers.
  @Test(arguments: [false, true])
  func piecesAreCountedAndNotStored(stopsEarly: Bool) throws {
    let hidden = try #require(SearchSpace("1-64", depths: 0...3).networks())
    var question = Questions.tiny(hidden: hidden, seeds: 100_000)
    question.stopsEarly = stopsEarly
    var ledger = SearchLedger(plan: question.plan())
    #expect(ledger.pieceCount == 266_305 * 12_500)
    #expect((0..<3).map { _ in ledger.takeWork() } == [0, 1, 2])
    #expect(ledger.firstMissing == 0)
  }
}
