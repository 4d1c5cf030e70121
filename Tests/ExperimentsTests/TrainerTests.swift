import DataSources
import Experiments
import NeuralCore
import Testing

@Suite struct TrainerTests {
  private static func trainer(
    _ change: (inout Experiment) -> Void = { _ in }, epochs: Int = 0
  ) -> Trainer {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var trainer = Trainer(experiment)
    for _ in 0..<epochs { trainer.trainEpoch() }
    return trainer
  }

  @Test func withoutHistoryABitIsTheSame() {
    var (one, other) = (Self.trainer(), Self.trainer())
    other.leaveHistory()
    for _ in 0..<3 {
      one.trainEpoch()
      other.trainEpoch()
    }
    #expect(one.network.isIdentical(to: other.network) && one.report() == other.report())
    #expect(one.history.reports.count == 4 && other.history.reports.count == 1)
    #expect(other.testEvaluation().accuracy == one.report().testAccuracy)
  }

  @Test func batchByBatchIsTheSameAsEpochByEpoch() {
    var (whole, parts) = (Self.trainer { $0.batchSize = 7 }, Self.trainer { $0.batchSize = 7 })
    for _ in 0..<3 { whole.trainEpoch() }
    for _ in 0..<3 * 36 { parts.trainBatch() }
    #expect(parts.epoch == 3 && parts.network == whole.network)
  }

  @Test func anAddedNeuronLeavesTheReportAsItWas() throws {
    var trainer = Self.trainer(epochs: 20)
    let before = trainer.report()
    try trainer.apply(.addNeuron(layer: 1))
    #expect(trainer.report() == before)
    #expect(trainer.experiment.hidden == [4, 3] && trainer.network.hidden == [4, 3])
    trainer.trainEpoch()
    #expect(trainer.epoch == 21 && trainer.report() != before)
  }

  @Test func anAddedFeatureLeavesTheReportAsItWas() throws {
    var trainer = Self.trainer(epochs: 20)
    let before = trainer.report()
    try trainer.apply(trainer.experiment.toggling(.xSquared))
    #expect(trainer.report() == before)
    #expect(trainer.experiment.features == [.x, .y, .xSquared])
    try trainer.apply(trainer.experiment.toggling(.x))
    #expect(trainer.experiment.features == [.y, .xSquared])
    #expect(trainer.network.inputCount == 2)
  }

  @Test(arguments: [
    ExperimentEdit.set(.learningRate, .number(0.1)), .set(.regularization, .text("L2")),
    .set(.regularizationRate, .number(0.1)),
    .set(.batchSize, .number(3)), .set(.activation, .text("relu")), .set(.noise, .number(20)),
    .set(.trainPercent, .number(70)), .newData(seed: "2"),
  ])
  func theseKeepTheWeights(edit: ExperimentEdit) throws {
    let start = Self.trainer(
      {
        $0.optimizer.regularization = .l1
        $0.optimizer.regularizationRate = 0.001
      }, epochs: 5)
    var (trainer, unchanged) = (start, start)
    try trainer.apply(edit)
    #expect(trainer.network.layers.map(\.weights) == start.network.layers.map(\.weights))
    #expect(trainer.epoch == 5)
    trainer.trainEpoch()
    unchanged.trainEpoch()
    #expect(trainer.network.isFinite && trainer.network != unchanged.network, "it acts")
  }

  @Test func restartIsTheSameRunAgain() throws {
    var trainer = Self.trainer(epochs: 5)
    let fifth = trainer.network
    try trainer.apply(.restart)
    #expect(trainer.epoch == 0 && trainer.network == Self.trainer().network)
    for _ in 0..<5 { trainer.trainEpoch() }
    #expect(trainer.network == fifth)
  }

  @Test func newWeightsKeepTheData() throws {
    var trainer = Self.trainer(epochs: 5)
    let points = trainer.split
    try trainer.apply(.newWeights(seed: "0.5"))
    #expect(trainer.split == points && trainer.network != Self.trainer().network)
    // The weights are those that the seed alone leads to, whatever the data's seed is.
    #expect(trainer.network == Self.trainer { $0.seed = "0.5" }.network)
  }

  @Test func newDataKeepsTheShareAndTheNetwork() throws {
    var trainer = Self.trainer(epochs: 5)
    let before = trainer.split
    try trainer.apply(.newData(seed: "7"))
    #expect(trainer.split != before && trainer.split.train.count == before.train.count)
    #expect(trainer.split == Self.trainer { $0.seed = "7" }.split)
  }

