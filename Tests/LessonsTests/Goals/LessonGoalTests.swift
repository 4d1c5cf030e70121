import Experiments
import Testing

@testable import Lessons

@Suite struct LessonGoalTests {
  private static func goal(_ text: String, share: String? = nil) throws -> LessonGoal {
    try LessonGoal(
      text, share: share.map { try GoalShare($0) }, sentence: Translated("goal"), at: .playground)
  }

  private static func trained(_ epochs: Int, seed: String = "0.12345") -> Trainer {
    var experiment = Experiment(dataset: .generator(.gauss))
    experiment.seed = seed
    var trainer = Trainer(experiment)
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  @Test func aMomentThatIsPastCounts() throws {
    let late = Observation.run(RunObservation(Self.trained(20)))
    #expect(try Self.goal("epochs<=10 test-loss<1").isMet(by: late))
    #expect(try !Self.goal("epochs<=10 test-loss<0.00001").isMet(by: late))
    #expect(try !Self.goal("epochs<=10 zero-weights=0").isMet(by: late))
  }

  @Test func whatAnotherNetworkReachedDoesNot() throws {
    var trainer = Self.trained(20)
    try trainer.apply(.removeLayer)
    let now = Observation.run(RunObservation(trainer))
    #expect(try !Self.goal("epochs<=10 test-loss<1").isMet(by: now))
    #expect(try Self.goal("layers=1 epochs=20").isMet(by: now))
  }

  @Test func severalSeedsAreCountedOnce() throws {
    let goal = try Self.goal("test-loss<1 seeds>=2")
    var tick = GoalTick()
    for seed in ["0.1", "0.1", "0.2"] {
      #expect(!tick.isReached)
      tick.look(.run(RunObservation(Self.trained(1, seed: seed))), goal)
    }
    #expect(tick.isReached && tick.seeds == ["0.1", "0.2"])
    tick.look(.run(RunObservation(Self.trained(0))), try Self.goal("epochs>=5"))
    #expect(tick.isReached, "it stays")
  }

  @Test func aShareMustBeMeasured() throws {
    let goal = try Self.goal("neurons=6", share: "2/2 test-loss<1 5")
    let now = Observation.run(RunObservation(Self.trained(1)))
    var tick = GoalTick()
    tick.look(now, goal)
    tick.look(now, goal, measured: try GoalShare("1/2 test-loss<1 5"))
    tick.look(now, goal, measured: try GoalShare("2/2 test-loss<2 5"))
    #expect(!tick.isReached)
    tick.look(now, goal, measured: try GoalShare("2/2 test-loss<1 5"))
    #expect(tick.isReached)
  }

  @Test(arguments: ["", "seeds>=2", "neurons=2 seeds>=0", "neurons=2 seeds>=2 seeds>=3"])
  func whatIsNoGoalIsRefused(text: String) {
    #expect(throws: SettingRefusal.self) { _ = try Self.goal(text) }
  }
}
