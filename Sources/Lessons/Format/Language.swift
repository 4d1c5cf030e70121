/// A language that lessons are written in, by its ISO 639-1 code.
package enum Language: String, CaseIterable, Sendable {
  case english = "en"
  case dutch = "nl"
  case danish = "da"
  case german = "de"

  /// The language's own name.
  package var name: String {
    switch self {
    case .english: "English"
    case .dutch: "Nederlands"
    case .danish: "dansk"
    case .german: "Deutsch"
    }
  }

  /// The language of messages in a locale's environment; English where that is none of these.
  ///
  /// As POSIX has it, the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty decides.
  package init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let code = locale?.prefix { $0.isASCII && $0.isLetter }.lowercased()
    self = code.flatMap(Language.init(rawValue:)) ?? .english
  }
}
