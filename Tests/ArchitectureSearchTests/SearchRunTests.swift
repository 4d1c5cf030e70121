import ArchitectureSearch
import DataSources
import Experiments
import Testing

@Suite struct SearchRunTests {
  /// Of the page's table for circle and tanh: three neurons, its first ten seeds, which all that
  /// reach the goal do within 100 epochs.
  @Test func reproducesThePartOfThePagesTable() {
    let row = Questions.answer(Questions.tiny(hidden: [[2], [3]], seeds: 10, epochs: 100)).rows
    #expect(row.map(\.solved) == [0, 6])
    #expect(row.map(\.medianEpoch) == [nil, 49])
  }

  @Test(arguments: [1, 2, 3, 7, 64])
  func theNumberOfThreadsChangesNothing(threads: Int) {
    let question = Questions.tiny(hidden: [[2], [3], [4]], seeds: 19, epochs: 5)
    #expect(Questions.answer(question, threads: threads) == Questions.answer(question, threads: 1))
  }

  @Test func eachRunIsTheOneOfItsSeed() {
    var question = Questions.tiny(hidden: [[3]], seeds: 10, epochs: 6)
    let rows = Questions.answer(question).rows
    question.seeds = [question.seeds[7]]
    #expect(Questions.answer(question).rows[0].trials[0] == rows[0].trials[7])
  }

  @Test(arguments: [0.1, 0.5, 0.9, 1])
  func stoppingEarlyLeavesTheVerdict(reliability: Double) {
    var question = Questions.tiny(hidden: (1...8).map { [$0] }, seeds: 50)
    question.reliability = reliability
    let whole = Questions.answer(question, runner: InventedRunner())
    question.stopsEarly = true
    for threads in [1, 5] {
      let early = Questions.answer(question, threads: threads, runner: InventedRunner())
      #expect(early.rows.map(\.isReliable) == whole.rows.map(\.isReliable))
      #expect(early.rows.map { $0.solved > 0 } == whole.rows.map { $0.solved > 0 })
      #expect(early.smallest?.network == whole.smallest?.network)
      #expect(early.smallestReliable?.network == whole.smallestReliable?.network)
      #expect(
        early.rows.reduce(0) { $0 + $1.trials.count }
          < whole.rows.reduce(0) { $0 + $1.trials.count })
    }
  }

  @Test func piecesAreKeptInOrderAndKnownOnesAreNotDoneAgain() {
    let question = Questions.tiny(hidden: (1...9).map { [$0] }, seeds: 50)
    let plan = question.plan()
    let kept = Kept()
    let run = SearchRun(
      question, threads: 6, runner: InventedRunner(), keep: { kept.add($0, $1) })
    run.wait()
    #expect(kept.pieces == Array(0..<plan.pieceCount))
    let again = SearchRun(
      question, threads: 3, known: kept.trials, runner: InventedRunner(),
      keep: { _, _ in Issue.record("What is known is done again.") })
    again.wait()
    #expect(again.takeRows() == run.takeRows())
    #expect(again.progress.isOver && again.progress.isComplete)
  }

  @Test func cancellingEndsSoon() {
    let run = SearchRun(Questions.tiny(epochs: 100_000_000), threads: 2)
    run.cancel()
    run.wait()
    #expect(run.progress.isOver && !run.progress.isComplete)
  }

  @Test func rowsKnowTheirSolvingAndFailingSeeds() {
    let report = Questions.answer(
      Questions.tiny(hidden: [[3]], seeds: 10, epochs: 100))
    let row = report.rows[0]
    let solving = row.seeds(solving: true, plan: report.plan)
    let failing = row.seeds(solving: false, plan: report.plan)
    #expect(solving.count == 6 && (solving + failing).sorted() == Array(0..<10))
  }
}

/// What a search has kept.
private final class Kept: Sendable {
  private let list = Guarded<[(Int, [Trial])]>([])

  func add(_ piece: Int, _ trials: [Trial]) { list.withLock { $0.append((piece, trials)) } }
  var pieces: [Int] { list.withLock { $0.map(\.0) } }
  var trials: [Int: [Trial]] { list.withLock { Dictionary(uniqueKeysWithValues: $0) } }
}
