import NeuralCore
import Testing

@Suite struct EngineTests {
  private static let samples = SampleSet(
    inputCount: 1, inputs: [1, 2, 3, 4, 5], targets: [1, 1, -1, -1, 1])

  /// One neuron without an activation: its gradients can be written down.
  private static func engine(weight: Double = 0.5, bias: Double = 0) -> Engine {
    let layer = DenseLayer(
      inputCount: 1, weights: [weight], biases: [bias], activation: .linear)
    return Engine(network: Network(layers: [layer]))
  }

  @Test func aBatchIsOneStepDownTheMeanGradient() {
    var engine = Self.engine()
    engine.train(
      on: Self.samples, range: 0..<2, batchSize: 2, rule: TrainingRule(Optimizer(learningRate: 0.1))
    )
    // Outputs 0.5 and 1, errors -0.5 and 0: sums -0.5 for weight and bias.
    #expect(engine.network.layers[0].weights == [0.5 + 0.1 / 2 * 0.5])
    #expect(engine.network.layers[0].biases == [0.1 * 0.5 / 2])
  }

  @Test func leftOverSamplesJoinTheNextEpochsFirstBatch() {
    var engine = Self.engine()
    let rule = TrainingRule(Optimizer(learningRate: 0))
    engine.train(on: Self.samples, range: 0..<5, batchSize: 4, rule: rule)
    var (joined, alone) = (engine, Self.engine())
    let step = TrainingRule(Optimizer(learningRate: 1))
    joined.train(on: Self.samples, range: 0..<4, batchSize: 4, rule: step)
    alone.train(on: Self.samples, range: 0..<4, batchSize: 4, rule: step)
    // Errors -0.5, 0, 2.5, 3 and the left-over 1.5: five samples against four.
    #expect(joined.network.layers[0].biases == [-(1.5 - 0.5 + 0 + 2.5 + 3) / 5])
    #expect(alone.network.layers[0].biases == [-(-0.5 + 0 + 2.5 + 3) / 4])
  }

  @Test func aBatchThatIsNeverFullChangesNothing() {
    var engine = Self.engine()
    for _ in 0..<3 {
      engine.train(
        on: Self.samples, range: 0..<5, batchSize: 6, rule: TrainingRule(Optimizer(learningRate: 1))
      )
    }
    #expect(engine.network == Self.engine().network)
  }

  @Test func aWeightThatL1CarriesAcrossZeroIsDead() {
    var engine = Self.engine(weight: 0.01)
    let harsh = TrainingRule(
      Optimizer(learningRate: 0.001, regularization: .l1, regularizationRate: 100))
    engine.train(on: Self.samples, range: 0..<1, batchSize: 1, rule: harsh)
    #expect(engine.network.layers[0].weights == [0] && engine.network.layers[0].dead == [true])
    engine.train(
      on: Self.samples, range: 0..<5, batchSize: 1, rule: TrainingRule(Optimizer(learningRate: 0.1))
    )
    #expect(engine.network.layers[0].weights == [0], "a dead link learns no more")
    #expect(engine.network.layers[0].biases != [0], "the bias does")
  }

  @Test func evaluationCountsSides() {
    let evaluation = Self.engine(weight: 1, bias: -2).evaluate(Self.samples)
    // Outputs -1 0 1 2 3 against 1 1 -1 -1 1: 0 counts as positive.
    #expect(evaluation.correctCount == 2 && evaluation.accuracy == 0.4)
    #expect(evaluation.loss == 22.0 / 2 / 5)
  }

