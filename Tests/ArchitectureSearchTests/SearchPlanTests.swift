import ArchitectureSearch
import Testing

@Suite struct SearchPlanTests {
  private static func plan(seeds: Int, reliability: Double) -> SearchPlan {
    var question = Questions.tiny(seeds: seeds)
    question.reliability = reliability
    return question.plan()
  }

  @Test(arguments: [
    (50, 0.9, 45), (20, 0.55, 11), (10, 0.7, 7), (50, 0.91, 46), (3, 1, 3), (7, 0, 1),
  ])
  func reliableMeansSoManySeeds(seeds: Int, reliability: Double, needed: Int) {
    #expect(Self.plan(seeds: seeds, reliability: reliability).seedsToBeReliable == needed)
  }

  @Test(arguments: [1, 7, 8, 9, 50])
  func piecesCoverEverySeedOnce(seeds: Int) {
    let plan = Self.plan(seeds: seeds, reliability: 0.9)
    for network in plan.networks.indices {
      let pieces = (0..<plan.pieceCount).filter { plan.network(ofPiece: $0) == network }
      #expect(pieces.flatMap { Array(plan.seeds(ofPiece: $0)) } == Array(0..<seeds))
    }
  }

  @Test func settledMeansThatNoOtherSeedsCouldChangeTheVerdict() {
    let plan = Self.plan(seeds: 10, reliability: 0.5)
    for runs in 0...10 {
      for solved in 0...runs {
        let endings = (solved...(solved + 10 - runs)).map { ($0 > 0, $0 >= 5) }
        let isCertain = endings.allSatisfy { $0 == endings[0] }
        #expect(plan.isSettled(solved: solved, of: runs) == isCertain, "\(solved) of \(runs)")
      }
    }
  }
}
