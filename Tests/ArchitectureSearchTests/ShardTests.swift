@testable import ArchitectureSearch
import Testing

@Suite struct ShardTests {
  @Test(arguments: ["1/1", "3/16", "16/16"])
  func readsBack(text: String) { #expect(Shard(text)?.description == text) }

  @Test(arguments: ["", "3", "0/3", "4/3", "-1/3", "1/0", "a/b", "1/2/3", "1/100001"])
  func refusesOtherTexts(text: String) { #expect(Shard(text) == nil) }

  @Test(arguments: [false, true])
  func dealsOutEveryPieceOnce(stopsEarly: Bool) throws {
    var question = Questions.tiny(hidden: (1...5).map { [$0] }, seeds: 50)
    question.stopsEarly = stopsEarly
    let plan = question.plan()
    for count in [1, 2, 3, 7, 50] {
      let shards = (1...count).compactMap { Shard(number: $0, count: count) }
      let dealt = shards.map { shard in
        (0..<shard.pieceCount(of: plan)).map { shard.piece($0, of: plan) }
      }
      #expect(dealt.joined().sorted() == Array(0..<plan.pieceCount))
      #expect(dealt.allSatisfy { $0 == $0.sorted() })
    }
  }
}
