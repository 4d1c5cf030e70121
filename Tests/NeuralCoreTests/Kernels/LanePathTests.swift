@testable import NeuralCore
import Testing

@Suite("Networks in lanes")
struct LanePathTests {
  static let cases = TrainingCase.all(
    [[1, 1], [2, 3, 1], [2, 4, 2, 1], [3, 5, 3], [2, 8, 8, 1]], batches: [1, 4, 10, 30],
    samples: 37
  )

  @Test("give each network what it gets alone with samples in lanes", arguments: cases)
  func equalsAlone(_ run: TrainingCase) {
    check(run, as: Float.self)
    check(run, as: Double.self)
  }

  private func check<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    for set in supportedSets {
      var stream = TestStream(state: 11)
      let count = max(1, Scalar.lanes(set) - 1)
      let data = (0..<count).map { _ in RandomSamples(run, &stream) }
      let samples = LaneSampleSet<Scalar>(
        inputCount: run.widths[0], targetCount: run.widths.last ?? 1,
        sets: data.map { ($0.inputs.flat, $0.targets.flat) }, on: set)
      let engine = LaneEngine<Scalar>(data.map { Network(layers: $0.network) }, on: set)
      for _ in 0..<2 {
        engine.train(on: samples, batchSize: run.batch, rule: run.rule)
      }
      let scores = engine.evaluate(samples, by: run.rule.loss)
      for (lane, own) in data.enumerated() {
        let alone: Alone = trainAlone(own, run, Scalar.self)
        #expect(
          bits(engine.network(lane).layers) == bits(alone.layers), "\(Scalar.self) \(set) \(lane)")
        #expect(scores[lane].loss == alone.loss, "\(Scalar.self) \(set) \(lane)")
        #expect(scores[lane].accuracy == alone.accuracy, "\(Scalar.self) \(set) \(lane)")
      }
    }
  }

  private struct Alone {
    var layers: [DenseLayer]
    var loss = 0.0
    var accuracy = 0.0
  }

  private func trainAlone<Scalar: KernelScalar>(
    _ data: RandomSamples, _ run: TrainingCase, _: Scalar.Type
  ) -> Alone {
    let (path, samples) = (SmallPath<Scalar>(data.network), data.small() as SmallSamples<Scalar>)
    for _ in 0..<2 {
      path.train(
        on: samples, positions: 0..<run.samples, order: nil, batch: run.batch,
        rule: run.rule)
    }
    let scores = path.score(samples, range: 0..<run.samples, by: run.rule.loss)
    var alone = Alone(layers: path.layers)
    for sample in 0..<run.samples {
      alone.loss += scores.losses[sample]
      alone.accuracy += scores.answers[sample] == scores.classes[sample] ? 1 : 0
    }
    alone.loss /= Double(run.samples)
    alone.accuracy /= Double(run.samples)
    return alone
  }
}
