import NeuralCore
import Testing

@testable import Experiments

/// The examples against the figures of the notes that they are from.
@Suite struct StepExampleTests {
  private static func expect(_ numbers: [Double], _ wanted: [Double], within tolerance: Double) {
    #expect(numbers.count == wanted.count)
    for (number, wanted) in zip(numbers, wanted) {
      #expect(abs(number - wanted) <= tolerance, "\(number) is not \(wanted)")
    }
  }

  /// Half a unit of the sixth digit, and a little for the figure's own rounding.
  private static let sixDigits = 0.6e-6

  @Test func theToyProblemFromTheSlidesHiddenValues() {
    let step = StepExample.toy.subject.step(1)
    let layer = step.layers[0]
    Self.expect(layer.values, [0.503975, 0.442431], within: Self.sixDigits)
    Self.expect(layer.errors, [-0.503975, 0.557569], within: Self.sixDigits)
    Self.expect([step.loss], [0.282437], within: Self.sixDigits)
    Self.expect(layer.deltas, [-0.125986, 0.137544], within: Self.sixDigits)
    Self.expect(
      layer.weightGradients,
      [0.078111, 0.066772, 0.056694, -0.085277, -0.072898, -0.061895], within: Self.sixDigits)
    Self.expect(
      step.updatedNetwork.layers[0].weights,
      [0.111889, -0.496772, 0.223306, -0.124723, 0.102898, -0.198105], within: Self.sixDigits)
  }

  @Test func theToyProblemFromThePixels() {
    let step = StepExample.toy.subject.step(0)
    Self.expect(step.layers[0].values, [0.623915, 0.526375, 0.453435], within: Self.sixDigits)
    Self.expect(step.layers[1].values, [0.504791, 0.441981], within: Self.sixDigits)
    Self.expect([step.loss], [0.283099], within: Self.sixDigits)
    // Every figure of the slides, which round to two digits and cut some.
    Self.expect(step.layers[1].deltas, [-0.13, 0.14], within: 0.01)
  }

  @Test(arguments: [
    (HiddenErrorRule.slides, [0.246835, 0.216467, 0.189417, 0.068169, 0.002174]),
    (.exact, [0.251772, 0.224093, 0.199420, 0.086789, 0.003168]),
  ])
  func repeatingTheToysSample(rule: HiddenErrorRule, wanted: [Double]) {
    var subject = StepExample.toy.subject
    subject.rule.hiddenError = rule
    var losses: [Double] = []
    for _ in 0..<100 {
      subject.apply(0)
      losses.append(subject.step(0).loss)
    }
    Self.expect([1, 2, 3, 10, 100].map { losses[$0 - 1] }, wanted, within: Self.sixDigits)
  }

  @Test func theNetworkByMatrices() {
    let subject = StepExample.digits231.subject
    let outputs = (0..<subject.sampleCount).map { subject.step($0).layers[1].values[0] }
    // Parameters of eight digits leave a unit of the sixth.
    Self.expect(outputs, [0.170125, 0.183488, 0.130094, 0.141420], within: 1e-6)
  }

  @Test func theSoftmaxThatOverflows() throws {
    let sheet = StepExample.softmax.subject.sheet(2)
    let naive = try #require(sheet.index(of: .naiveSoftmax))
    #expect(sheet.stages[naive].results[1].numbers.allSatisfy { $0.isNaN })
    let values = sheet.stages[naive + 1]
    Self.expect(values.results[1].numbers, [0.0900, 0.2447, 0.6652], within: 5e-5)
    #expect(sheet.stages[naive].explanation.contains("NaN"))
    #expect(sheet.step.loss.isFinite)
  }
}
