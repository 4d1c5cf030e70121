import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct LayerActivationsTests {
  private static func experiment(_ activations: String, hidden: [Int] = [4, 3, 2]) throws
    -> Experiment
  {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = hidden
    experiment.put(.activation, try Setting.activation.value(of: activations))
    return experiment
  }

  private static func activations(_ trainer: Trainer) -> [Activation] {
    trainer.network.layers.map(\.activation)
  }

  @Test func eachLayerHasItsOwn() throws {
    let experiment = try Self.experiment("relu, sigmoid,relu")
    #expect(experiment.conflict == nil)
    #expect(Setting.activation.value(experiment).text == "relu,sigmoid,relu")
    #expect(Setting.activation.shownText(experiment) == "ReLU,sigmoid,ReLU")
    let trainer = Trainer(experiment)
    #expect(Self.activations(trainer) == [.relu, .sigmoid, .relu, .tanh])
    let other = try Self.experiment("tanh").start().network
    #expect(trainer.network.layers.map(\.weights) == other.layers.map(\.weights))
  }

  @Test(arguments: ["relu,relu", "relu,sigmoid,relu,tanh"])
  func aListOfAnotherLengthIsInConflict(list: String) throws {
    let sentence = try #require(try Self.experiment(list).conflict)
    #expect(sentence.contains("3 hidden layers"))
    var trainer = Trainer(try Self.experiment("tanh"))
    let value = try Setting.activation.value(of: list)
    #expect(throws: EditRefusal(message: sentence)) { try trainer.apply(.set(.activation, value)) }
    #expect(Self.activations(trainer) == [.tanh, .tanh, .tanh, .tanh])
  }

  @Test func theyFollowTheLayers() throws {
    var trainer = Trainer(try Self.experiment("relu,sigmoid,step"))
    try trainer.apply(.addLayer)
    #expect(Self.activations(trainer) == [.relu, .sigmoid, .step, .step, .tanh])
    #expect(trainer.experiment.conflict == nil)
    try trainer.apply(.removeLayer)
    try trainer.apply(.removeLayer)
    #expect(Self.activations(trainer) == [.relu, .sigmoid, .tanh])
    try trainer.apply(.set(.hidden, .widths([4, 2, 2, 2])))
    #expect(Self.activations(trainer) == [.relu, .sigmoid, .sigmoid, .sigmoid, .tanh])
    try trainer.apply(.set(.hidden, .widths([])))
    try trainer.apply(.addLayer)
    #expect(Self.activations(trainer) == [.relu, .tanh])
    #expect(trainer.network == Trainer(trainer.checkpoint)?.network)
  }

  @Test func oneLayersStepsAlone() throws {
    var trainer = Trainer(try Self.experiment("tanh"))
    for _ in 0..<2 {
      try trainer.apply(trainer.experiment.steppingActivation(ofHidden: 1, by: 1))
    }
    #expect(Self.activations(trainer) == [.tanh, .sigmoid, .tanh, .tanh])
    try trainer.apply(trainer.experiment.stepping(.activation, by: 1))
    #expect(trainer.experiment.activations == [.relu])
  }

  @Test func filesHoldThem() throws {
    var trainer = Trainer(try Self.experiment("relu,sigmoid,step"))
    trainer.trainEpoch()
    let text = try RunFile.text(of: trainer.checkpoint)
    #expect(text.contains(#""activation":["relu","sigmoid","step"]"#))
    try RunFileTests.withFile { path in
      try RunFile.write(trainer.checkpoint, to: path)
      #expect(try RunFile.read(path) == trainer.checkpoint)
    }
  }
}
