import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ExperimentRuleTests {
  /// Three classes at three corners.
  static let three: DatasetSource = .file(
    Dataset(
      name: "three.csv", title: "three", columns: [.plane("x"), .plane("y")],
      rows: Rows(width: 2, [0, 0, 1, 0, 0, 1, 0, 0.1, 0.9, 0, 0, 0.9]),
      target: .classes([0, 1, 2, 0, 1, 2], names: ["a", "b", "c"])))

  private static func experiment(
    _ dataset: DatasetSource, _ change: (inout Experiment) -> Void = { _ in }
  ) -> Experiment {
    var experiment = Experiment(dataset: dataset)
    change(&experiment)
    return experiment
  }

  private static let choices: [(DatasetSource, Loss?, Optimizer.Method, Activation, Loss)] = [
    (.generator(.circle), nil, .sgd, .tanh, .squared),
    (.generator(.circle), .crossEntropy, .adam, .sigmoid, .crossEntropy),
    (.generator(.circle), .huber, .sgd, .tanh, .huber),
    (.generator(.circle), nil, .perceptron, .step, .squared),
    (.generator(.regPlane), nil, .sgd, .linear, .squared),
    (.generator(.regPlane), .huber, .adam, .linear, .huber),
    (three, nil, .sgd, .softmax, .crossEntropy),
    (three, .squared, .sgd, .softmax, .squared),
    (three, nil, .perceptron, .step, .squared),
  ]

  @Test(arguments: choices)
  func outputAndLossFitTheTarget(
    dataset: DatasetSource, loss: Loss?, method: Optimizer.Method, output: Activation, used: Loss
  ) {
    let experiment = Self.experiment(dataset) {
      $0.lossChoice = loss
      $0.optimizer.method = method
    }
    #expect(experiment.outputActivation == output && experiment.loss == used)
    #expect(experiment.conflict == nil && experiment.rule(epoch: 0).loss == used)
    #expect(experiment.start().network.layers.last?.activation == output)
  }

  private static let conflicts: [(DatasetSource, Activation?, Loss?, Optimizer.Method, String)] = [
    (.generator(.circle), .tanh, .crossEntropy, .sgd, "takes probabilities"),
    (.generator(.circle), .linear, .crossEntropy, .sgd, "takes probabilities"),
    (.generator(.regPlane), nil, .crossEntropy, .sgd, "real labels"),
    (.generator(.circle), .softmax, nil, .sgd, "three classes"),
    (.generator(.circle), .step, nil, .adam, "no slope"),
    (.generator(.circle), .sigmoid, nil, .perceptron, "for a step"),
    (.generator(.regPlane), nil, nil, .perceptron, "real labels"),
  ]

  @Test(arguments: conflicts)
  func whatDoesNotFitIsInConflict(
    dataset: DatasetSource, output: Activation?, loss: Loss?, method: Optimizer.Method, why: String
  ) throws {
    let experiment = Self.experiment(dataset) {
      ($0.outputChoice, $0.lossChoice, $0.optimizer.method) = (output, loss, method)
    }
    #expect(try #require(experiment.conflict).contains(why))
  }

  @Test func targetsFollowTheOutputsRange() {
    let dataset = Self.three.load(noise: 0, stream: &Self.stream)
    let (softmax, tanh) = (
      Self.experiment(Self.three), Self.experiment(Self.three) { $0.outputChoice = .tanh }
    )
    #expect(softmax.targets(of: [1, 2], in: dataset) == [0, 1, 0, 0, 0, 1])
    #expect(tanh.targets(of: [1, 2], in: dataset) == [-1, 1, -1, -1, -1, 1])
    let plane = Self.experiment(.generator(.regPlane)) { $0.outputChoice = .sigmoid }
    let drawn = plane.start().dataset
    #expect(plane.targets(of: [0, 1], in: drawn) == drawn.target.values(of: [0, 1], outputs: 1))
  }

  private static var stream: RandomStream {
    get { RandomStream(seed: "") }
    set {}
  }

  @Test func anotherOutputKeepsTheWeights() throws {
    var trainer = Trainer(Self.experiment(.generator(.circle)))
    for _ in 0..<20 { trainer.trainEpoch() }
    let weights = trainer.network.layers.map(\.weights)
    try trainer.apply(.set(.loss, .text("cross-entropy")))
    #expect(trainer.network.layers.map(\.weights) == weights && trainer.epoch == 20)
    #expect(trainer.network.layers.last?.activation == .sigmoid)
    #expect(throws: EditRefusal.self) { try trainer.apply(.set(.output, .text("tanh"))) }
    try trainer.apply(.set(.loss, .text("auto")))
    #expect(trainer.network.layers.map(\.activation) == [.tanh, .tanh, .tanh])
  }

  @Test func picturesHaveTheMiddleOfOutputsAtZero() {
    let request = GridRequest(mapWidth: 3, mapHeight: 3, thumbnailSide: 2, shown: .output)
    var sigmoid = Trainer(Self.experiment(.generator(.circle)) { $0.outputChoice = .sigmoid })
    let values =
      sigmoid.decisionGrid(request).map.values + sigmoid.decisionGrid(request).output.values
    let places = PlaneMap.places(width: 3, height: 3)
    let samples = SampleSet(inputCount: 2, inputs: places.flatMap { [$0.x, $0.y] })
    let outputs = sigmoid.engine.outputs(samples)
    #expect(Array(values.prefix(9)) == outputs.map { Float(2 * $0 - 1) })
    let right = sigmoid.shownPoints.train.filter(\.isRight).count
    #expect(Double(right) / 250 == sigmoid.report().trainAccuracy)
  }

  @Test func anEpochsOrderIsItsOwn() {
    let experiment = Self.experiment(.generator(.circle)) { $0.shuffle = .epoch }
    let orders = (0..<3).map { experiment.order(of: 250, epoch: $0) ?? [] }
    #expect(orders.allSatisfy { $0.sorted() == (0..<250).map { Int32($0) } })
    #expect(orders[0] != orders[1] && orders[1] != orders[2])
    #expect(Self.experiment(.generator(.circle)).order(of: 250, epoch: 1) == nil)
    var other = experiment
    (other.dataSeed, other.seed) = (experiment.seed, "7")
    #expect(other.order(of: 250, epoch: 1) == orders[1], "points and their order have one seed")
    #expect(experiment.rule(epoch: 0).closesEpoch)
  }

  @Test func dropoutDependsOnSeedAndEpoch() {
    let experiment = Self.experiment(.generator(.circle)) { $0.dropout = 0.2 }
    let (one, two) = (experiment.rule(epoch: 1).dropout, experiment.rule(epoch: 2).dropout)
    #expect(one?.rate == 0.2 && one?.epoch == 1 && one?.generator == two?.generator)
    #expect(Self.experiment(.generator(.circle)).rule(epoch: 0).dropout == nil)
    var other = experiment
    other.seed = "7"
    #expect(other.rule(epoch: 1).dropout != one)
  }

  @Test func frozenLayersFollowTheOutput() throws {
    var experiment = Self.experiment(.generator(.circle)) { $0.frozenLayers = [1, 3] }
    #expect(experiment.rule(epoch: 0).frozenLayers == [0, 2])
    try experiment.apply(.addLayer)
    #expect(experiment.frozenLayers == [1, 4])
    try experiment.apply(.removeLayer)
    try experiment.apply(.removeLayer)
    #expect(experiment.frozenLayers == [1, 2])
    experiment.frozenLayers = [4]
    #expect(try #require(experiment.conflict).contains("the output is layer 2"))
  }

  @Test func withoutBiasesAllAreZero() throws {
    var trainer = Trainer(Self.experiment(.generator(.circle)))
    trainer.trainEpoch()
    try trainer.apply(.set(.noBiases, .toggle(true)))
    let edits: [ExperimentEdit] = [
      .addNeuron(layer: 0), .addLayer, .set(.hidden, .widths([5, 5])),
    ]
    for edit in edits {
      try trainer.apply(edit)
      #expect(trainer.network.layers.allSatisfy { $0.biases.allSatisfy { $0 == 0 } })
    }
    let fresh = Self.experiment(.generator(.circle)) { $0.hasBiases = false }.start().network
    #expect(fresh.layers.allSatisfy { $0.biases.allSatisfy { $0 == 0 } })
  }
}
