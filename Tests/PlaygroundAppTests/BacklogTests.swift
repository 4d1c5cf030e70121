import DataSources
import Experiments
import NeuralCore
import Testing

@testable import PlaygroundApp

@Suite struct BacklogTests {
  private static var experiment: Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [3, 2]
    experiment.batchSize = 7
    experiment.optimizer = Optimizer(
      learningRate: 0.1, regularization: .l1, regularizationRate: 0.1)
    return experiment
  }

  /// A trainer in the middle of a batch, some of whose links L1 has killed.
  private static let trainer: Trainer = {
    var trainer = Trainer(experiment)
    for _ in 0..<20 { trainer.trainEpoch() }
    trainer.trainBatch()
    return trainer
  }()

  private static func edits(_ edits: [ExperimentEdit]) -> [Order] {
    edits.enumerated().map { .edit($1, version: $0 + 1) }
  }

  private static func backlog(_ orders: [Order]) -> Backlog {
    var backlog = Backlog(experiment)
    for order in orders { backlog.add(order) }
    return backlog
  }

  // MARK: The same result

  private static func obey(_ task: Backlog.Task, _ trainer: inout Trainer) {
    switch task {
    case .edit(let edit, _): try? trainer.apply(edit)
    case .steps(let end, let count):
      for _ in 0..<count { end == .epoch ? trainer.trainEpoch() : { trainer.trainBatch() }() }
    case .undo, .redo, .checkpoint: Issue.record("these orders are for the worker's past")
    }
  }

  private static func obeyed(_ orders: [Order]) -> Trainer {
    var trainer = trainer
    for order in orders {
      var single = Backlog(trainer.experiment)
      single.add(order)
      for task in single.take(whileStepping: false).tasks { obey(task, &trainer) }
    }
    return trainer
  }

  private static func obeyed(_ backlog: Backlog) -> Trainer {
    var (trainer, backlog) = (trainer, backlog)
    while !backlog.isEmpty {
      for task in backlog.take(whileStepping: false).tasks { obey(task, &trainer) }
    }
    return trainer
  }

  private static func expectSame(_ orders: [Order], _ comment: Comment) {
    var (all, rest) = (obeyed(orders), obeyed(backlog(orders)))
    #expect(rest.experiment == all.experiment, comment)
    #expect(rest.network == all.network && rest.split == all.split, comment)
    #expect(rest.epoch == all.epoch, comment)
    all.trainBatch()
    rest.trainBatch()
    #expect(rest.network == all.network, "what waits for the end of the batch: \(comment)")
    try? all.apply(.addLayer)
    try? rest.apply(.addLayer)
    #expect(rest.network == all.network, "the draws to come: \(comment)")
  }

  private static let settings: [ExperimentEdit] = [
    .set(.learningRate, .number(0.3)), .set(.learningRate, .number(0.01)),
    .set(.regularization, .text("none")), .set(.regularization, .text("L1")),
    .set(.regularization, .text("L2")), .set(.regularizationRate, .number(0.01)),
    .set(.batchSize, .number(3)), .set(.batchSize, .number(9)),
    .set(.activation, .text("relu")), .set(.activation, .text("tanh")), .set(.noise, .number(10)),
    .set(.noise, .number(30)), .set(.trainPercent, .number(30)),
    .set(.trainPercent, .number(60)), .newData(seed: "5"), .newData(seed: "6"),
    .set(.features, .names(["x", "y", "sinX"])), .set(.features, .names(["y"])),
    .set(.features, .names(["x", "y"])), .set(.features, .names(["y"])),
    .set(.noBiases, .toggle(true)), .set(.noBiases, .toggle(false)),
  ]

  @Test func whatIsLeftOutChangesNoBit() {
    #expect(Self.trainer.network.layers.contains { $0.dead.contains(true) })
    var stream = RandomStream(seed: "orders")
    for round in 0..<200 {
      var shape = Experiment(dataset: .generator(.circle))
      shape.hidden = Self.experiment.hidden
      var orders: [Order] = []
      for version in 1...12 {
        orders.append(Self.order(version, &shape, &stream))
      }
      Self.expectSame(orders, "round \(round): \(orders)")
    }
  }

  /// A random order that the screen would let pass.
  private static func order(
    _ version: Int, _ shape: inout Experiment, _ stream: inout RandomStream
  ) -> Order {
    while true {
      let edit: ExperimentEdit
      switch Int(stream.uniform(0, 50)) - settings.count {
      case ..<0: edit = settings[Int(stream.uniform(0, Double(settings.count)))]
      case 0: edit = .addNeuron(layer: 0)
      case 1: edit = .removeNeuron(layer: 0, neuron: 0)
      case 2: edit = .addLayer
      case 3: edit = .removeLayer
      case 4: edit = .newWeights(seed: "9")
      case 5: edit = .restart
      case 6: edit = .mergeLinearLayers(layer: 0)
      case 7: edit = .set(.activation, .text("linear"))
      case 8: return .step(.epoch)
      case 9...12: return .step(.batch)
      default: edit = parameter(&stream)
      }
      if (try? shape.apply(edit)) != nil { return .edit(edit, version: version) }
    }
  }

  /// One of a few weights and biases, so that some are set again and again.
  private static func parameter(_ stream: inout RandomStream) -> ExperimentEdit {
    let (layer, value) = (Int(stream.uniform(0, 2)), stream.uniform(-2, 2))
    return stream.next() < 0.7
      ? .setWeight(layer: layer, neuron: 0, source: 0, value: value)
      : .setBias(layer: layer, neuron: 0, value: value)
  }

  // MARK: Moves in the past

  @Test func nothingIsFoldedWhileTheExperimentIsUnknown() {
    var backlog = Self.backlog([.undo(version: 1), .edit(.restart, version: 2), .checkpoint])
    #expect(
      backlog.take(whileStepping: false).tasks
        == [.undo(version: 1), .edit(.restart, version: 2), .checkpoint])
  }

  @Test func whatTheTrainerSettlesIsFoldedAgain() throws {
    var backlog = Self.backlog([.undo(version: 1)])
    _ = backlog.take(whileStepping: false)
    backlog.add(.edit(.addLayer, version: 2))
    var settled = Self.experiment
    settled.seed = "undone"
    backlog.settle(settled)
    backlog.add(.edit(.restart, version: 3))
    try settled.apply(.addLayer)
    #expect(
      backlog.take(whileStepping: false).tasks == [.edit(.replace(settled), version: 3)])
  }

  @Test func aMomentThatWasAskedForIsHandedOutAllTheSame() {
    var backlog = Self.backlog([.checkpoint, .edit(.restart, version: 1)])
    #expect(
      backlog.take(whileStepping: false).tasks
        == [.checkpoint, .edit(.replace(Self.experiment), version: 1)])
  }

  // MARK: What is left

  private static func tasks(_ edits: [ExperimentEdit]) -> [Backlog.Task] {
    var backlog = backlog(Self.edits(edits))
    return backlog.take(whileStepping: false).tasks
  }

  @Test func theLastOfSeveralValuesIsLeft() {
    #expect(
      Self.tasks([
        .set(.learningRate, .number(1)), .addNeuron(layer: 0), .set(.learningRate, .number(2)),
        .set(.learningRate, .number(3)),
      ])
        == [
          .edit(.addNeuron(layer: 0), version: 2),
          .edit(.set(.learningRate, .number(3)), version: 4),
        ])
  }

  @Test func theLastOfSeveralWeightsIsLeft() {
    let weight = { (value: Double) in
      ExperimentEdit.setWeight(layer: 1, neuron: 0, source: 2, value: value)
    }
    #expect(
      Self.tasks([
        weight(0.1), .setBias(layer: 1, neuron: 0, value: 3), .newData(seed: "5"), weight(0.2),
        .set(.learningRate, .number(1)), weight(0.3),
      ]).map(\.edit) == [
        .setBias(layer: 1, neuron: 0, value: 3), .newData(seed: "5"),
        .set(.learningRate, .number(1)), weight(0.3),
      ])
    let removal = ExperimentEdit.removeNeuron(layer: 0, neuron: 0)
    #expect(
      Self.tasks([weight(0.1), .addNeuron(layer: 0), removal, weight(0.2)]).count == 4,
      "the same numbers are of another link after it")
  }

  @Test func biasesThatWereSwitchedOffComeBackAsZeros() {
    #expect(
      Self.tasks([.set(.noBiases, .toggle(true)), .set(.noBiases, .toggle(false))]).count == 2)
  }

  @Test func aPenaltyInBetweenRevivesLinks() {
    #expect(
      Self.tasks([.set(.regularization, .text("none")), .set(.regularization, .text("L1"))]).count
        == 2,
      "links live again under no penalty, also where L1 comes back after it")
    #expect(
      Self.tasks([
        .set(.regularization, .text("L2")), .set(.regularization, .text("L1")),
        .set(.regularization, .text("none")),
      ])
        == [.edit(.set(.regularization, .text("none")), version: 3)])
  }

  @Test func beginningAnewIsAllThatIsLeft() {
    var wanted = Self.experiment
    wanted.optimizer.learningRate = 2
    wanted.hidden = [4, 2]
    #expect(
      Self.tasks([.addNeuron(layer: 0), .set(.learningRate, .number(2)), .restart])
        == [.edit(.replace(wanted), version: 3)])
  }

  @Test func stepsAreCountedAndKeepValuesApart() {
    var backlog = Self.backlog([
      .edit(.set(.learningRate, .number(1)), version: 1), .step(.batch), .step(.batch),
      .edit(.set(.learningRate, .number(2)), version: 2),
    ])
    #expect(
      backlog.take(whileStepping: false).tasks
        == [.edit(.set(.learningRate, .number(1)), version: 1), .steps(to: .batch, count: 2)])
    #expect(backlog.take(whileStepping: true).tasks.isEmpty, "an edit waits for the steps' end")
    backlog.add(.edit(.restart, version: 3))
    #expect(backlog.take(whileStepping: true).tasks.count == 1, "a new beginning does not")
    #expect(backlog.isEmpty)
  }

  @Test func theLastSettingsOfTheTrainerAreLeft() {
    var backlog = Self.backlog([
      .run(true), .speed(.unlimited), .show(.tiny), .run(false), .speed(.epochsPerFrame(5)),
    ])
    #expect(!backlog.isEmpty && backlog.count == 0)
    let portion = backlog.take(whileStepping: true)
    #expect(portion.run == false && portion.speed == .epochsPerFrame(5))
    #expect(portion.request == .tiny && backlog.isEmpty)
  }

  // MARK: Floods

  @Test func aFloodOfNewBeginningsIsOne() {
    var backlog = Backlog(Self.experiment)
    for version in 1...20_000 {
      backlog.add(.edit(.newWeights(seed: "\(version)"), version: version))
    }
    #expect(backlog.count == 1)
    let trainer = Self.obeyed(backlog)
    #expect(trainer.experiment.seed == "20000" && trainer.epoch == 0)
  }

  @Test func noFloodTakesMoreThanItsRoom() {
    var backlog = Backlog(Self.experiment, capacity: 200)
    for version in 1...3 * backlog.capacity {
      backlog.add(.step(version % 2 == 0 ? .epoch : .batch))
    }
    #expect(backlog.count == backlog.capacity)
    for version in 1...2 * backlog.capacity {
      let edit: ExperimentEdit =
        version % 2 == 1 ? .addNeuron(layer: 0) : .removeNeuron(layer: 0, neuron: 1)
      backlog.add(.edit(edit, version: version))
      #expect(backlog.count <= backlog.capacity)
    }
    backlog.add(.edit(.addNeuron(layer: 1), version: 0))
    #expect(Self.obeyed(backlog).experiment.hidden == [3, 3])
  }
}
