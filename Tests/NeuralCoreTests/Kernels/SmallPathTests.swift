import TestSupport
import Testing

@testable import NeuralCore

@Suite("Samples in lanes")
struct SmallPathTests {
  static let cases = TrainingCase.all(
    [[1, 1], [2, 1], [2, 4, 2, 1], [7, 8, 8, 8, 1], [3, 5, 3], [2, 32, 17, 1]],
    batches: [1, 3, 10, 40], samples: 43
  ).thinnedInDebug()

  @Test("equal the plain loops bit for bit on every instruction set", arguments: cases)
  func equalsReference(_ run: TrainingCase) {
    check(run, as: Float.self)
    check(run, as: Double.self)
  }

  private func check<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    let data = RandomSamples(run, seed: 7)
    var reference = ReferenceNetwork<Scalar>(data.network)
    for _ in 0..<2 { data.train(&reference, run) }
    let wanted = bits(reference.denseLayers)
    let values = data.inputs.map { reference.values($0.map { Scalar($0) }) }
    for set in supportedSets {
      let path = SmallPath<Scalar>(data.network, on: set)
      let samples: SmallSamples<Scalar> = data.small()
      for positions in [0..<17, 17..<run.samples, 0..<run.samples] {
        path.train(
          on: samples, positions: positions, order: nil, batch: run.batch,
          rule: run.rule)
      }
      #expect(bits(path.layers) == wanted, "\(Scalar.self) \(set)")
      expectValues(values, of: path, on: samples, "\(Scalar.self) \(set)")
    }
  }

  @Test(
    "take their samples in the order of each epoch, slice by slice",
    arguments: [([2, 4, 1], 7), ([4, 32, 16, 4], 40)])
  func order(widths: [Int], batch: Int) {
    var stream = TestStream(state: 31)
    let run = TrainingCase(
      widths: widths, hidden: .tanh, output: .tanh, batch: batch,
      rule: TrainingRule(Optimizer(learningRate: 0.1)), samples: 90)
    let data = RandomSamples(run, seed: 31)
    let samples: SmallSamples<Double> = data.small()
    var reference = ReferenceNetwork<Double>(data.network)
    var path: any TrainingPath = SmallPath<Double>(data.network)
    for _ in 0..<3 {
      let order = stream.permutation(run.samples)
      data.train(&reference, run, order: order)
      for positions in [0..<4, 4..<19, 19..<90] {
        path.train(on: samples, positions: positions, order: order, batch: batch, rule: run.rule)
        path = path.copied()
      }
    }
    #expect(bits(path.layers) == bits(reference.denseLayers))
  }

  @Test("whose rows are made as they train give the same bits", arguments: [nil, 5] as [UInt64?])
  func madeRows(_ orderSeed: UInt64?) {
    let count = 2 * SmallSamples<Double>.rowsAtOnce + 77
    var stream = TestStream(state: orderSeed ?? 0)
    let order = orderSeed.map { _ in stream.permutation(count) }
    let run = TrainingCase(
      widths: [2, 3, 1], hidden: .tanh, output: .tanh, batch: 10,
      rule: TrainingRule(Optimizer(learningRate: 0.03)), samples: count)
    let data = RandomSamples(run, seed: 11)
    let paths = [0, count].map { mostRows in
      let samples: SmallSamples<Double> = data.small(mostRows: mostRows)
      let path = SmallPath<Double>(data.network)
      for positions in [0..<13, 13..<1500, 1500..<count] {
        path.train(on: samples, positions: positions, order: order, batch: 10, rule: run.rule)
      }
      return bits(path.layers)
    }
    #expect(paths[0] == paths[1])
    #expect(paths[0] != bits(SmallPath<Double>(data.network).layers))
  }

  @Test("can be stopped, edited and gone on with between any two samples")
  func editing() {
    let run = TrainingCase(
      widths: [2, 3, 1], hidden: .tanh, output: .tanh, batch: 10,
      rule: TrainingRule(Optimizer(learningRate: 0.03)), samples: 30)
    let data = RandomSamples(run, seed: 3)
    let samples: SmallSamples<Double> = data.small()
    let (whole, cut) = (SmallPath<Double>(data.network), SmallPath<Double>(data.network))
    whole.train(
      on: samples, positions: 0..<30, order: nil, batch: 10, rule: run.rule)
    for position in 0..<30 {
      cut.train(
        on: samples, positions: position..<position + 1, order: nil, batch: 10,
        rule: run.rule)
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
    let run = TrainingCase(
      widths: [2, 4, 1], hidden: .tanh, output: .tanh, batch: 5,
      rule: TrainingRule(Optimizer(learningRate: 0.1, regularization: .l1, regularizationRate: 1)),
      samples: 20)
    let data = RandomSamples(run, seed: 5)
    let (path, samples) = (SmallPath<Double>(data.network), data.small() as SmallSamples<Double>)
    for _ in 0..<5 {
      path.train(on: samples, positions: 0..<20, order: nil, batch: 5, rule: run.rule)
    }
    let dead = path.layers[0].dead
    #expect(dead.contains(true))
    let plain = TrainingRule(Optimizer(learningRate: 0.1))
    path.train(on: samples, positions: 0..<20, order: nil, batch: 5, rule: plain)
    #expect(zip(dead, path.layers[0].weights).allSatisfy { !$0 || $1 == 0 })
  }
}
