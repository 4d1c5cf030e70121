import DataSources
import NeuralCore
import Testing

@testable import Experiments

/// Two layers that become one under a running experiment.
@Suite struct MergeLinearLayersTests {
  private static func trainer(_ activations: [Activation] = [.tanh, .linear, .linear])
    -> Trainer
  {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [4, 3, 2]
    experiment.activations = activations
    var trainer = Trainer(experiment)
    for _ in 0..<3 { trainer.trainEpoch() }
    return trainer
  }

  private static func outputs(_ trainer: Trainer) -> [Double] {
    let rows = Array(trainer.split.test.prefix(50))
    return trainer.engine.outputs(
      trainer.experiment.samples(of: rows, in: trainer.dataset, layout: trainer.engine.layout))
  }

  @Test(arguments: [1, 2])
  func theOutputStays(layer: Int) throws {
    var trainer = Self.trainer()
    let before = Self.outputs(trainer)
    try trainer.apply(.mergeLinearLayers(layer: layer))
    #expect(trainer.network.hidden == (layer == 1 ? [4, 2] : [4, 3]))
    #expect(trainer.experiment.hidden == trainer.network.hidden)
    for (output, wanted) in zip(Self.outputs(trainer), before) {
      #expect(abs(output - wanted) < 1e-12)
    }
    let functions = trainer.network.layers.map(\.activation)
    #expect(functions == [.tanh, .linear, .tanh])
    trainer.trainEpoch()
    #expect(trainer.isFinite)
  }

  @Test func theLastHiddenLayerJoinsTheOutput() throws {
    var trainer = Self.trainer([.linear])
    for _ in 0..<3 { try trainer.apply(.mergeLinearLayers(layer: 0)) }
    #expect(trainer.network.layers.count == 1 && trainer.experiment.hidden.isEmpty)
    #expect(trainer.experiment.activations == [.linear])
  }

  @Test func otherLayersAreRefused() {
    for layer in [0, 3, 4] {
      var trainer = Self.trainer()
      let before = trainer.experiment
      #expect(throws: EditRefusal.self) { try trainer.apply(.mergeLinearLayers(layer: layer)) }
      #expect(trainer.experiment == before)
    }
  }

  @Test func frozenLayersKeepTheirPlaces() throws {
    for (frozen, wanted) in [
      ([2], []), ([3], []), ([2, 3], [2]), ([1, 4], [1, 3]), ([2, 3, 4], [2, 3]),
    ] {
      var experiment = Self.trainer().experiment
      experiment.frozenLayers = frozen
      try experiment.apply(.mergeLinearLayers(layer: 1))
      #expect(experiment.frozenLayers == wanted, "\(frozen)")
    }
  }

  @Test func aSavedRunRemembersIt() throws {
    var trainer = Self.trainer()
    _ = trainer.trainBatches(3)
    try trainer.apply(.mergeLinearLayers(layer: 1))
    trainer.trainEpoch()
    let moment = trainer.checkpoint
    let text = try RunFile.text(of: moment)
    #expect(text.contains("mergeLinearLayers"))
    let again = try #require(
      try moment.recording.replay(toEpoch: moment.epoch, position: moment.position))
    #expect(again.network.isIdentical(to: moment.network))
  }

  @Test func momentumGoesOn() throws {
    var experiment = Self.trainer().experiment
    experiment.optimizer.method = .adam
    var trainer = Trainer(experiment)
    trainer.trainEpoch()
    try trainer.apply(.mergeLinearLayers(layer: 1))
    let state = try #require(trainer.engine.optimizerState)
    #expect(state.fit(trainer.network))
    #expect(state.means[0].weights.contains { $0 != 0 }, "the first layer remembers")
    #expect(state.means[1].weights.allSatisfy { $0 == 0 }, "the new one has nothing to remember")
  }
}
