import Experiments
import NeuralCore

/// What a lesson begins with, by the screen that it takes place on.
package enum LessonPreset: Sendable {
  /// An experiment; its data set's file is read when the lesson begins.
  case playground(ExperimentWords)
  /// A gate; where it is blank, it and the gates after it begin with 0 in the neuron that answers.
  case gates(GateSetup, isBlank: Bool)
  /// A sample of an example, perhaps as a quiz.
  case step(StepExample, sample: Int, asks: Bool)
  /// A ball on a curve.
  case descend(Descent)

  /// The preset that options describe on a screen, such as `--dataset circle --hidden 4,2` or
  /// `--gate nand --blank`.
  /// - Throws: `SettingRefusal` for options that describe none.
  package init(_ text: String, at place: LessonPlace) throws(SettingRefusal) {
    switch place {
    case .playground: self = .playground(try ExperimentWords(text))
    case .gates: self = try Self.gates(try GateWords(text))
    case .step: self = try Self.step(PresetWords(text))
    case .descend:
      let standard = Descent(.square, rate: 0.1, start: 2)
      self = .descend(try DescendWords(text).descent(after: standard))
    }
  }

  private static func gates(_ words: GateWords) throws(SettingRefusal) -> LessonPreset {
    var setup = GateSetup(words.task ?? GateTask(.nand))
    if words.isBlank { setup.clear() }
    try words.apply(to: &setup, isBlank: words.isBlank)
    return .gates(setup, isBlank: words.isBlank)
  }

  private static func step(_ words: PresetWords) throws(SettingRefusal) -> LessonPreset {
    var words = words
    let example = try words.choice("--example", StepExample.self) ?? .toy
    let count = example.subject.sampleCount
    let sample = try words.count("--sample", in: 1...count) ?? 1
    let asks = words.flag("--quiz")
    try words.end()
    return .step(example, sample: Int(sample) - 1, asks: asks)
  }
}
