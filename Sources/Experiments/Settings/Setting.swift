import DataSources

/// A property of an experiment that a person can set: one entry of the table `Setting.all`.
///
/// Keys, the settings line, help, typed values, options, `--vary`, saved files and journals iterate
/// over that table, so that adding a setting is adding an entry (and a line for its option).
package struct Setting: Sendable {
  /// Whose property it is.
  package enum Scope: Sendable {
    /// The whole network's and its training.
    case network
    /// The points'.
    case data
  }

  /// What a change keeps of the run.
  package enum Keeping: Sendable {
    /// All: training goes on under the new value.
    case run
    /// All; links that L1 killed live again where the new penalty kills none.
    case livingLinks
    /// All but biases that are switched off.
    case biases
    /// The weights, under other functions.
    case weights
    /// The weights, and all else where the output's function stays: else targets follow its range.
    case targets
    /// What stays of the network as inputs come (with weights 0) and go.
    case otherInputs
    /// What stays of the network as layers and neurons come and go.
    case otherLayers
    /// The network, on other points.
    case network
    /// Nothing: it starts anew.
    case nothing
  }

  /// Its key in saved files.
  package let id: String
  /// Its option on the command line, without the dashes.
  package let option: String
  /// Its name in full.
  package let title: String
  /// Its name where there is little room; empty where the value speaks for itself.
  package let shortTitle: String
  /// What it does, for the line about the focus.
  package let help: String
  /// The same as a sentence, for `--help`.
  package let optionHelp: String
  /// Which values it takes.
  package let kind: SettingKind
  /// What stands behind a value on the screen: ` %` or nothing.
  var unit = ""
  /// Whose property it is.
  package let scope: Scope
  /// What a change keeps.
  package let keeps: Keeping
  /// An experiment's value.
  package let value: @Sendable (Experiment) -> SettingValue
  /// Gives a new experiment a value; what does not fit it is in conflict.
  let write: @Sendable (SettingValue, inout Experiment) -> Void
  /// Gives a running experiment a value, to which other settings adapt; nil for `write`.
  var edit: (@Sendable (SettingValue, inout Experiment) -> Void)?
  /// What holds where the setting has no value of its own, in a few words.
  var unset = "none"
  /// What is shown in place of a value that the data set or the program decides; nil where it is the
  /// experiment's own.
  var decided: @Sendable (Experiment) -> String? = { _ in nil }
  /// Why an experiment cannot take a value now; nil where it can.
  package var refusal: @Sendable (Experiment, SettingValue) -> String? = { _, _ in nil }
  /// Why the value cannot be beside those of other settings; nil where it can.
  var conflict: @Sendable (Experiment) -> String? = { _ in nil }
}

extension Setting: Hashable {
  /// Settings are equal where their keys are.
  package static func == (one: Setting, other: Setting) -> Bool { one.id == other.id }

  /// Takes in the key.
  package func hash(into hasher: inout Hasher) { hasher.combine(id) }
}

extension Setting {
  /// The setting of a key in saved files.
  package static func named(_ id: String) -> Setting? { all.first { $0.id == id } }

  /// The value that a text describes; `data` holds the files of public data sets.
  ///
  /// - Throws: `SettingRefusal` for a text that describes none; `DataError` for a data set that is
  ///   unknown or cannot be read.
  package func value(of text: String, data: DataDirectory = .none) throws -> SettingValue {
    try kind.value(of: text, data: data)
  }

  /// An experiment's value as the screen shows it, or what holds where it does not decide.
  package func shownText(_ experiment: Experiment) -> String {
    decided(experiment) ?? shownText(of: value(experiment))
  }

  /// A value as the screen shows it.
  package func shownText(of value: SettingValue) -> String {
    switch (kind, value) {
    case (.choice(let choices), .text(let name)), (.layerChoices(let choices), .text(let name)):
      return Self.title(of: name, among: choices)
    case (.layerChoices(let choices), .names(let names)):
      return names.map { Self.title(of: $0, among: choices) }.joined(separator: ",")
    case (_, .dataset(let source)): return source.shortName
    default: return value.text + unit
    }
  }

  private static func title(of name: String, among choices: [SettingChoice]) -> String {
    choices.first { $0.name == name }?.title ?? name
  }

  /// The standard value.
  package var standard: SettingValue { value(Experiment(dataset: .generator(.circle))) }

  /// The standard value as `--help` shows it.
  package var standardText: String {
    return standard == .none ? unset : standard.text
  }

  /// The value some steps along the ladder or the choices; the present one where there is no other.
  package func value(of experiment: Experiment, steps: Int) -> SettingValue {
    let now = value(experiment)
    switch (kind, now) {
    case (.choice(let choices), .text(let name)):
      return .text(Self.next(name, among: choices.map(\.name), by: steps))
    case (.layerChoices(let choices), .text(let name)):
      return .text(Self.next(name, among: choices.map(\.name), by: steps))
    case (.layerChoices(let choices), .names(let names)):
      return .text(Self.next(names[0], among: choices.map(\.name), by: steps))
    case (.number(let ladder, _), .number(let number)):
      return .number(Ladders.step(number, on: ladder, by: steps))
    case (.count(let ladder, _), .number(let number)):
      return .number(Double(Ladders.step(Int(number), on: ladder, by: steps)))
    case (.toggle, .toggle(let isOn)): return .toggle(!isOn)
    default: return now
    }
  }

  /// The next of some names; after the last comes the first.
  static func next(_ name: String, among names: [String], by steps: Int) -> String {
    let place = (names.firstIndex(of: name) ?? 0) + steps
    return names[(place % names.count + names.count) % names.count]
  }
}

extension Experiment {
  /// Gives a setting a value, whatever the other settings are.
  package mutating func put(_ setting: Setting, _ value: SettingValue) {
    setting.write(value, &self)
  }

  /// Gives a setting another value.
  /// - Throws: `EditRefusal` where the setting cannot be changed now.
  package mutating func set(_ setting: Setting, to value: SettingValue) throws(EditRefusal) {
    if setting.value(self) == value { return }
    if let sentence = setting.refusal(self, value) { throw EditRefusal(message: sentence) }
    var changed = self
    (setting.edit ?? setting.write)(value, &changed)
    if let sentence = changed.conflict { throw EditRefusal(message: sentence) }
    self = changed
  }

  /// Gives settings that cannot be beside the others their standard values.
  mutating func dropConflicts() {
    for setting in Setting.all where setting.conflict(self) != nil {
      setting.write(setting.standard, &self)
    }
  }

  /// Why the settings cannot be what they are beside each other; nil where they can.
  package var conflict: String? {
    for setting in Setting.all {
      if let sentence = setting.conflict(self) { return sentence }
    }
    return nil
  }
}
