import Lessons

/// The words of a sheet in one language.
struct HandoutWords {
  let answers: String
  let why: String
  /// What stands before the reason why nothing is measured.
  let notMeasured: String

  /// The words of a language.
  static func of(_ language: Language) -> HandoutWords {
    switch language {
    case .english: HandoutWords(answers: "Answers", why: "Why?", notMeasured: "Not measured")
    case .dutch: HandoutWords(answers: "Antwoorden", why: "Waarom?", notMeasured: "Niet gemeten")
    case .danish: HandoutWords(answers: "Svar", why: "Hvorfor?", notMeasured: "Ikke målt")
    case .german: HandoutWords(answers: "Antworten", why: "Warum?", notMeasured: "Nicht gemessen")
    }
  }
}
