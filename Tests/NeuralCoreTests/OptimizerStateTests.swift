import NeuralCore
import Testing

@Suite struct OptimizerStateTests {
  private static let remembering: [Optimizer.Method] = [
    .momentum, .nesterov, .rmsprop, .adam, .adamw,
  ]

  private static func rule(_ method: Optimizer.Method) -> TrainingRule {
    TrainingRule(Optimizer(method, learningRate: 0.05))
  }

  private static func network(_ hidden: [Int]) -> Network {
    var stream = RandomStream(seed: "state")
    return Network(
      inputCount: 2, hidden: hidden, activation: .tanh, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
  }

  private static func samples(_ layout: EngineLayout) -> SampleSet {
    var stream = RandomStream(seed: "samples")
    return SampleSet(
      inputCount: 2, inputs: (0..<40).map { _ in stream.uniform(-3, 3) },
      targets: (0..<20).map { _ in stream.uniform(-1, 1) }, layout: layout)
  }

  @Test(arguments: remembering, EngineLayout.Path.allCases)
  func arrestedAndRestoredItGoesOnToTheBit(
    method: Optimizer.Method, path: EngineLayout.Path
  ) throws {
    let layout = EngineLayout(path: path)
    let samples = Self.samples(layout)
    var whole = Engine(network: Self.network([5]), layout: layout)
    whole.train(on: samples, range: 0..<13, batchSize: 5, rule: Self.rule(method))
    let state = try #require(whole.optimizerState)
    #expect(state.method == method && state.stepCount == 2 && state.fit(whole.network))
    var restored = Engine(network: whole.network, layout: layout)
    restored.optimizerState = state
    if let held = whole.heldGradients { restored.hold(held) }
    var copy = whole
    whole.train(on: samples, range: 13..<20, batchSize: 5, rule: Self.rule(method))
    restored.train(on: samples, range: 13..<20, batchSize: 5, rule: Self.rule(method))
    #expect(restored.network == whole.network && restored.optimizerState == whole.optimizerState)
    #expect(copy.optimizerState == state, "a copy is not trained along")
    copy.train(on: samples, range: 13..<20, batchSize: 5, rule: Self.rule(method))
    #expect(copy.network == whole.network)
  }

  @Test(arguments: EngineLayout.Path.allCases)
  func anotherMethodStartsFromNothingAndOtherParametersDoNot(path: EngineLayout.Path) {
    let layout = EngineLayout(path: path)
    let samples = Self.samples(layout)
    var engine = Engine(network: Self.network([5]), layout: layout)
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.adam))
    var slower = Self.rule(.adam)
    slower.optimizer.beta1 = 0.8
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: slower)
    #expect(engine.optimizerState?.stepCount == 8)
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.sgd))
    #expect(engine.optimizerState == nil)
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.adamw))
    #expect(engine.optimizerState?.stepCount == 4)
  }

  @Test(arguments: EngineLayout.Path.allCases)
  func whatIsRememberedMovesWithTheParameters(path: EngineLayout.Path) throws {
    let layout = EngineLayout(path: path)
    var engine = Engine(network: Self.network([4, 3]), layout: layout)
    engine.train(on: Self.samples(layout), range: 0..<20, batchSize: 5, rule: Self.rule(.adam))
    let before = try #require(engine.optimizerState)
    var stream = RandomStream(seed: "new")
    engine.edit {
      $0.removeNeuron(1, fromHidden: 0)
      $0.addNeuron(toHidden: 0, initializer: .normal, stream: &stream)
      $0.addInput(at: 1)
      $0.layers[2].weights[0] = 9
    }
    let after = try #require(engine.optimizerState)
    #expect(after.stepCount == before.stepCount && after.fit(engine.network))
    for (old, new) in [(before.means, after.means), (before.squares, after.squares)] {
      #expect(new[0].biases == [0, 2, 3].map { old[0].biases[$0] } + [0])
      for (row, origin) in [0, 2, 3].enumerated() {
        #expect(
          Array(new[0].weights[3 * row..<3 * row + 3])
            == [old[0].weights[2 * origin], 0, old[0].weights[2 * origin + 1]])
      }
      #expect(new[0].weights.suffix(3) == [0, 0, 0])
      #expect(Array(new[1].weights.prefix(4)) == [0, 2, 3].map { old[1].weights[$0] } + [0])
      #expect(new[2] == old[2])
    }
  }

  @Test(arguments: EngineLayout.Path.allCases)
  func anEditForgetsWhatIsNoNumber(path: EngineLayout.Path) {
    let layout = EngineLayout(path: path)
    let samples = Self.samples(layout)
    var engine = Engine(network: Self.network([4]), layout: layout)
    engine.edit { $0.layers[0].weights[0] = .nan }
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.adam))
    #expect(engine.optimizerState?.stepCount == 4)
    engine.edit { network in
      for (index, layer) in Self.network([4]).layers.enumerated() {
        network.layers[index].weights = layer.weights
        network.layers[index].biases = layer.biases
      }
    }
    #expect(engine.optimizerState == nil)
    var fresh = Engine(network: Self.network([4]), layout: layout)
    engine.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.adam))
    fresh.train(on: samples, range: 0..<20, batchSize: 5, rule: Self.rule(.adam))
    #expect(engine.network == fresh.network)
  }

  @Test func aNewLayerAndTheOutputBehindItRememberNothing() throws {
    var engine = Engine(network: Self.network([4]))
    engine.train(
      on: Self.samples(engine.layout), range: 0..<20, batchSize: 5, rule: Self.rule(.momentum))
    let before = try #require(engine.optimizerState)
    var stream = RandomStream(seed: "new")
    engine.edit {
      $0.addLayer(neuronCount: 2, activation: .relu, initializer: .playground, stream: &stream)
    }
    let after = try #require(engine.optimizerState)
    #expect(after.means[0] == before.means[0] && after.means.count == 3)
    #expect(after.means[1...].allSatisfy { ($0.weights + $0.biases).allSatisfy { $0 == 0 } })
    #expect(after.squares.isEmpty)
  }
}
