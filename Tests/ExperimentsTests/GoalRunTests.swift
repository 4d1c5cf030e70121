import DataSources
import Testing

@testable import Experiments

@Suite struct GoalRunTests {
  private static func experiment() throws -> Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.goal = try TrainingGoal("test-loss<0.1")
    return experiment
  }

  @Test func theEpochThatReachesItIsSeen() throws {
    var (aiming, plain) = (
      Trainer(try Self.experiment()), Trainer(Experiment(dataset: .generator(.circle)))
    )
    while !aiming.meetsGoal, aiming.epoch < 200 {
      #expect(plain.report().testLoss >= 0.1)
      while aiming.advance() != .epoch { #expect(!aiming.meetsGoal) }
      plain.trainEpoch()
    }
    #expect(aiming.epoch > 10 && plain.report().testLoss < 0.1)
    #expect(aiming.history == plain.history && aiming.network == plain.network)
    aiming.trainBatch()
    #expect(!aiming.meetsGoal, "not in the middle of an epoch")
  }

  @Test func otherDataDropsAGoalThatTheyHaveNot() throws {
    var experiment = try Self.experiment()
    try experiment.apply(.set(.dataset, .dataset(.generator(.regPlane))))
    #expect(experiment.goal != nil)
    experiment.goal = .standard
    #expect(experiment.conflict != nil)
    experiment = try Self.experiment()
    experiment.goal = .standard
    try experiment.apply(.set(.dataset, .dataset(.generator(.regPlane))))
    #expect(experiment.goal == nil && experiment.conflict == nil)
  }
}