  @Test(arguments: EngineLayout.Path.allCases, [1, 7, 32, 33, 1000])
  func anEvaluationInPartsIsTheSame(path: EngineLayout.Path, part: Int) {
    let layout = EngineLayout(path: path)
    var stream = RandomStream(seed: "1")
    let network = Network(
      inputCount: 2, hidden: [5, 3], outputCount: 3, activation: .tanh, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
    let samples = SampleSet(
      inputCount: 2, targetCount: 3, inputs: (0..<400).map { _ in stream.uniform(-5, 5) },
      targets: (0..<600).map { _ in stream.uniform(-1, 1) }, layout: layout)
    let engine = Engine(network: network, layout: layout)
    var evaluation = Evaluation(of: samples)
    var looked = 0
    while !evaluation.isComplete {
      looked += engine.proceed(&evaluation, on: samples, atMost: part)
      #expect(looked == evaluation.position)
    }
    #expect(looked == 200 && evaluation == engine.evaluate(samples))
    #expect(engine.proceed(&evaluation, on: samples, atMost: part) == 0)
  }

  @Test func nanIsNeverRight() {
    #expect(Self.engine(weight: .nan).evaluate(Self.samples).correctCount == 0)
  }

  @Test func copiesGoOnByThemselves() {
    let rule = TrainingRule(Optimizer(learningRate: 0.1))
    var engine = Self.engine()
    engine.train(on: Self.samples, range: 0..<3, batchSize: 2, rule: rule)
    let (before, kept) = (engine.network, engine)
    var copy = engine
    copy.train(on: Self.samples, range: 3..<5, batchSize: 2, rule: rule)
    #expect(engine.network == before && kept.network == before && copy.network != before)
    engine.train(on: Self.samples, range: 3..<5, batchSize: 2, rule: rule)
    #expect(engine.network == copy.network, "the gradient that waited was copied as well")
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func whatIsNotFiniteIsSeen(value: Double) {
    #expect(Self.engine().isFinite)
    #expect(!Self.engine(weight: value).isFinite && !Self.engine(bias: value).isFinite)
  }

  /// A network of several rows, so that there is padding between them, and a batch that waits.
  @Test func afterNumbersOutOfBoundsGoodWeightsTrainAsIfNothingHadBeen() {
    var stream = RandomStream(seed: "1")
    let good = Network(
      inputCount: 1, hidden: [3, 2], activation: .relu, outputActivation: .linear,
      initializer: .playground, stream: &stream)
    var engine = Engine(network: good)
    engine.edit { $0.layers[0].weights = [.infinity, -.infinity, .nan] }
    let rule = TrainingRule(Optimizer(learningRate: 0.1))
    engine.train(on: Self.samples, range: 0..<5, batchSize: 2, rule: rule)
    #expect(!engine.isFinite)
    engine.edit { $0 = good }
    #expect(engine.isFinite)
    var fresh = Engine(network: good)
    for range in [0..<2, 2..<5] {
      engine.train(on: Self.samples, range: range, batchSize: 2, rule: rule)
      fresh.train(on: Self.samples, range: range, batchSize: 2, rule: rule)
    }
    #expect(engine.network == fresh.network && engine.isFinite)
  }

  @Test func picturesHoldEveryNeuron() {
    var stream = RandomStream(seed: "1")
    let network = Network(
      inputCount: 2, hidden: [3, 2], activation: .relu, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
    let inputs: [Double] = [1, 2, -3, 4]
    let pictures = Engine(network: network).neuronOutputs(SampleSet(inputCount: 2, inputs: inputs))
    #expect(pictures.map(\.count) == [3, 2, 1])
    for row in 0..<2 {
      let alone = Engine(network: network)
        .neuronOutputs(SampleSet(inputCount: 2, inputs: Array(inputs[2 * row..<2 * row + 2])))
      #expect(pictures.map { $0.map { $0[row] } } == alone.map { $0.map { $0[0] } })
    }
    let first = network.layers[0]
    let sum = first.biases[2] + first[neuron: 2, source: 0] + first[neuron: 2, source: 1] * 2
    #expect(pictures[0][2][0] == max(0, sum))
  }

  @Test func editsKeepSummedGradientsWhereTheyFit() {
    var engine = Self.engine()
    let still = TrainingRule(Optimizer(learningRate: 0))
    engine.train(on: Self.samples, range: 0..<3, batchSize: 4, rule: still)
    engine.edit { $0.layers[0].biases[0] = 0 }
    engine.train(
      on: Self.samples, range: 3..<4, batchSize: 4, rule: TrainingRule(Optimizer(learningRate: 1)))
    #expect(engine.network.layers[0].biases == [-(-0.5 + 0 + 2.5 + 3) / 4])
  }
}
