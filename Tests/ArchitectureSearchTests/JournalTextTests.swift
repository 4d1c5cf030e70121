@testable import ArchitectureSearch
import Testing

@Suite struct JournalTextTests {
  private static func plan() -> SearchPlan {
    var question = Questions.tiny(hidden: [[], [4, 2]], seeds: 10)
    question.variedOptions = ["activation"]
    question.variations = [
      SearchVariation(values: ["tanh"], experiment: question.variations[0].experiment)
    ]
    return question.plan()
  }

  @Test func theHeaderReadsBack() throws {
    var plan = Self.plan()
    let read = try #require(JournalText.plan(header: JournalText.header(plan)))
    #expect(read.networkCount == 2)
    plan.networks = []
    #expect(read.plan == plan)
  }

  @Test func everyPieceReadsBack() throws {
    let plan = Self.plan()
    for piece in 0..<plan.pieceCount {
      let trials = plan.seeds(ofPiece: piece).map { seed in
        Trial(
          reachedAt: seed % 2 == 0 ? seed : nil, heldFrom: nil, finalLoss: 1 / Double(seed),
          finalAccuracy: seed % 3 == 0 ? 1 / 3 : nil)
      }
      let record = try #require(
        JournalText.record(line: JournalText.line(piece: piece, trials: trials, plan: plan)))
      #expect(record.trials == trials)
      #expect(record.network == plan.networks[plan.network(ofPiece: piece)])
      #expect(plan.piece(of: record) == piece)
    }
  }

  @Test(arguments: [
    ("\"network\":1", "\"network\":9000000000000000"), ("\"network\":1", "\"network\":-1"),
    ("[4,2]", "[4,9000000000000000]"), ("\"seed\":0", "\"seed\":1e15"), ("[4,2]", "[4,0]"),
    ("null,null,", "null,"),
  ])
  func numbersThatNoSearchWritesAreDamage(part: String, damage: String) throws {
    let plan = Self.plan()
    let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: 1, finalAccuracy: 1)
    let line = JournalText.line(piece: 2, trials: Array(repeating: trial, count: 8), plan: plan)
    #expect(line.contains(part) && JournalText.record(line: line) != nil)
    #expect(JournalText.record(line: line.replacing(part, with: damage)) == nil)
  }

  @Test func aPieceOfAnotherSizeIsNotTaken() throws {
    let plan = Self.plan()
    let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: 1, finalAccuracy: 1)
    let line = JournalText.line(piece: 0, trials: [trial], plan: plan)
    #expect(plan.piece(of: try #require(JournalText.record(line: line))) == nil)
  }
}
