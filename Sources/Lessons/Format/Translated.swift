import Experiments

/// A text in some languages, always in English.
package struct Translated: Sendable, Equatable {
  private let texts: [Language: String]

  /// A text in English alone.
  package init(_ english: String) { texts = [.english: english] }

  /// The field `key` of a record, and `key.nl`, `key.da`, `key.de` where they are.
  /// - Throws: `RecordError` where the English one is missing, or one says nothing.
  init(_ record: TextRecord, _ key: String) throws(RecordError) {
    var texts = [Language.english: try record.text(key)]
    for language in Language.allCases.dropFirst() {
      let key = "\(key).\(language.rawValue)"
      if record.fields[key] != nil { texts[language] = try record.text(key) }
    }
    self.texts = texts
  }

  /// The text in a language, or in English where it is not there.
  package subscript(language: Language) -> String {
    texts[language] ?? texts[.english] ?? ""
  }

  /// The languages that it is there in.
  package var languages: Set<Language> { Set(texts.keys) }

  /// The same with a change to each text.
  func map(_ change: (String) -> String) -> Translated { Translated(texts.mapValues(change)) }

  private init(_ texts: [Language: String]) { self.texts = texts }
}

extension TextRecord {
  /// Refuses fields that nobody reads; those of `translated` may end in a language.
  func refuse(allBut keys: Set<String>, translated: [String]) throws(RecordError) {
    let variants = translated.flatMap { key in
      [key] + Language.allCases.dropFirst().map { "\(key).\($0.rawValue)" }
    }
    try refuse(allBut: keys.union(variants))
  }
}
