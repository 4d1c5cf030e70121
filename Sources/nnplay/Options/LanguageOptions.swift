import ArgumentParser
import Foundation
import Lessons

/// The option that says in which language lessons speak.
struct LanguageOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .option(
      "The language of its texts.", OptionValues.names(Language.allCases, \.rawValue, "|"),
      default: "that of the locale"),
    completion: .names(Language.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: Language.allCases, name: \.rawValue) })
  var language: Language?

  /// The language that is named, here or by the locale.
  var chosen: Language {
    language ?? Language(environment: ProcessInfo.processInfo.environment)
  }
}
