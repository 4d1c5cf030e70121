@testable import ArchitectureSearch
import Testing

@Suite struct JournalTextTests {
  private static func plan() -> SearchPlan {
    Questions.tiny(hidden: [[], [4, 2]], seeds: 10).plan()
  }

  private static func line(of plan: SearchPlan, trials: Int = 8) -> String {
    let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: 1, finalAccuracy: 1)
    return JournalText.line(piece: 2, trials: Array(repeating: trial, count: trials), plan: plan)
  }

  /// A line with something else in it, whose checksum is good all the same.
  private static func forged(_ part: String, _ other: String) throws -> String {
    let text = line(of: plan())
    #expect(text.contains(part))
    let object = try #require(JSONValue.value(of: text.replacing(part, with: other)))
    return JournalLine.sealed(
      .object(["network", "seed", "trials"].map { .init($0, object[$0] ?? .null) }))
  }

  @Test func theHeaderReadsBack() throws {
    let plan = Self.plan()
    let header = JournalText.header(plan)
    #expect(JournalText.version(ofHeader: header) == 2)
    #expect(JournalText.question(header: header) == plan.question)
    #expect(JournalText.question(header: header.replacing("0.03", with: "0.3")) == nil)
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
      #expect(plan.piece(of: record) == piece)
    }
  }

  @Test(arguments: [
    ("\"network\":1", "\"network\":9000000000000000"), ("\"network\":1", "\"network\":-1"),
    ("\"seed\":0", "\"seed\":1e15"), ("null,null,", "null,"), ("[null,null", "[\"3\",null"),
    ("[null,null", "[-1,null"), ("[null,null", "[null,1.5"),
  ])
  func numbersThatNoSearchWritesAreDamage(part: String, damage: String) throws {
    #expect(JournalText.record(line: try Self.forged(part, part)) != nil)
    #expect(JournalText.record(line: try Self.forged(part, damage)) == nil)
  }

  @Test func aPieceThatTheSearchHasNotIsNotTaken() throws {
    let plan = Self.plan()
    let short = try #require(JournalText.record(line: Self.line(of: plan, trials: 1)))
    #expect(plan.piece(of: short) == nil)
    var record = try #require(JournalText.record(line: Self.line(of: plan)))
    #expect(plan.piece(of: record) == 2)
    record.network = 2
    #expect(plan.piece(of: record) == nil)
  }
}
