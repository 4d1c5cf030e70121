import NeuralCore
import Testing

@Suite struct LaneEngineTests {
  private static let counts = [1, 2, LaneEngine<Double>.lanes]

  private static func network(_ seed: Int, _ activation: Activation) -> Network {
    var stream = RandomStream(seed: "network \(seed)")
    return Network(
      inputCount: 2, hidden: [3], activation: activation, outputActivation: .tanh,
      initializer: .playground, stream: &stream)
  }

  private static func data(_ seed: Int) -> (inputs: [Double], targets: [Double]) {
    var stream = RandomStream(seed: "data \(seed)")
    let inputs = (0..<46).map { _ in stream.uniform(-5, 5) }
    return (inputs, (0..<23).map { inputs[2 * $0] * inputs[2 * $0 + 1] < 0 ? -1 : 1 })
  }

  @Test(arguments: Activation.hidden, counts)
  func eachNetworkGetsWhatItGetsAlone(activation: Activation, count: Int) {
    let rule = TrainingRule(
      Optimizer(learningRate: 0.1, regularization: .l1, regularizationRate: 0.01))
    let networks = (0..<count).map { Self.network($0, activation) }
    let data = (0..<count).map(Self.data)
    let samples = LaneSampleSet<Double>(inputCount: 2, sets: data)
    let together = LaneEngine<Double>(networks)
    for _ in 0..<5 { together.train(on: samples, batchSize: 4, rule: rule) }
    let records = together.evaluate(samples)
    #expect(records.count == count)
    for place in 0..<count {
      let own = SampleSet(
        inputCount: 2, inputs: data[place].inputs, targets: data[place].targets)
      var alone = Engine(network: networks[place])
      for _ in 0..<5 {
        alone.train(on: own, range: 0..<23, batchSize: 4, rule: rule)
      }
      let record = alone.evaluate(own)
      #expect(together.network(place) == alone.network)
      #expect(records[place].loss == record.loss && records[place].accuracy == record.accuracy)
    }
  }

  /// 23 samples are more than a block of them; softmax is of the whole layer.
  @Test(arguments: [1, 3])
  func outputsAreThoseOfEachAlone(outputs: Int) {
    let networks = (0..<2).map { seed in
      var stream = RandomStream(seed: "network \(seed)")
      return Network(
        inputCount: 2, hidden: [3, 2], outputCount: outputs, activation: .relu,
        outputActivation: outputs > 1 ? .softmax : .tanh, initializer: .playground, stream: &stream)
    }
    let samples = LaneSampleSet<Double>(inputCount: 2, targetCount: outputs, count: 23)
    for lane in 0..<2 {
      samples.fill(lane) { Self.data(lane).inputs[2 * $0 + $1] }
    }
    let together = LaneEngine<Double>(networks).outputs(of: samples)
    for lane in 0..<2 {
      let own = SampleSet(inputCount: 2, inputs: Self.data(lane).inputs)
      #expect(together[lane] == Engine(network: networks[lane]).outputs(of: own))
    }
  }

  /// Ranges of 7 end within batches of 4.
  @Test func anEpochInPiecesIsTheSameEpoch() {
    let rule = TrainingRule(Optimizer(learningRate: 0.1))
    let samples = LaneSampleSet<Double>(inputCount: 2, sets: [Self.data(0), Self.data(1)])
    let networks = (0..<2).map { Self.network($0, .tanh) }
    let (whole, inPieces) = (
      LaneEngine<Double>(networks), LaneEngine<Double>(networks)
    )
    let ranges = stride(from: 0, to: 23, by: 7).map { $0..<min($0 + 7, 23) }
    var sums = inPieces.emptySums
    for _ in 0..<3 {
      whole.train(on: samples, batchSize: 4, rule: rule)
      for range in ranges {
        inPieces.train(on: samples, range: range, batchSize: 4, rule: rule)
      }
    }
    for range in ranges { inPieces.addScores(of: samples, range: range, to: &sums) }
    #expect((0..<2).allSatisfy { whole.network($0) == inPieces.network($0) })
    #expect(inPieces.scores(sums, of: 23).map(\.loss) == whole.evaluate(samples).map(\.loss))
  }

  @Test func whatIsNoNumberIsNeverRight() {
    var broken = Self.network(0, .tanh)
    broken.layers[1].biases[0] = .nan
    let data = Self.data(0)
    let samples = LaneSampleSet<Double>(inputCount: 2, sets: [data])
    let record = LaneEngine<Double>([broken]).evaluate(samples)
    #expect(record[0].accuracy == 0 && record[0].loss.isNaN)
  }
}