  /// 250 points leave some over from batches of 7: their gradients wait for the next epoch.
  @Test(arguments: [
    ExperimentEdit.set(.noise, .number(20)), .set(.trainPercent, .number(70)), .newData(seed: "2"),
  ])
  func pointsThatAreGoneHaveNoPartInTheNextBatch(edit: ExperimentEdit) throws {
    var trainer = Self.trainer(
      {
        $0.batchSize = 7
        $0.optimizer.learningRate = 0
      }, epochs: 1)
    #expect(trainer.split.train.count % 7 > 0)
    var fresh = Self.trainer { $0.batchSize = 7 }
    #expect(trainer.network == fresh.network, "nothing was learnt so far")
    try trainer.apply(.set(.learningRate, .number(0.03)))
    for edit in [edit, .set(.batchSize, .number(6))] {
      try trainer.apply(edit)
      try fresh.apply(edit)
    }
    trainer.trainBatch()
    fresh.trainBatch()
    #expect(trainer.network == fresh.network)
  }

  @Test func anotherDataSetStartsAnew() throws {
    var trainer = Self.trainer(epochs: 5)
    try trainer.apply(.set(.dataset, .dataset(.generator(.regPlane))))
    #expect(trainer.epoch == 0 && trainer.report().trainAccuracy == nil)
    #expect(trainer.network.layers.last?.activation == .linear)
  }

  @Test func layersComeAndGo() throws {
    var trainer = Self.trainer(epochs: 5)
    let first = trainer.network.layers[0]
    try trainer.apply(.addLayer)
    #expect(trainer.network.hidden == [4, 2, 2] && trainer.network.layers[0] == first)
    for _ in 0..<3 { try trainer.apply(.removeLayer) }
    #expect(trainer.network.hidden.isEmpty && trainer.experiment.hidden.isEmpty)
    trainer.trainEpoch()
    #expect(trainer.report().isFinite)
  }

  @Test func refusalsChangeNothing() {
    var trainer = Self.trainer {
      $0.hidden = [1]
      $0.features = [.x]
    }
    for edit in [ExperimentEdit.removeNeuron(layer: 0, neuron: 0), .set(.features, .names([]))] {
      let before = (trainer.experiment, trainer.network)
      #expect(throws: EditRefusal.self) { try trainer.apply(edit) }
      #expect(trainer.experiment == before.0 && trainer.network == before.1)
    }
    var bare = Self.trainer { $0.hidden = [] }
    #expect(throws: EditRefusal.self) { try bare.apply(.removeLayer) }
    var deep = Self.trainer { $0.hidden = Array(repeating: 1, count: 12) }
    #expect(throws: EditRefusal.self) { try deep.apply(.addLayer) }
    var full = Self.trainer { $0.hidden = [4096] }
    #expect(throws: EditRefusal.self) { try full.apply(.addNeuron(layer: 0)) }
  }

  @Test func linksReviveWithoutL1() throws {
    var trainer = Self.trainer(
      {
        $0.optimizer = Optimizer(learningRate: 0.03, regularization: .l1, regularizationRate: 0.1)
      },
      epochs: 20)
    #expect(trainer.network.layers.flatMap(\.dead).contains(true))
    try trainer.apply(.set(.regularization, .text("L2")))
    #expect(trainer.network.layers.flatMap(\.dead).allSatisfy { !$0 })
  }

  @Test func aGateTrainsOnAllItsRows() {
    var experiment = Experiment(dataset: .bundled(.nand))
    experiment.hidden = []
    var trainer = Trainer(experiment)
    #expect(trainer.split.sharesRows && trainer.split.train.count == 4)
    for _ in 0..<200 { trainer.trainEpoch() }
    #expect(trainer.report().trainAccuracy == 1, "a batch of ten must not wait for ten rows")
  }

  @Test func divergenceIsAState() {
    var experiment = Experiment(dataset: .generator(.regPlane))
    experiment.activations = [.relu]
    experiment.optimizer.learningRate = 10
    var trainer = Trainer(experiment)
    for _ in 0..<200 { trainer.trainEpoch() }
    #expect(!trainer.isFinite && !trainer.report().isFinite)
    #expect(trainer.history.reports.allSatisfy { $0.isFinite })
  }
}
