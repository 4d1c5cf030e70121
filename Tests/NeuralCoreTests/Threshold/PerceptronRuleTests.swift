import Testing

@testable import NeuralCore

@Suite struct PerceptronRuleTests {
  private static func outcome(_ function: BooleanFunction) -> PerceptronRule.Outcome {
    PerceptronRule.outcome(rows: BooleanFunction.rows, targets: function.answers)
  }

  @Test func aRowMovesTheWeightsOfItsInputsByTheError() {
    let rule = PerceptronRule(rate: 0.5)
    let start = ThresholdNeuron(weights: [0, 0], bias: 0)
    let taught = rule.learning(start, from: [0, 1], target: true)
    #expect(taught == ThresholdNeuron(weights: [0, 0.5], bias: 0.5))
    #expect(rule.learning(taught, from: [0, 1], target: true) == taught, "no error, no change")
    let fallen = rule.learning(taught, from: [1, 1], target: false)
    #expect(fallen == ThresholdNeuron(weights: [-0.5, 0], bias: 0))
  }

  @Test func aSigmoidsErrorIsAFraction() {
    let rule = PerceptronRule(rate: 1, response: .sigmoid)
    let start = ThresholdNeuron(weights: [0, 0], bias: 0)
    #expect(rule.error(of: start, at: [1, 0], target: true) == 0.5)
    #expect(rule.learning(start, from: [1, 0], target: true).weights == [0.5, 0])
  }

  @Test func fourteenAreLearned() {
    for function in BooleanFunction.allCases where function != .xor && function != .xnor {
      guard case .learned(let neuron, let passes) = Self.outcome(function) else {
        Issue.record("\(function)")
        continue
      }
      #expect(BooleanFunction.rows.map { neuron.output($0) == 1 } == function.answers)
      #expect(passes < 10, "\(function)")
    }
  }

  @Test(arguments: [BooleanFunction.xor, .xnor]) func twoGoAroundForEver(function: BooleanFunction)
  {
    guard case .cycles(let passes, let length) = Self.outcome(function) else {
      Issue.record("\(function) cannot be learned")
      return
    }
    // The weights that come again are those of as many passes before.
    let neurons = (0..<passes).reduce(into: [ThresholdNeuron(weights: [0, 0], bias: 0)]) { all, _ in
      all.append(
        PerceptronRule().pass(
          all[all.count - 1], over: BooleanFunction.rows, targets: function.answers))
    }
    #expect(length > 0 && neurons[passes] == neurons[passes - length])
  }

  @Test func whatIsRightAlreadyTakesNoPass() {
    #expect(
      Self.outcome(.never)
        == .learned(ThresholdNeuron(weights: [0, 0], bias: 0), passes: 0))
  }
}
