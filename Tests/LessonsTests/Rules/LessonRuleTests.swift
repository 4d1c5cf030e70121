import Experiments
import Testing

@testable import Lessons

@Suite struct LessonRuleTests {
  private static let experiment = Experiment(dataset: .generator(.circle))
  private static let sentence = Translated("No.")

  private static func forbids(_ rule: LessonRule, _ edit: ExperimentEdit) -> Bool {
    [rule].refusal(of: edit, in: experiment, .dutch) == "No."
  }

  @Test func whatIsLockedStays() throws {
    let rule = try LessonRule.lock(
      "hidden learning-rate weights new-data", Self.sentence, at: .playground)
    let forbidden: [ExperimentEdit] = [
      .addLayer, .removeNeuron(layer: 0, neuron: 0), .set(.hidden, .widths([2])),
      .set(.learningRate, .number(1)), .setBias(layer: 0, neuron: 0, value: 1),
      .newData(seed: "1"),
    ]
    for edit in forbidden { #expect(Self.forbids(rule, edit), "\(edit)") }
    let free: [ExperimentEdit] = [
      .restart, .newWeights(seed: "1"), .set(.noise, .number(5)),
    ]
    for edit in free { #expect(!Self.forbids(rule, edit), "\(edit)") }
  }

  @Test func allElseThanWhatIsAllowedStays() throws {
    let rule = try LessonRule.allow("learning-rate", Self.sentence, at: .playground)
    #expect(!Self.forbids(rule, .set(.learningRate, .number(1))))
    #expect(!Self.forbids(rule, .restart) && !Self.forbids(rule, .newWeights(seed: "1")))
    #expect(Self.forbids(rule, .addLayer) && Self.forbids(rule, .newData(seed: "1")))
    #expect(Self.forbids(rule, .setWeight(layer: 0, neuron: 0, source: 0, value: 1)))
  }

  @Test func sizesAreKept() throws {
    let rule = try LessonRule.keep("neurons<=6 layers<=2", Self.sentence, at: .playground)
    #expect(Self.forbids(rule, .addNeuron(layer: 0)) && Self.forbids(rule, .addLayer))
    #expect(!Self.forbids(rule, .removeLayer) && !Self.forbids(rule, .set(.hidden, .widths([6]))))
  }

  @Test func actionsAreLockedByName() throws {
    let rules = [try LessonRule.lock("search seeds", Self.sentence, at: .playground)]
    #expect(rules.refusal(of: .search, .english) == "No.")
    #expect(rules.refusal(of: .weights, .english) == nil)
    let gates = [try LessonRule.lock("teach", Self.sentence, at: .gates)]
    #expect(gates.refusal(of: .teach, .english) == "No.")
    #expect(throws: SettingRefusal.self) {
      _ = try LessonRule.lock("teach", Self.sentence, at: .playground)
    }
  }

  /// The search and the wall put an experiment in place of the present one.
  @Test func aReplacementIsWhatItChanges() throws {
    var (wider, others, weights) = (Self.experiment, Self.experiment, Self.experiment)
    wider.hidden = [6, 6]
    others.seed = "0.5"
    try weights.apply(.newWeights(seed: "0.5"))
    let rate = try LessonRule.allow("learning-rate", Self.sentence, at: .playground)
    #expect(Self.forbids(rate, .replace(wider)) && Self.forbids(rate, .replace(others)))
    #expect(
      !Self.forbids(rate, .replace(weights)) && !Self.forbids(rate, .replace(Self.experiment)))
    let points = try LessonRule.lock("new-data", Self.sentence, at: .playground)
    #expect(Self.forbids(points, .replace(others)) && !Self.forbids(points, .replace(weights)))
    #expect(!Self.forbids(points, .replace(wider)))
    let start = try LessonRule.lock("new-weights", Self.sentence, at: .playground)
    #expect(Self.forbids(start, .replace(weights)) && Self.forbids(start, .replace(others)))
  }

  @Test func aSeedThatIsTypedDrawsPointsAndWeights() throws {
    let points = try LessonRule.lock("new-data", Self.sentence, at: .playground)
    #expect(Self.forbids(points, .set(.seed, .text("0.5"))))
    #expect(Self.forbids(points, .set(.dataSeed, .text("0.5"))))
    #expect(!Self.forbids(points, .set(.dataSeed, .text(Self.experiment.seed))))
  }

  @Test func whatIsNotAllowedIsNotOfferedByItsKey() throws {
    let rules = [try LessonRule.allow("hidden", Self.sentence, at: .playground)]
    #expect(rules.refusal(of: .draw, .english) == "No.")
    #expect(rules.refusal(of: .seeds, .english) == nil)
    let free = [try LessonRule.allow("hidden draw", Self.sentence, at: .playground)]
    #expect(free.refusal(of: .draw, .english) == nil)
  }
}
