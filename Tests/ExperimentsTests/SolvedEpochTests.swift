import DataSources
import Testing

@testable import Experiments

/// When a run first met its goal.
@Suite struct SolvedEpochTests {
  private static func trainer(
    _ dataset: DatasetGenerator = .circle, epochs: Int = 0,
    _ change: (inout Experiment) -> Void = { _ in }
  ) -> Trainer {
    var experiment = Experiment(dataset: .generator(dataset))
    change(&experiment)
    var trainer = Trainer(experiment)
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  @Test func itIsTheFirstEpochThatMeetsTheGoal() {
    var trainer = Self.trainer(epochs: 68)
    #expect(trainer.report().testAccuracy ?? 1 < 0.99 && trainer.solved == nil)
    trainer.trainEpoch()
    #expect(trainer.report().testAccuracy ?? 0 >= 0.99)
    for _ in 0..<20 { trainer.trainEpoch() }
    #expect(trainer.solved == SolvedEpoch(epoch: 69))
  }

  @Test func numbersAreFollowedToAHundredth() {
    let trainer = Self.trainer(.regPlane, epochs: 5)
    #expect(trainer.solved == SolvedEpoch(epoch: 3))
    #expect(
      trainer.history.reports[3].testLoss <= 0.01 && trainer.history.reports[2].testLoss > 0.01)
  }

  @Test func anExperimentsOwnGoalGoesBefore() throws {
    let goal = try TrainingGoal("test-loss<0.1")
    let trainer = Self.trainer(epochs: 100) { $0.goal = goal }
    let first = trainer.history.reports.first { goal.isMet(by: $0) }?.epoch
    #expect(trainer.solved == first.map { SolvedEpoch(epoch: $0) } && first ?? 69 < 69)
  }

  /// A history that is thinned looks at every second epoch and more.
  @Test func whatWasNotLookedAtIsNotSaid() throws {
    let slow = { (experiment: inout Experiment) in experiment.optimizer.learningRate = 0.001 }
    let screen = Self.trainer(epochs: 1920, slow)
    #expect(screen.solved == SolvedEpoch(epoch: 1910, isExact: false))
    let aiming = Self.trainer(epochs: 1920) {
      slow(&$0)
      $0.goal = .standard
    }
    #expect(aiming.solved == SolvedEpoch(epoch: 1909))
  }

  /// What a screen asks for in the middle of an epoch decides nothing.
  @Test func noFrameRateHasAPartInIt() {
    var trainer = Self.trainer(epochs: 60)
    let request = GridRequest(mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)
    while trainer.epoch < 80 {
      trainer.trainBatch()
      #expect(trainer.snapshot(version: 0, request: request).solved == trainer.solved)
    }
    #expect(trainer.solved == SolvedEpoch(epoch: 69))
  }

  @Test func aSavedRunAndAReplayKnowIt() throws {
    var trainer = Self.trainer(epochs: 75)
    try trainer.apply(.addNeuron(layer: 0))
    trainer.trainEpoch()
    let moment = trainer.checkpoint
    let scratch = try RunFile.text(of: moment)
    #expect(scratch.contains("\"solved\":{\"epoch\":69,\"isExact\":true}"))
    #expect(try #require(Trainer(moment)).solved == SolvedEpoch(epoch: 69))
    let again = try #require(try moment.recording.replay(toEpoch: 76, position: 0))
    #expect(again.solved == SolvedEpoch(epoch: 69))
  }

  @Test func itHoldsUntilTheRunStartsAnewOrThePointsChange() throws {
    let solved = Self.trainer(epochs: 80)
    let keeping: [ExperimentEdit] = [
      .addNeuron(layer: 0), .removeLayer, .set(.learningRate, .number(1)),
      .setBias(layer: 0, neuron: 0, value: 5), .set(.features, .names(["x"])),
    ]
    for edit in keeping {
      var trainer = solved
      try trainer.apply(edit)
      trainer.trainEpoch()
      #expect(trainer.solved == SolvedEpoch(epoch: 69), "\(edit)")
    }
    let ending: [ExperimentEdit] = [
      .restart, .newWeights(seed: "1"), .newData(seed: "1"), .set(.noise, .number(20)),
      .set(.dataset, .dataset(.generator(.spiral))), .placePoint(x: 0, y: 0, label: 0),
      .set(.goal, .text("test-loss<1e-9")),
    ]
    for edit in ending {
      var trainer = solved
      try trainer.apply(edit)
      #expect(trainer.solved == nil, "\(edit)")
    }
  }

  @Test func onOtherPointsItIsReachedAgain() throws {
    var trainer = Self.trainer(epochs: 100)
    try trainer.apply(.newData(seed: "1"))
    trainer.trainEpoch()
    #expect(trainer.solved == SolvedEpoch(epoch: 101))
  }
}
