@testable import ArchitectureSearch
import Testing

@Suite struct SearchRowTests {
  private static let trials = [
    Trial(reachedAt: 40, heldFrom: nil, finalLoss: 0.3, finalAccuracy: 0.9),
    Trial(reachedAt: 39, heldFrom: 80, finalLoss: 0.1, finalAccuracy: 1),
    Trial(reachedAt: nil, heldFrom: nil, finalLoss: .nan, finalAccuracy: 0.5),
    Trial(reachedAt: 10, heldFrom: 10, finalLoss: 0.2, finalAccuracy: 1),
  ]

  private static func row(mustHold: Bool, trials: [Trial] = trials) -> SearchRow {
    var question = Questions.tiny(hidden: [[3]], seeds: 4)
    question.mustHold = mustHold
    question.reliability = 0.75
    let plan = question.plan()
    return SearchRow(network: plan.networks[0], trials: trials, plan: plan)
  }

  @Test func countsRunsThatReachTheTarget() {
    let row = Self.row(mustHold: false)
    #expect(row.solved == 3 && row.share == 0.75 && row.isReliable)
    #expect(row.medianEpoch == 39 && row.lateEpoch == 39.8)
    #expect(row.heldToEnd == 0.5)
    #expect(row.medianLoss == 0.25 && row.medianAccuracy == 0.95)
    #expect(row.interval == WilsonInterval(successes: 3, of: 4))
  }

  @Test func countsRunsThatHoldIt() {
    let row = Self.row(mustHold: true)
    #expect(row.solved == 2 && !row.isReliable)
    #expect(row.medianEpoch == 45)
    #expect(row.heldToEnd == 0.5)
  }

  @Test func whatNoRunHasIsNil() {
    let trial = Trial(reachedAt: nil, heldFrom: nil, finalLoss: .nan, finalAccuracy: nil)
    let row = Self.row(mustHold: false, trials: [trial])
    #expect(row.medianEpoch == nil && row.lateEpoch == nil && row.medianAccuracy == nil)
    #expect(row.medianLoss.isNaN && !row.isReliable)
  }
}
