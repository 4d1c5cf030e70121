import TestSupport
import Testing

@testable import NeuralCore

@Suite("Wide networks")
struct WidePathTests {
  static let cases = TrainingCase.all(
    [[5, 3], [20, 30, 10], [33, 70, 40, 10], [784, 16, 10], [6, 12, 70]], batches: [4, 10, 32],
    samples: 45
  ).thinnedInDebug()

  @Test("equal the plain loops on every set with 1, 2 and 4 threads", arguments: cases)
  func equalsReference(_ run: TrainingCase) {
    check(run, as: Float.self)
    if run.batch == 10 { check(run, as: Double.self) }
  }

  private func check<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    var stream = TestStream(state: 19)
    let data = RandomSamples(run, &stream)
    let orders = (0..<2).map { _ in stream.permutation(run.samples) }
    var reference = ReferenceNetwork<Scalar>(data.network, isFused: true)
    for order in orders { data.train(&reference, run, order: order) }
    let wanted = bits(reference.denseLayers)
    let values = data.inputs.map { reference.values($0.map { Scalar($0) }) }
    let samples: WideSamples<Scalar> = data.wide()
    for set in supportedSets {
      for threads in [1, 2, 4] {
        let path = WidePath<Scalar>(data.network, threads: threads, on: set)
        for order in orders {
          // Cut in the middle of a batch: the rest goes on where it was.
          for positions in [0..<17, 17..<run.samples] {
            path.train(
              on: samples, positions: positions, order: order, batch: run.batch,
              rule: run.rule)
          }
        }
        #expect(bits(path.layers) == wanted, "\(Scalar.self) \(set) \(threads)")
        expectValues(values, of: path, on: samples, "\(Scalar.self) \(set) \(threads)")
      }
    }
  }

  /// Bytes stand for numbers that Float and Double cannot hold: each is rounded once.
  @Test("bytes lead to the bits of the numbers that they stand for", arguments: [10, 32])
  func bytesEqualNumbers(batch: Int) {
    checkBytes(batch, as: Float.self)
    checkBytes(batch, as: Double.self)
  }

  private func checkBytes<Scalar: KernelScalar>(_ batch: Int, as: Scalar.Type) {
    let run = TrainingCase(
      widths: [99, 70, 10], hidden: .sigmoid, output: .sigmoid, batch: batch,
      rule: TrainingRule(Optimizer(learningRate: 0.5)), samples: 45)
    var stream = TestStream(state: 77)
    let (data, order) = (RandomSamples(run, &stream), stream.permutation(45))
    let scale = ByteScale(zero: -0.1, step: 1.0 / 255)
    let byte = { (sample: Int, feature: Int) in UInt8(truncatingIfNeeded: sample * 91 + feature * 7)
    }
    let numbers = WideSamples<Scalar>(features: 99, outputs: 10, targets: data.targets.flat) {
      scale.number(byte($0, $1))
    }
    let bytes = WideSamples<Scalar>(
      features: 99, outputs: 10, targets: data.targets.flat, scale: scale
    ) { sample, memory in
      for feature in memory.indices { memory[feature] = byte(sample, feature) }
    }
    for set in supportedSets {
      let paths = [numbers, bytes].map { samples in
        let path = WidePath<Scalar>(data.network, threads: 2, on: set)
        path.train(on: samples, positions: 0..<45, order: order, batch: batch, rule: run.rule)
        let values = NeuronValues()
        path.evaluate(samples, .outputs, into: values)
        return (bits(path.layers), values.row(3, as: Double.self))
      }
      #expect(paths[0].0 == paths[1].0 && paths[0].1 == paths[1].1, "\(Scalar.self) \(set)")
    }
  }

  @Test("copies go on by themselves, with the gradients that waited")
  func copies() {
    let run = TrainingCase(
      widths: [3, 70, 2], hidden: .relu, output: .linear, batch: 8,
      rule: TrainingRule(Optimizer(learningRate: 0.05)), samples: 20)
    let data = RandomSamples(run, seed: 41)
    let (path, samples) = (WidePath<Double>(data.network), data.wide() as WideSamples<Double>)
    let go = { (path: any TrainingPath, positions: Range<Int>) in
      path.train(
        on: samples, positions: positions, order: nil, batch: 8, rule: run.rule)
    }
    go(path, 0..<13)
    let (before, copy) = (path.layers, path.copied())
    go(copy, 13..<20)
    #expect(path.layers == before && copy.layers != before)
    go(path, 13..<20)
    #expect(path.layers == copy.layers)
    #expect(path.isFinite)
    var broken = path.layers
    broken[1].biases[0] = .infinity
    path.set(broken)
    #expect(!path.isFinite && copy.isFinite)
  }
}
