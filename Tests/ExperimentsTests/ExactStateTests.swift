import DataSources
import NeuralCore
import Testing

@testable import Experiments

/// A run of any settings that is saved at any batch goes on with the bits of the uninterrupted one.
@Suite struct ExactStateTests {
  /// A random experiment whose settings fit each other.
  private static func experiment(_ stream: inout RandomStream) -> Experiment {
    func one<Value>(_ values: [Value]) -> Value {
      values[Int(stream.next() * Double(values.count))]
    }
    while true {
      var experiment = Experiment(
        dataset: one([.generator(.circle), .generator(.regPlane), ExperimentRuleTests.three]))
      experiment.trainPercent = one([20, 70])
      experiment.hidden = one([[4, 2], [3], [], [2, 2, 2]])
      experiment.activations = [one(Activation.hidden)]
      experiment.outputChoice = one([nil, .tanh, .sigmoid, .softmax])
      experiment.lossChoice = one([nil] + Loss.allCases.map { $0 })
      experiment.optimizer.method = one(Optimizer.Method.allCases)
      experiment.optimizer.regularization = one(Regularization.allCases)
      experiment.optimizer.regularizationRate = one([0, 0.01])
      experiment.schedule = one([.constant, .step(epochs: 1, factor: 0.5), .cosine(epochs: 5)])
      experiment.shuffle = one(Shuffle.allCases)
      experiment.dropout = one([0, 0.3])
      experiment.initializer = one(Initializer.allCases)
      experiment.hasBiases = one([true, true, false])
      experiment.frozenLayers = one([[], [1]])
      experiment.precision = one([nil, .float])
      experiment.batchSize = one([1, 7, 10])
      if experiment.conflict == nil { return experiment }
    }
  }

  /// Edits of shape and of settings, of which some may be refused.
  private static let edits: [ExperimentEdit] = [
    .addLayer, .addNeuron(layer: 0), .removeNeuron(layer: 0, neuron: 0), .removeLayer,
    .set(.batchSize, .number(3)), .set(.learningRate, .number(0.01)),
    .set(.optimizer, .text("adam")), .set(.optimizer, .text("momentum")),
    .set(.noBiases, .toggle(true)), .set(.features, .names(["x"])),
    .set(.dropout, .number(0.5)), .set(.shuffle, .text("epoch")), .set(.loss, .text("huber")),
    .newData(seed: "7"),
  ]

  @Test(arguments: 0..<60)
  func aSavedRunGoesOnAsTheUninterruptedOne(seed: Int) throws {
    var stream = RandomStream(seed: "\(seed)")
    var whole = Trainer(Self.experiment(&stream))
    for _ in 0..<3 {
      for _ in 0..<Int(stream.next() * 20) { whole.trainBatch() }
      let edit = Self.edits[Int(stream.next() * Double(Self.edits.count))]
      if whole.experiment.hidden.isEmpty, edit != .addLayer { continue }
      _ = try? whole.apply(edit)
    }
    for _ in 0..<Int(stream.next() * 20) { whole.trainBatch() }
    let saved = whole.checkpoint
    let text = try RunFile.text(of: saved)
    try RunFileTests.withFile { path in
      var rest = try #require(Trainer(saved))
      // The table of three classes lies in no file.
      if saved.experiment.dataset != ExperimentRuleTests.three {
        try RunFile.write(saved, to: path)
        rest = try RunFile.open(path)
      }
      #expect(try RunFile.text(of: rest.checkpoint) == text)
      for _ in 0..<30 {
        whole.trainBatch()
        rest.trainBatch()
      }
      try whole.apply(.addLayer)
      try rest.apply(.addLayer)
      whole.trainEpoch()
      rest.trainEpoch()
      #expect(try RunFile.text(of: rest.checkpoint) == RunFile.text(of: whole.checkpoint))
      // Files hold no sign of what is no number.
      if whole.network.isFinite { #expect(rest.network.isIdentical(to: whole.network)) }
    }
    let again = try saved.recording.replay(toEpoch: saved.epoch, position: saved.position)
    #expect(again.map { try? RunFile.text(of: $0.checkpoint) } == text)
  }

  @Test(arguments: Optimizer.Method.allCases)
  func everyMethodLearns(method: Optimizer.Method) {
    var experiment = Experiment(dataset: .generator(.gauss))
    experiment.optimizer.method = method
    if method == .perceptron { experiment.hidden = [] }
    if [.rmsprop, .adam, .adamw].contains(method) { experiment.optimizer.learningRate = 0.003 }
    var trainer = Trainer(experiment)
    for _ in 0..<20 { trainer.trainEpoch() }
    #expect(trainer.report().trainAccuracy ?? 0 > 0.95)
    #expect((trainer.checkpoint.optimizerState != nil) != [.sgd, .perceptron].contains(method))
  }

  @Test func newNeuronsRememberNothing() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.optimizer.method = .adam
    var trainer = Trainer(experiment)
    for _ in 0..<3 { trainer.trainEpoch() }
    let before = try #require(trainer.checkpoint.optimizerState)
    try trainer.apply(.addNeuron(layer: 0))
    let after = try #require(trainer.checkpoint.optimizerState)
    #expect(after.stepCount == before.stepCount && after.fit(trainer.network))
    #expect(after.means[0].weights == before.means[0].weights + [0, 0])
    #expect(after.squares[0].biases == before.squares[0].biases + [0])
  }
}
