import DataSources
import Experiments

/// A text that was typed for a setting, where it may name a file.
package struct TypedValue: Sendable, Equatable {
  /// What is to be set.
  package let setting: Setting
  /// What was typed.
  package let text: String
  /// Where the files of public data sets are.
  var data = DataDirectory.none

  /// What a text turns out to be.
  package enum Outcome: Sendable, Equatable {
    case value(SettingValue)
    /// Why it is none, in a sentence.
    case refusal(String)
  }

  /// Finds out what the text says, from a file where it names one: that may take long.
  func read() -> Outcome {
    do { return .value(try setting.value(of: text, data: data)) } catch {
      return .refusal("\(error)")
    }
  }
}

extension Setting {
  /// Whether a typed value may be the name of a file.
  var readsFiles: Bool {
    switch kind {
    case .dataset: true
    case .choice, .layerChoices, .number, .count, .toggle, .features, .widths, .form, .text,
      .optionalText:
      false
    }
  }
}
