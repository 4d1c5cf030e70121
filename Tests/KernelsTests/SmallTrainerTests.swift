import Kernels
import Testing

@Suite("Samples in lanes")
struct SmallTrainerTests {
  static let cases = TrainingCase.all(
    [[1, 1], [2, 1], [2, 4, 2, 1], [7, 8, 8, 8, 1], [3, 5, 3], [2, 32, 17, 1]],
    batches: [1, 3, 10, 40], samples: 43)

  @Test("equal the plain loops bit for bit on every instruction set", arguments: cases)
  func equalsReference(_ run: TrainingCase) {
    check(run, as: Float.self)
    check(run, as: Double.self)
  }

  private func check<Scalar: ReferenceScalar>(_ run: TrainingCase, as: Scalar.Type) {
    var stream = TestStream(state: 7)
    let network = stream.network(run.widths, run.hidden, run.output)
    let features: [[Scalar]] = stream.rows(run.samples, run.widths[0], -3, 3)
    let labels: [[Scalar]] = stream.rows(run.samples, run.widths.last ?? 1, -1, 1)
    var reference = ReferenceNetwork<Scalar>(network)
    for _ in 0..<2 {
      reference.train(
        features: features, labels: labels, positions: 0..<run.samples, batch: run.batch,
        rule: run.rule)
    }
    let wanted = bits(reference.kernelLayers)
    let values = features.map { reference.values($0) }
    for set in supportedSets {
      let samples = KernelSamples(features: features, labels: labels)
      let trainer = SmallTrainer<Scalar>(network, on: set)
      trainer.train(on: samples, positions: 0..<17, batch: run.batch, rule: run.rule)
      trainer.train(on: samples, positions: 17..<run.samples, batch: run.batch, rule: run.rule)
      trainer.train(on: samples, positions: 0..<run.samples, batch: run.batch, rule: run.rule)
      #expect(bits(trainer.layers) == wanted, "\(Scalar.self) \(set)")
      expectValues(values, of: trainer, on: samples, "\(Scalar.self) \(set)")
    }
  }

  private func expectValues<Scalar: ReferenceScalar>(
    _ wanted: [[[Scalar]]], of trainer: SmallTrainer<Scalar>,
    on samples: KernelSamples<Scalar>, _ comment: Comment
  ) {
    let neurons = wanted[0].reduce(0) { $0 + $1.count }
    let all = KernelBuffer<Scalar>(count: neurons * samples.stride)
    trainer.evaluate(samples, everyNeuron: true, into: all)
    let outputs = KernelBuffer<Scalar>(count: samples.outputs * samples.stride)
    trainer.evaluate(samples, into: outputs)
    var differing = 0
    for (sample, layers) in wanted.enumerated() {
      for (neuron, value) in layers.joined().enumerated() {
        if !same(all[neuron * samples.stride + sample], value) { differing += 1 }
      }
      for (output, value) in (layers.last ?? []).enumerated() {
        if !same(outputs[output * samples.stride + sample], value) { differing += 1 }
      }
    }
    #expect(differing == 0, comment)
  }

  @Test("can be stopped, edited and gone on with between any two samples")
  func editing() {
    var stream = TestStream(state: 3)
    let network = stream.network([2, 3, 1], .tanh, .tanh)
    let features: [[Double]] = stream.rows(30, 2, -3, 3)
    let labels: [[Double]] = stream.rows(30, 1, -1, 1)
    let samples = KernelSamples(features: features, labels: labels)
    let rule = DescentRule(learningRate: 0.03)
    let whole = SmallTrainer<Double>(network)
    whole.train(on: samples, positions: 0..<30, batch: 10, rule: rule)
    let cut = SmallTrainer<Double>(network)
    for position in 0..<30 {
      cut.train(on: samples, positions: position..<position + 1, batch: 10, rule: rule)
      cut.set(cut.layers)
    }
    #expect(bits(cut.layers) == bits(whole.layers))
    var edited = cut.layers
    edited[0].weights[0] = 2
    cut.set(edited)
    #expect(cut.layers[0].weights[0] == 2)
  }

  @Test("keep dead links at zero after the penalty is gone")
  func deadLinks() {
    var stream = TestStream(state: 5)
    let network = stream.network([2, 4, 1], .tanh, .tanh)
    let samples = KernelSamples<Double>(
      features: stream.rows(20, 2, -3, 3), labels: stream.rows(20, 1, -1, 1))
    let trainer = SmallTrainer<Double>(network)
    let penalty = DescentRule(learningRate: 0.1, penalty: .l1, penaltyRate: 1)
    for _ in 0..<5 { trainer.train(on: samples, positions: 0..<20, batch: 5, rule: penalty) }
    let dead = trainer.layers[0].dead
    #expect(dead.contains(true))
    let plain = DescentRule(learningRate: 0.1)
    trainer.train(on: samples, positions: 0..<20, batch: 5, rule: plain)
    #expect(zip(dead, trainer.layers[0].weights).allSatisfy { !$0 || $1 == 0 })
  }
}
