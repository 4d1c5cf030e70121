import DataSources
import Experiments
import TerminalUI

/// What the prompt's keys ask for.
package enum PromptCommand: Sendable, Equatable {
  case set, leave
  case stepUp, stepDown
}

/// A line in which a setting's value, or a file's name, is typed.
struct PromptScreen: Screen {
  static let keys = KeyTable<PromptCommand>([
    .init("Enter", "set the value", [(.enter, .set, "prompt: set the value")]),
    .init(
      "up down", "the next value, the one before",
      [(.up, .stepUp, "prompt: next value"), (.down, .stepDown, "prompt: previous value")]),
    .init("Esc", "leave it as it is", [(.escape, .leave, "prompt: leave")]),
  ])

  /// What the text is for.
  enum Purpose: Sendable, Equatable {
    case value(Setting)
    case savedRun
  }

  /// What the text is for.
  let purpose: Purpose
  /// What is typed; at the beginning the present value.
  var field: TextField
  /// Why what was typed cannot be set.
  var refusal: String?

  init(_ setting: Setting, _ experiment: Experiment) {
    purpose = .value(setting)
    field = TextField(setting.value(experiment).text)
  }

  /// A prompt for the file that the run is saved to.
  init(saving lab: Lab) {
    purpose = .savedRun
    let name = lab.run.experiment.dataset.shortName
    field = TextField(lab.savedPath ?? "\(name)\(RunFile.suffix)")
  }

  /// The setting whose value is typed, if it is one.
  var setting: Setting? {
    switch purpose {
    case .value(let setting): setting
    case .savedRun: nil
    }
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

  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch pointer.kind {
    case .wheelUp: perform(.stepUp, &lab)
    case .wheelDown: perform(.stepDown, &lab)
    case .press, .release, .drag, .move: .handled()
    }
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
      switch purpose {
      case .value(let setting): return .close(try set(setting, &lab))
      case .savedRun: return .close([try save(&lab)])
      }
    } catch {
      refusal = Self.sentence(error)
      return .handled()
    }
  }

  private func set(_ setting: Setting, _ lab: inout Lab) throws -> [Effect] {
    let before = setting.shownText(lab.run.experiment)
    let effects = try lab.editOrRefuse(.set(setting, try setting.value(of: field.text)))
    let after = setting.shownText(lab.run.experiment)
    if before != after { lab.message = "\(setting.title): \(before) → \(after)" }
    return effects
  }

  private func save(_ lab: inout Lab) throws -> Effect {
    guard !field.text.isEmpty else {
      throw SettingRefusal("Name a file, such as run\(RunFile.suffix).")
    }
    let path = field.text.hasSuffix(RunFile.suffix) ? field.text : field.text + RunFile.suffix
    lab.savedPath = path
    return .save(path: path)
  }

  /// The value after or before the one that is typed, or the present one where that is none.
  private mutating func step(by steps: Int, _ experiment: Experiment) {
    guard let setting else { return }
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
