import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct StepSheetTests {
  private static func sheet(_ example: StepExample = .toy, _ rule: HiddenErrorRule = .exact)
    -> StepSheet
  {
    var subject = example.subject
    subject.rule.hiddenError = rule
    return subject.sheet(0)
  }

  @Test func theStagesGoForthAndBack() {
    #expect(
      Self.sheet().stages.map(\.kind) == [
        .inputs, .sums(0), .values(0), .sums(1), .values(1), .loss,
        .errors(1), .deltas(1), .gradients(1), .errors(0), .deltas(0), .gradients(0),
        .updates(1), .updates(0),
      ])
    #expect(Self.sheet(.softmax).index(of: .naiveSoftmax) == 2)
  }

  @Test(arguments: StepExample.allCases, HiddenErrorRule.allCases)
  func valuesAreTheNumbersOfTheResults(example: StepExample, rule: HiddenErrorRule) {
    for stage in Self.sheet(example, rule).stages {
      let numbers = stage.results.flatMap(\.numbers)
      #expect(stage.values.map { "\($0.number)" } == numbers.map { "\($0)" }, "\(stage.title)")
      for (place, value) in stage.values.enumerated() {
        let found = stage.place(ofValue: place)
        #expect("\(stage.results[found.result][found.row, found.column])" == "\(value.number)")
        #expect(value.calculation.isEmpty == !stage.computes)
        for lit in value.lit { #expect(stage.operands.indices.contains(lit.operand)) }
      }
    }
  }

  @Test func aSumIsSpelledOut() throws {
    let sheet = Self.sheet()
    let stage = sheet.stages[1]
    #expect(stage.operands.map(\.shape) == ["3x4", "4x1"] && stage.results[0].shape == "3x1")
    let value = stage.values[0]
    #expect(
      value.calculation.text { "\($0)" }
        == "-0.19 × 1.0 + 0.46 × 0.98 + 0.01 × 0.76 + 0.41 × 0.58")
    #expect(value.name == "z1[1]")
    #expect(abs(value.number - 0.5062) < 1e-12)
    #expect(value.lit == [LitCells(operand: 0, row: 0), LitCells(operand: 1)])
    #expect(value.lit[0].contains(row: 0, column: 3) && !value.lit[0].contains(row: 1, column: 3))
  }

  @Test func whatIsSentBackIsAColumn() throws {
    for (rule, name) in [(HiddenErrorRule.exact, "delta2"), (.slides, "E2")] {
      let sheet = Self.sheet(.toy, rule)
      let stage = sheet.stages[try #require(sheet.index(of: .errors(0)))]
      #expect(stage.operands[1].name == name && stage.formula == "E1 = W2^T \(name)")
      #expect(stage.values[1].lit[0] == LitCells(operand: 0, column: 1))
      #expect(stage.values[1].calculation.text { "\($0)" }.hasPrefix("-0.43 × "))
    }
  }

  @Test func biasesAreThereWhereTheyLearn() {
    let hasBiases = { (sheet: StepSheet) in
      sheet.stages.contains { ($0.operands + $0.results).contains { $0.name == "b1" } }
    }
    #expect(!hasBiases(Self.sheet()) && hasBiases(Self.sheet(.digits231)))
  }

  @Test func trainingPointsAreSamples() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [3]
    let trainer = Trainer(experiment)
    var subject = try StepSubject(trainer)
    #expect(subject.sampleCount == trainer.split.train.count && subject.isExperiment)
    let before = subject.step(4)
    #expect(before.input == [0, 1].map { trainer.dataset.rows[trainer.split.train[4], $0] })
    #expect(subject.sample(4).inputNames == ["x", "y"])
    subject.apply(4)
    #expect(subject.step(4).loss < before.loss)
  }

  @Test func wideLayersAreRefusedWithARemedy() {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = [4, 9]
    let message =
      "Step by step shows at most 8 numbers a layer, and there are 9 neurons in layer 2: "
      + "remove some of them."
    #expect(throws: EditRefusal(message: message)) { _ = try StepSubject(Trainer(experiment)) }
  }
}
