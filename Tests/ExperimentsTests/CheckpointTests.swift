import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct CheckpointTests {
  /// Edits of every kind that a run can have behind it.
  static let edits: [ExperimentEdit] = [
    .addNeuron(layer: 0), .set(.regularization, .text("L1")),
    .set(.regularizationRate, .number(0.1)), .addLayer, .removeNeuron(layer: 0, neuron: 1),
    .set(.features, .names(["y", "sinX"])), .set(.noise, .number(20)),
    .set(.activation, .text("relu")), .set(.batchSize, .number(7)), .newData(seed: "5"),
    .set(.hidden, .widths([3, 3])), .removeLayer, .set(.learningRate, .number(0.1)),
  ]

  /// A run with all of them behind it, made in the middle of batches and of epochs.
  static func run(_ change: (inout Experiment) -> Void = { _ in }) throws -> Trainer {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var trainer = Trainer(experiment)
    for (place, edit) in edits.enumerated() {
      _ = trainer.train(toEpoch: place, position: 3 + 11 * place % 200)
      try trainer.apply(edit)
    }
    _ = trainer.train(toEpoch: edits.count, position: 52)
    return trainer
  }

  @Test func aRunThatGoesOnEqualsTheUninterruptedOne() throws {
    var whole = try Self.run()
    let checkpoint = whole.checkpoint
    #expect(checkpoint.heldGradients != nil && checkpoint.position == 52)
    var rest = try #require(Trainer(checkpoint))
    #expect(rest.checkpoint == checkpoint)
    for trainer in [true, false] {
      if trainer { whole.trainBatch() } else { rest.trainBatch() }
    }
    #expect(rest.network == whole.network)
    for _ in 0..<30 {
      whole.trainEpoch()
      rest.trainEpoch()
    }
    try whole.apply(.addLayer)
    try rest.apply(.addLayer)
    #expect(rest.checkpoint == whole.checkpoint, "the draws of edits go on as well")
    #expect(rest.history == whole.history && rest.report() == whole.report())
  }

  @Test func theHistoryLosesNoReport() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for _ in 0..<5 { trainer.trainEpoch() }
    var rest = try #require(Trainer(trainer.checkpoint))
    rest.trainEpoch()
    trainer.trainEpoch()
    #expect(rest.history.reports.map(\.epoch) == Array(0...6))
    #expect(rest.history == trainer.history)
  }

  @Test func aMomentBeyondThePointsIsNone() {
    let trainer = Trainer(Experiment(dataset: .generator(.circle)))
    let moment = trainer.checkpoint
    let beyond = Checkpoint(
      experiment: moment.experiment, table: moment.table, epoch: 0, position: 250,
      layout: moment.layout,
      network: moment.network,
      heldGradients: nil, optimizerState: nil, stream: moment.stream, history: moment.history,
      solved: moment.solved,
      recording: moment.recording)
    #expect(Trainer(beyond)?.epoch == nil)
  }
}
