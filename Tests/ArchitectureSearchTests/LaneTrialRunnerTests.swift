@testable import ArchitectureSearch
import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct LaneTrialRunnerTests {
  /// What the screen's trainer shows, epoch by epoch.
  private static func shown(_ experiment: Experiment, epochs: Int, _ target: TrainingGoal) -> Trial
  {
    var trainer = Trainer(experiment)
    var recorder = TrialRecorder(target: target)
    for epoch in 0...epochs {
      if epoch > 0 { trainer.trainEpoch() }
      recorder.add(trainer.report())
    }
    return recorder.trial
  }

  /// Three seeds at once.
  private static func expectSame(_ experiment: Experiment, _ target: TrainingGoal) {
    let experiments = [experiment.seed, "2", "hello"].map { seed in
      var other = experiment
      other.seed = seed
      return other
    }
    let expected = experiments.map { shown($0, epochs: 12, target) }
    let trials = LaneTrialRunner().run(
      experiments, epochs: 12, target: target, isCancelled: { false })
    #expect(trials == expected)
  }

  @Test(arguments: Activation.hidden)
  func equalsTheScreenBitForBit(activation: Activation) throws {
    for source in [DatasetSource.generator(.xor), .generator(.regGauss), .bundled(.xorGate)] {
      for goal in ["test-loss<=0.4", "train-loss<0.4", "train-loss<0.45,test-loss<=0.4"] {
        var experiment = Experiment(dataset: source)
        experiment.activations = [activation]
        experiment.seed = "0.03000"
        experiment.batchSize = 7
        experiment.optimizer.regularization = .l1
        experiment.optimizer.regularizationRate = 0.01
        Self.expectSame(experiment, try TrainingGoal(goal))
      }
    }
  }

  @Test func equalsTheScreenOnFixedData() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.dataSeed = "7"
    experiment.noise = 20
    Self.expectSame(
      experiment, TrainingGoal(.trainAccuracy, .atLeast, 0.7))
  }

  /// What lanes cannot do is trained one by one, and all of it with the same bits.
  @Test func settingsBeyondTheLanesAreRunToo() throws {
    let changes: [@Sendable (inout Experiment) -> Void] = [
      { $0.shuffle = .epoch }, { $0.dropout = 0.3 }, { $0.precision = .float },
      { $0.schedule = .cosine(epochs: 8) }, { $0.outputChoice = .sigmoid },
      { $0.optimizer.method = .adam }, { $0.lossChoice = .crossEntropy }, { $0.frozenLayers = [1] },
      { $0.hasBiases = false }, { $0.optimizer.method = .perceptron }, { $0.initializer = .he },
    ]
    for change in changes {
      var experiment = Experiment(dataset: .generator(.xor))
      experiment.trainPercent = 10
      change(&experiment)
      Self.expectSame(experiment, try TrainingGoal("test-loss<0.4"))
    }
  }

  @Test func moreSeedsThanLanesAreRunInGroups() {
    let experiments = SearchSeeds.numbered(19).map { seed in
      var experiment = Experiment(dataset: .bundled(.xorGate))
      experiment.seed = seed
      return experiment
    }
    let trials = LaneTrialRunner().run(
      experiments, epochs: 5, target: .standard, isCancelled: { false })
    #expect(trials == experiments.map { Self.shown($0, epochs: 5, .standard) })
  }

  /// An epoch of a wide network must not keep a user waiting who cancelled its search.
  @Test func asksOftenWithinAnEpoch() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = Array(repeating: 64, count: 12)
    let count = Guarded(0)
    let trials = LaneTrialRunner().run([experiment], epochs: 1, target: .standard) {
      count.withLock { $0 += 1 }
      return false
    }
    let parameters = SearchNetwork.parameters(inputs: 2, hidden: experiment.hidden)
    let work = 3 * 250 * parameters
    #expect(count.withLock { $0 } > work / LaneGroup.workBetweenQuestions)
    #expect(trials == [Self.shown(experiment, epochs: 1, .standard)])
  }

  /// Half of the data are packed for the lanes of one thread, and no other thread packs them again.
  @Test func threadsShareTheSamplesOfFixedData() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.dataSeed = "7"
    let shelf = SampleShelf()
    let first = shelf.points(of: experiment, withTest: true).samples
    var other = experiment
    (other.hidden, other.seed, other.activations) = ([8], "2", [.relu])
    let second = shelf.points(of: other, withTest: true).samples
    #expect(first.training === second.training && first.test === second.test)
    other.noise = 10
    let third = shelf.points(of: other, withTest: true).samples
    #expect(first.training !== third.training)
    other.points = 100
    let fourth = shelf.points(of: other, withTest: true).samples
    #expect(fourth.training !== third.training && fourth.training.count == 50)
  }

  @Test func givesUpWhenCancelled() {
    let experiment = Experiment(dataset: .generator(.circle))
    let trials = LaneTrialRunner().run(
      [experiment], epochs: 1_000_000, target: .standard, isCancelled: { true })
    #expect(trials == nil)
  }
}
