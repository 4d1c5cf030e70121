import ArchitectureSearch
import Testing

@testable import Lessons

@Suite struct ScoreTests {
  @Test func runsCountThatHoldTheGoalToTheirEnd() {
    var trials = Entries.score(reached: 18).trials
    #expect(Score(trials).reached == 18 && Score(trials).isAtGoal)
    trials[3] = Trial(reachedAt: 10, heldFrom: nil, finalLoss: 0, finalAccuracy: 1)
    #expect(Score(trials).reached == 17 && !Score(trials).isAtGoal)
  }

  @Test func theEpochIsTheMiddleOfThoseThatHold() {
    #expect(Entries.score(reached: 2).medianEpoch == 10.5)
    #expect(Entries.score(reached: 0).medianEpoch == nil)
  }

  @Test func eachBitOfEachRunIsInTheFingerprint() {
    let trials = Entries.score(reached: 20).trials
    let before = Score(trials).fingerprint
    for seed in trials.indices {
      let trial = trials[seed]
      let others = [
        Trial(
          reachedAt: 9, heldFrom: trial.heldFrom, finalLoss: trial.finalLoss, finalAccuracy: 0.5),
        Trial(
          reachedAt: trial.reachedAt, heldFrom: nil, finalLoss: trial.finalLoss,
          finalAccuracy: 0.5),
        Trial(
          reachedAt: trial.reachedAt, heldFrom: trial.heldFrom, finalLoss: trial.finalLoss.nextUp,
          finalAccuracy: 0.5),
        Trial(
          reachedAt: trial.reachedAt, heldFrom: trial.heldFrom, finalLoss: trial.finalLoss,
          finalAccuracy: nil),
      ]
      for other in others {
        var changed = trials
        changed[seed] = other
        #expect(Score(changed).fingerprint != before)
      }
    }
    #expect(Score(trials.reversed()).fingerprint != before)
  }

  @Test func whatIsNoNumberIsAlikeEverywhere() {
    let scores = [Double.nan, -.nan, .init(nan: 5, signaling: false)].map { loss in
      Score([Trial(reachedAt: nil, heldFrom: nil, finalLoss: loss, finalAccuracy: nil)])
    }
    #expect(Set(scores.map(\.fingerprint)).count == 1)
  }
}
