import TestSupport
import Testing

@testable import NeuralCore

/// Every method, loss and switch of a rule against the plain loops, bit for bit.
@Suite struct TrainingRuleTests {
  /// Each method with each penalty, the losses and switches taking turns.
  static let rules: [TrainingRule] = {
    var rules: [TrainingRule] = []
    for method in Optimizer.Method.allCases {
      for penalty in Regularization.allCases {
        let optimizer = Optimizer(
          method, learningRate: 0.03, regularization: penalty, regularizationRate: 0.05)
        var rule = TrainingRule(optimizer, loss: Loss.allCases[rules.count % 3])
        rule.movesBiases = rules.count % 4 != 1
        rule.closesEpoch = rules.count % 5 < 2
        rule.frozenLayers = rules.count % 3 == 2 ? [1] : []
        if rules.count % 2 == 1 {
          rule.dropout = Dropout(rate: 0.3, generator: CounterGenerator(seed: "drop"), epoch: 3)
        }
        rules.append(rule)
      }
    }
    return rules.thinnedInDebug(by: 5)
  }()

  private static func run(_ rule: TrainingRule, _ widths: [Int]) -> TrainingCase {
    let output: Activation =
      rule.optimizer.method == .perceptron
      ? .step : rule.loss == .squared && widths.last == 1 ? .tanh : .softmax
    return TrainingCase(
      widths: widths, hidden: .tanh, output: output, batch: 10, rule: rule, samples: 43)
  }

  @Test(arguments: rules)
  func samplesInLanesEqualThePlainLoops(_ rule: TrainingRule) {
    for widths in [[2, 4, 3, 1], [3, 20, 5, 3]] {
      checkSmall(Self.run(rule, widths), as: Float.self)
      checkSmall(Self.run(rule, widths), as: Double.self)
    }
  }

  private func checkSmall<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    let data = RandomSamples(run, seed: 7)
    let wanted = trained(run, data, Scalar.self)
    for set in supportedSets {
      let path = SmallPath<Scalar>(data.network, on: set)
      for positions in [0..<17, 17..<run.samples, 0..<run.samples] {
        path.train(
          on: data.small() as SmallSamples<Scalar>, positions: positions, order: nil,
          batch: run.batch, rule: run.rule)
      }
      expect(path, wanted, "\(Scalar.self) \(set)")
    }
  }

  @Test(arguments: rules)
  func wideNetworksEqualThePlainLoops(_ rule: TrainingRule) {
    checkWide(Self.run(rule, [5, 70, 40, 3]), as: Float.self)
    checkWide(Self.run(rule, [5, 70, 40, 1]), as: Double.self)
  }

  private func checkWide<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    let data = RandomSamples(run, seed: 19)
    let wanted = trained(run, data, Scalar.self, isFused: true)
    let samples: WideSamples<Scalar> = data.wide()
    for set in supportedSets {
      for threads in [1, 3] {
        let path = WidePath<Scalar>(data.network, threads: threads, on: set)
        for positions in [0..<17, 17..<run.samples, 0..<run.samples] {
          path.train(
            on: samples, positions: positions, order: nil, batch: run.batch, rule: run.rule)
        }
        expect(path, wanted, "\(Scalar.self) \(set) \(threads)")
      }
    }
  }

  /// The plain loops after two epochs.
  private func trained<Scalar: KernelScalar>(
    _ run: TrainingCase, _ data: RandomSamples, _: Scalar.Type, isFused: Bool = false
  ) -> ReferenceNetwork<Scalar> {
    var reference = ReferenceNetwork<Scalar>(data.network, isFused: isFused)
    for _ in 0..<2 { data.train(&reference, run) }
    return reference
  }

  private func expect<Scalar: KernelScalar>(
    _ path: any TrainingPath, _ wanted: ReferenceNetwork<Scalar>, _ comment: Comment
  ) {
    #expect(bits(path.layers) == bits(wanted.denseLayers), comment)
    #expect((path.heldGradients?.sampleCount ?? 0) == wanted.pending, comment)
    guard let state = path.optimizerState else { return }
    #expect(state.stepCount == wanted.steps, comment)
    for (found, wanted) in [
      (state.means, wanted.layers.map(\.means)), (state.squares, wanted.layers.map(\.squares)),
    ] where !found.isEmpty {
      let rows = wanted.map { $0.flatMap { $0.dropLast().map { Double($0) } } }
      #expect(found.map(\.weights) == rows, comment)
      #expect(found.map(\.biases) == wanted.map { $0.compactMap { $0.last.map { Double($0) } } })
    }
  }

  @Test(arguments: rules.filter { $0.dropout == nil })
  func networksInLanesEqualSingleOnes(_ rule: TrainingRule) {
    checkLanes(Self.run(rule, [2, 4, 3, 1]), as: Float.self)
    checkLanes(Self.run(rule, [3, 5, 4, 3]), as: Double.self)
  }

  private func checkLanes<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    for set in supportedSets {
      var stream = TestStream(state: 11)
      let data = (0..<Scalar.lanes(set)).map { _ in RandomSamples(run, &stream) }
      let samples = LaneSampleSet<Scalar>(
        inputCount: run.widths[0], targetCount: run.widths.last ?? 1,
        sets: data.map { ($0.inputs.flat, $0.targets.flat) }, on: set)
      let engine = LaneEngine<Scalar>(data.map { Network(layers: $0.network) }, on: set)
      for _ in 0..<2 { engine.train(on: samples, batchSize: run.batch, rule: run.rule) }
      for (lane, own) in data.enumerated() {
        let alone = trained(run, own, Scalar.self)
        #expect(bits(engine.network(lane).layers) == bits(alone.denseLayers), "\(set) \(lane)")
      }
    }
  }
}
