import DataSources
import Experiments
import NeuralCore
import TerminalUI

/// What the prompt's keys ask for.
package enum PromptCommand: Sendable, Equatable {
  case set, leave
  case stepUp, stepDown
  /// Set what was read, or say why it cannot be, where it is still waited for.
  case take(TypedValue.Outcome, of: TypedValue)
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
    /// A weight or a bias, by what it is called.
    case parameter(Parameter, name: String)
    case savedRun
    /// The number of the points to come, and the file of those that are placed.
    case penLabel, savedPoints
  }

  /// What the text is for.
  let purpose: Purpose
  /// What is typed; at the beginning the present value.
  var field: TextField
  /// Why what was typed cannot be set.
  private(set) var refusal: String?
  /// What is being read, until another key changes the text.
  private(set) var reading: TypedValue?

  init(_ setting: Setting, _ experiment: Experiment) {
    purpose = .value(setting)
    field = TextField(setting.value(experiment).text)
  }

  /// A prompt for a weight or a bias.
  init(_ parameter: Parameter, _ run: Run) {
    purpose = .parameter(parameter, name: run.name(of: parameter))
    field = TextField(run.value(of: parameter).map(SettingValue.number)?.text ?? "")
  }

  /// A prompt for the file that the run is saved to.
  init(saving lab: Lab) {
    purpose = .savedRun
    let name = lab.run.experiment.dataset.shortName
    field = TextField(lab.savedPath ?? "\(name)\(RunFile.suffix)")
  }

  /// A prompt for the number of the points to come.
  init(penOf lab: Lab) {
    purpose = .penLabel
    field = TextField(SettingValue.number(lab.penLabel).text)
  }

  /// A prompt for the file that the points are saved to.
  init(savingPointsOf lab: Lab) {
    purpose = .savedPoints
    field = TextField(PlacedPoints.name)
  }

  /// The setting whose value is typed, if it is one.
  var setting: Setting? {
    switch purpose {
    case .value(let setting): setting
    case .parameter, .savedRun, .penLabel, .savedPoints: nil
    }
  }

  static func asAppCommand(_ command: PromptCommand) -> AppCommand { .prompt(command) }

  /// Every letter is text.
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    if case .key(let key) = input, let command = Self.keys.command(for: key) {
      return perform(command, &lab)
    }
    if field.take(input) {
      settle()
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
    case .take(let outcome, let typed):
      if typed == reading { return take(outcome, typed.setting, &lab) }
    }
    return .handled()
  }

  private mutating func set(_ lab: inout Lab) -> Response {
    switch purpose {
    case .value(let setting):
      let typed = TypedValue(setting: setting, text: field.text, data: lab.data)
      guard setting.readsFiles else { return take(typed.read(), setting, &lab) }
      if typed == reading { return .handled() }
      settle(reading: typed)
      return .handled([.read(typed)])
    case .parameter(let parameter, _):
      return close(Result { try set(parameter, &lab) })
    case .savedRun: return close(Result { [try save(&lab)] })
    case .penLabel: return close(Result { try setPen(&lab) })
    case .savedPoints: return close(Result { [try savePoints(lab)] })
    }
  }

  private mutating func take(_ outcome: TypedValue.Outcome, _ setting: Setting, _ lab: inout Lab)
    -> Response
  {
    switch outcome {
    case .value(let value): return close(Result { try set(setting, to: value, &lab) })
    case .refusal(let sentence):
      settle(refusal: sentence)
      return .handled()
    }
  }

  /// Closes the prompt where all went well, else says why not.
  private mutating func close(_ result: Result<[Effect], any Error>) -> Response {
    do {
      return .close(try result.get())
    } catch {
      settle(refusal: (error as? EditRefusal)?.message ?? "\(error)")
      return .handled()
    }
  }

  /// Is done with the text that was typed before, unless that is being read.
  private mutating func settle(refusal sentence: String? = nil, reading typed: TypedValue? = nil) {
    // A sentence about a file begins with its name as it was typed.
    refusal = sentence.map {
      $0.hasPrefix(field.text + ":") ? $0 : $0.prefix(1).uppercased() + $0.dropFirst()
    }
    reading = typed
  }

  private func set(_ setting: Setting, to value: SettingValue, _ lab: inout Lab) throws
    -> [Effect]
  {
    try lab.editOrRefuse(.set(setting, value))
  }

  private func set(_ parameter: Parameter, _ lab: inout Lab) throws -> [Effect] {
    guard let value = decimalNumber(field.text) else {
      throw SettingRefusal(Experiment.parameterBeyond)
    }
    return try lab.set(parameter, to: value)
  }

  private func setPen(_ lab: inout Lab) throws -> [Effect] {
    guard let value = decimalNumber(field.text), abs(value) <= PlacedPoints.largestNumber else {
      throw SettingRefusal("Give a number, as in -0.5.")
    }
    lab.penLabel = value
    return []
  }

  private func savePoints(_ lab: Lab) throws -> Effect {
    guard let points = lab.run.experiment.placedPoints, !field.text.isEmpty else {
      throw SettingRefusal("Name a file, such as \(PlacedPoints.name).")
    }
    return .savePoints(points, path: field.text)
  }

  private func save(_ lab: inout Lab) throws -> Effect {
    guard !field.text.isEmpty else {
      throw SettingRefusal("Name a file, such as run\(RunFile.suffix).")
    }
    let path = field.text.hasSuffix(RunFile.suffix) ? field.text : field.text + RunFile.suffix
    lab.savedPath = path
    lab.savingVersion = lab.run.version
    return .save(path: path)
  }

  /// The value after or before the one that is typed, or the present one where that is none.
  private mutating func step(by steps: Int, _ experiment: Experiment) {
    if case .parameter = purpose { return nudge(by: steps) }
    // The data sets have no order, and what is typed may be a file.
    guard let setting, !setting.readsFiles else { return }
    var experiment = experiment
    if let typed = try? setting.value(of: field.text) { experiment.put(setting, typed) }
    field = TextField(setting.value(of: experiment, steps: steps).text)
    settle()
  }

  /// The number after or before the one that is typed.
  private mutating func nudge(by steps: Int) {
    guard let value = decimalNumber(field.text) else { return }
    field = TextField(SettingValue.number(Ladders.nudged(value, by: steps)).text)
    settle()
  }
}
