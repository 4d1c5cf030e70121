import Testing

@testable import NeuralCore

@Suite struct LossTests {
  static let cases: [TrainingCase] = Loss.allCases.flatMap { loss in
    [Activation.tanh, .linear, .sigmoid, .step, .softmax].filter(loss.accepts).flatMap { output in
      [1, 3].map { outputs in
        TrainingCase(
          widths: [2, 6, outputs], hidden: .tanh, output: output, batch: 1,
          rule: TrainingRule(Optimizer(learningRate: 0), loss: loss), samples: 43)
      }
    }
  }

  @Test(arguments: cases)
  func scoresEqualThePlainLoopsBitForBit(_ run: TrainingCase) {
    check(run, as: Float.self)
    check(run, as: Double.self)
  }

  private func check<Scalar: KernelScalar>(_ run: TrainingCase, as: Scalar.Type) {
    var data = RandomSamples(run, seed: 5)
    // Some errors are beyond 1, where Huber's loss is linear.
    data.targets = data.targets.map { $0.map { 2 * $0 } }
    for set in supportedSets {
      let small = SmallPath<Scalar>(data.network, on: set)
      let wide = WidePath<Scalar>(data.network, on: set)
      expect(small, data.small() as SmallSamples<Scalar>, data, run, Scalar.self)
      expect(wide, data.wide() as WideSamples<Scalar>, data, run, Scalar.self, isFused: true)
    }
  }

  private func expect<Scalar: KernelScalar>(
    _ path: any TrainingPath, _ samples: any PackedSamples, _ data: RandomSamples,
    _ run: TrainingCase, _: Scalar.Type, isFused: Bool = false
  ) {
    let reference = ReferenceNetwork<Scalar>(data.network, isFused: isFused)
    let range = 5..<run.samples
    let scores = path.score(samples, range: range, by: run.rule.loss)
    let found = range.indices.map { place in
      let index = place - range.lowerBound
      return ReferenceNetwork<Scalar>.Score(
        loss: scores.losses[index], square: scores.squares[index],
        answer: Int(scores.answers[index]), label: Int(scores.classes[index]))
    }
    let wanted = range.map { sample in
      reference.score(
        data.inputs[sample].map { Scalar($0) }, data.targets[sample].map { Scalar($0) },
        by: run.rule.loss)
    }
    #expect(found == wanted, "\(Scalar.self)")
  }

  /// The sums are beyond what e^z can hold; the losses are not.
  @Test func crossEntropyNeverOverflows() {
    func loss(_ weights: [Double], _ output: Activation, _ targets: [Double]) -> Double {
      let layer = DenseLayer(
        inputCount: 1, weights: weights, biases: weights.map { _ in 0 }, activation: output)
      let samples = SampleSet(
        inputCount: 1, targetCount: weights.count, inputs: [1], targets: targets)
      return Engine(network: Network(layers: [layer])).evaluate(samples, by: .crossEntropy).loss
    }
    #expect(loss([2000], .sigmoid, [0]) == 2000 && loss([2000], .sigmoid, [1]) == 0)
    #expect(loss([-2000], .sigmoid, [1]) == 2000 && loss([-2000], .sigmoid, [0]) == 0)
    #expect(loss([2000, -2000], .softmax, [0, 1]) == 4000)
    #expect(loss([2000, -2000], .softmax, [1, 0]) == 0)
    // ln(1 + e^-40) is far below the spacing of numbers near 40.
    #expect(abs(loss([40], .sigmoid, [1]) / 4.248354255291589e-18 - 1) < 1e-14)
  }

  @Test func crossEntropyIsForProbabilities() {
    let accepted = Activation.allCases.filter(Loss.crossEntropy.accepts)
    #expect(accepted == [.sigmoid, .softmax])
    #expect(Activation.allCases.allSatisfy { Loss.squared.accepts($0) && Loss.huber.accepts($0) })
  }
}
