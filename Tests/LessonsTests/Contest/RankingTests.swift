import Experiments
import Testing

@testable import Lessons

@Suite struct RankingTests {
  private func contender(_ name: String, _ hidden: [Int], reached: Int, from epoch: Int = 10)
    throws -> Ranking<String>.Contender
  {
    let score = Entries.score(reached: reached, from: epoch)
    return .init(name, try Entries.entry(hidden, score), score)
  }

  @Test func parametersThenRunsThenEpochsDecide() throws {
    let ranking = try #require(
      Ranking.all([
        contender("below", [1], reached: 17), contender("large", [8], reached: 20),
        contender("late", [3], reached: 19, from: 50), contender("early", [3], reached: 19),
        contender("sure", [3], reached: 20, from: 90), contender("same", [3], reached: 19),
        contender("worse", [2], reached: 3), contender("small", [3], reached: 18),
      ]).first)
    #expect(
      ranking.places.map(\.contender.name) == [
        "sure", "early", "same", "late", "small", "large", "below", "worse",
      ])
    #expect(ranking.places.map(\.place) == [1, 2, 2, 4, 5, 6, nil, nil])
  }

  @Test func eachChallengeHasARankingOfItsOwn() throws {
    let score = Entries.score(reached: 20)
    let xor = Experiment(dataset: .generator(.xor))
    let other = try Entry(Challenge(on: xor), xor, score)
    let rankings = try Ranking.all([
      contender("a", [3], reached: 20), .init("b", other, score),
      contender("c", [2], reached: 20),
    ])
    #expect(rankings.map { $0.places.map(\.contender.name) } == [["c", "a"], ["b"]])
    #expect(rankings.map(\.challenge) == [Entries.circle, other.challenge])
    #expect(Ranking<String>.all([]).isEmpty)
  }
}
