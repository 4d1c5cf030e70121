import DataSources
import Experiments
import TerminalUI

/// What the prompt's keys ask for.
package enum PromptCommand: Sendable, Equatable {
  case set, leave
  case stepUp, stepDown
}

/// A line in which a setting's value is typed.
struct PromptScreen: Screen {
  static let keys = KeyTable<PromptCommand>([
    .init("Enter", "set the value", [(.enter, .set, "prompt: set the value")]),
    .init(
      "up down", "the next value, the one before",
      [(.up, .stepUp, "prompt: next value"), (.down, .stepDown, "prompt: previous value")]),
    .init("Esc", "leave it as it is", [(.escape, .leave, "prompt: leave")]),
  ])

  /// What is set.
  let setting: Setting
  /// What is typed; at the beginning the present value.
  var field: TextField
  /// Why what was typed cannot be set.
  var refusal: String?

  init(_ setting: Setting, _ experiment: Experiment) {
    self.setting = setting
    field = TextField(setting.value(experiment).text)
  }

  static func asAppCommand(_ command: PromptCommand) -> AppCommand { .prompt(command) }

  /// Every letter is text.
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    if case .key(let key) = input, let command = Self.keys.command(for: key) {
      return perform(command, &lab)
    }
    if field.take(input) {
      refusal = nil
      return .handled()
    }
    return input.isGlobalControl ? .pass : .handled()
  }

  mutating func perform(_ command: PromptCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .leave: return .close()
    case .set: return set(&lab)
    case .stepUp: step(by: 1, lab.run.experiment)
    case .stepDown: step(by: -1, lab.run.experiment)
    }
    return .handled()
  }

  private mutating func set(_ lab: inout Lab) -> Response {
    do {
      let before = setting.shownText(lab.run.experiment)
      let effects = try lab.editOrRefuse(.set(setting, try setting.value(of: field.text)))
      let after = setting.shownText(lab.run.experiment)
      if before != after { lab.message = "\(setting.title): \(before) → \(after)" }
      return .close(effects)
    } catch {
      refusal = Self.sentence(error)
      return .handled()
    }
  }

  /// The value after or before the one that is typed, or the present one where that is none.
  private mutating func step(by steps: Int, _ experiment: Experiment) {
    var experiment = experiment
    if let typed = try? setting.value(of: field.text) { experiment.put(setting, typed) }
    field = TextField(setting.value(of: experiment, steps: steps).text)
    refusal = nil
  }

  private static func sentence(_ error: any Error) -> String {
    let text = (error as? EditRefusal)?.message ?? "\(error)"
    return text.prefix(1).uppercased() + text.dropFirst()
  }
}
