import Experiments
import NeuralCore
import Testing

@testable import Lessons

@Suite struct GoalConditionTests {
  private static let trainer: Trainer = {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [3, 2]
    var trainer = Trainer(experiment)
    for _ in 0..<5 { trainer.trainEpoch() }
    return trainer
  }()

  private static func holds(_ text: String) throws -> Bool {
    let run = RunObservation(trainer)
    return try GoalCondition(text, at: .playground).holds(.run(run), run.newest)
  }

  @Test(arguments: [
    "neurons=5", "neurons<=5", "layers=2", "inputs=2", "parameters=20", "epochs=5", "epochs>4",
    "hidden=3,2", "hidden!=4,2", "learning-rate<=0.03", "activation=tanh", "features=x,y",
    "dataset=circle", "train-loss>0.1", "test-accuracy>0.1", "zero-weights=0", "diverged=0",
    "weight(1,1,1)<9", "bias(3,1)=0+-9", "regularization!=L1", "seed=0.12345",
  ]) func whatIsSoHolds(text: String) throws {
    #expect(try Self.holds(text), "\(text)")
  }

  @Test(arguments: [
    "neurons<5", "epochs<5", "hidden=3", "learning-rate>0.03", "activation=relu", "features=x",
    "train-loss>9", "zero-weights>0", "weight(9,1,1)<9", "bias(3,1)=9+-0.1", "rises>=5",
    "seed!=0.12345",
  ]) func whatIsNotSoDoesNot(text: String) throws {
    #expect(try !Self.holds(text), "\(text)")
  }

  @Test(arguments: [
    "neurons", "neurons=", "=4", "neurons=x", "hidden<4,2", "hidden=x", "weight(0,1,1)=1",
    "weight(1,1)=1", "weight(1,1,1)<1+-2", "rows=4", "epochs=nan", "nothing<3",
  ]) func whatIsNoConditionIsRefused(text: String) {
    #expect(throws: SettingRefusal.self) { _ = try GoalCondition(text, at: .playground) }
  }

  @Test(arguments: [
    ("gate=orr", LessonPlace.gates), ("answers=001", .gates), ("answers=12", .gates),
    ("weights=a", .gates), ("response=steps", .gates), ("example=toys", .step),
    ("curve=cube", .descend),
  ]) func whatCanNeverBeIsRefused(text: String, place: LessonPlace) {
    #expect(throws: SettingRefusal.self) { _ = try GoalCondition(text, at: place) }
  }

  @Test func parametersAreCountedAsTheScreenDoes() {
    var experiment = Experiment(dataset: .generator(.circle))
    (experiment.hidden, experiment.hasBiases) = ([3], false)
    #expect(RunObservation(experiment).parameters == 13)
  }

  @Test func risesAreCountedSinceTheLastChange() throws {
    var trainer = Self.trainer
    try trainer.apply(.set(.learningRate, .number(3)))
    for _ in 0..<40 { trainer.trainEpoch() }
    #expect(RunObservation(trainer).rises >= 5)
    try trainer.apply(.set(.learningRate, .number(0.001)))
    #expect(RunObservation(trainer).rises == 0)
    #expect(RunObservation(trainer).reports.map(\.epoch) == [45])
  }

  @Test func gatesStepsAndBallsAreObserved() throws {
    let gates = Observation.gates(GatesObservation(GateSetup(GateTask(.nand)), passes: 2))
    for text in [
      "rows=4", "answers=1110", "gate=nand", "weights=-2,-2", "bias=3", "passes=2", "error=0",
      "response=step",
    ] {
      #expect(try GoalCondition(text, at: .gates).holds(gates, nil), "\(text)")
    }
    let step = Observation.step(StepObservation(title: "toy", right: 3, told: 1, steps: 2))
    for text in ["right=3", "told<=1", "steps=2", "example=toy"] {
      #expect(try GoalCondition(text, at: .step).holds(step, nil), "\(text)")
    }
    var descent = Descent(.square, rate: 0.25, start: 2)
    descent.roll(steps: 2)
    for text in ["distance=0.5", "steps=2", "rate=0.25", "start=2", "curve=square"] {
      #expect(try GoalCondition(text, at: .descend).holds(.descent(descent), nil), "\(text)")
    }
  }
}
