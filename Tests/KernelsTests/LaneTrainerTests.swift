import Kernels
import Testing

@Suite("Networks in lanes")
struct LaneTrainerTests {
  static let cases = TrainingCase.all(
    [[1, 1], [2, 3, 1], [2, 4, 2, 1], [3, 5, 3], [2, 8, 8, 1]], batches: [1, 4, 10, 30],
    samples: 37
  ).filter { $0.output != .softmax }

  @Test("give each network what it gets alone with samples in lanes", arguments: cases)
  func equalsAlone(_ run: TrainingCase) {
    check(run, as: Float.self)
    check(run, as: Double.self)
  }

  private func check<Scalar: ReferenceScalar>(_ run: TrainingCase, as: Scalar.Type) {
    for set in supportedSets {
      var stream = TestStream(state: 11)
      let count = max(1, Scalar.lanes(set) - 1)
      let networks = (0..<count).map { _ in stream.network(run.widths, run.hidden, run.output) }
      let outputs = run.widths.last ?? 1
      let laneSamples = LaneSamples<Scalar>(
        count: run.samples, features: run.widths[0], outputs: outputs, on: set)
      let data = networks.map { _ -> (x: [[Scalar]], y: [[Scalar]]) in
        (stream.rows(run.samples, run.widths[0], -3, 3), stream.rows(run.samples, outputs, -1, 1))
      }
      for (lane, own) in data.enumerated() {
        for sample in 0..<run.samples {
          laneSamples.set(sample, lane: lane, own.x[sample], own.y[sample])
        }
      }
      let trainer = LaneTrainer<Scalar>(networks, on: set)
      for _ in 0..<2 {
        trainer.train(
          on: laneSamples, positions: 0..<run.samples, batch: run.batch, rule: run.rule)
      }
      let scores = trainer.score(laneSamples)
      for (lane, own) in data.enumerated() {
        let alone = trainAlone(networks[lane], own.x, own.y, run)
        #expect(bits(trainer.layers(lane)) == bits(alone.layers), "\(Scalar.self) \(set) \(lane)")
        #expect(scores[lane].loss == alone.loss, "\(Scalar.self) \(set) \(lane)")
        #expect(scores[lane].accuracy == alone.accuracy, "\(Scalar.self) \(set) \(lane)")
      }
    }
  }

  private func trainAlone<Scalar: ReferenceScalar>(
    _ network: [KernelLayer], _ x: [[Scalar]], _ y: [[Scalar]], _ run: TrainingCase
  ) -> (layers: [KernelLayer], loss: Double, accuracy: Double) {
    let samples = KernelSamples(features: x, labels: y)
    let trainer = SmallTrainer<Scalar>(network)
    for _ in 0..<2 {
      trainer.train(on: samples, positions: 0..<run.samples, batch: run.batch, rule: run.rule)
    }
    let values = KernelBuffer<Scalar>(count: samples.outputs * samples.stride)
    trainer.evaluate(samples, into: values)
    var loss = 0.0
    var correct = 0.0
    for (sample, labels) in y.enumerated() {
      var isRight = true
      for (output, label) in labels.enumerated() {
        let value = Double(values[output * samples.stride + sample])
        let error = value - Double(label)
        loss += 0.5 * (error * error)
        isRight = isRight && (value >= 0) == (label >= 0)
      }
      correct += isRight ? 1 : 0
    }
    return (trainer.layers, loss / Double(y.count), correct / Double(y.count))
  }
}
