import ArgumentParser
import Experiments

/// A setting's option as it was given.
struct SettingOption: Sendable {
  let setting: Setting
  let value: SettingValue
}

extension Experiment {
  /// Gives a setting the value of its option.
  /// - Throws: `ValidationError` for a feature that the data set does not have.
  mutating func put(_ option: SettingOption) throws {
    if option.setting == .features, let refusal = option.setting.refusal(self, option.value) {
      throw ValidationError("--\(option.setting.option): \(refusal)")
    }
    put(option.setting, option.value)
  }
}

extension Option<SettingOption?> {
  /// The option of a setting: its name, its help and its values are the table's.
  init(_ setting: Setting) {
    self.init(
      name: .customLong(setting.option), parsing: .unconditional, help: .setting(setting),
      completion: .values(of: setting),
      transform: { SettingOption(setting: setting, value: try setting.value(of: $0)) })
  }
}

extension ArgumentHelp {
  /// What `--help` says of a setting.
  static func setting(_ setting: Setting) -> ArgumentHelp {
    option(setting.optionHelp, setting.kind.valueName, default: setting.standardText)
  }
}
