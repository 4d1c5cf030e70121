import DataSources
import Experiments

/// Lessons from texts: blocks of `field: value`, parted by empty lines, each named by its first field.
extension Lesson {
  /// The fields of each block; those marked may end in a language, as in `title.nl`.
  private static let head = (
    plain: Set(["lesson", "place", "preset", "minutes", "hide", "solution"]),
    translated: ["title", "look", "explain"]
  )
  private static let blocks: [String: (plain: Set<String>, translated: [String])] = [
    "lesson": head, "ask": ([], ["ask", "answers"]), "goal": (["goal", "share"], ["say"]),
    "lock": (["lock"], ["say"]), "allow": (["allow"], ["say"]), "keep": (["keep"], ["say"]),
    "hint": (["claim"], ["hint"]), "rate": (["rate"], []),
  ]

  /// The lesson that a text describes.
  /// - Throws: `RecordError` with the line where it does not.
  package init(_ text: String) throws(RecordError) {
    // Some editors begin a text with a byte order mark, and some write tabs for blanks.
    let lines = String(text.trimmingPrefix("\u{FEFF}")).replacing("\r\n", with: "\n")
      .replacing("\t", with: " ")
    let records = try TextRecord.all(in: lines)
    guard let first = records.first, first.fields["lesson"] != nil else {
      throw RecordError(
        line: records.first?.line ?? 1, message: "the first block is lesson: with its name")
    }
    var blocks: [String: [TextRecord]] = [:]
    for record in records {
      let kind = try Self.kind(of: record)
      blocks[kind, default: []].append(record)
    }
    for kind in ["lesson", "ask"] where (blocks[kind] ?? []).count > 1 {
      throw (blocks[kind] ?? [])[1].error("\(kind) is there twice")
    }
    try self.init(first, blocks)
    try Self.checkLanguages(records)
  }

  private init(_ head: TextRecord, _ blocks: [String: [TextRecord]]) throws(RecordError) {
    let place = try head.value("place", LessonPlace.init(rawValue:)) ?? .playground
    name = try head.required("lesson", Self.name)
    title = try Translated(head, "title")
    self.place = place
    options = head.fields["preset"] ?? ""
    presetLine = head.line(of: "preset")
    let options = options
    preset = try head.reading("preset") { () throws(SettingRefusal) in
      try LessonPreset(options, at: place)
    }
    minutes =
      try head.value("minutes") { Int($0).flatMap { (1...90).contains($0) ? $0 : nil } } ?? 3
    look = try Translated(head, "look")
    question = try (blocks["ask"] ?? []).all { record throws(RecordError) in
      try Question(record)
    }.first
    goals = try (blocks["goal"] ?? []).all { record throws(RecordError) in
      try LessonGoal(record, at: place)
    }
    if goals.isEmpty { throw head.error("a goal is missing: a block that begins with goal:") }
    let forbidding = ["lock", "allow", "keep"].flatMap { blocks[$0] ?? [] }
    rules = try forbidding.all { record throws(RecordError) in
      try LessonRule(record, at: place)
    }
    hidden = try Self.controls(head)
    hints = try (blocks["hint"] ?? []).all { record throws(RecordError) in
      try Hint(record, at: place)
    }
    explanation = try Translated(head, "explain")
    solutionTexts = (head.fields["solution"] ?? "").components(partedBy: ";").filter { !$0.isEmpty }
    solutionLine = head.line(of: "solution")
    solution = try head.reading("solution") { () throws(SettingRefusal) in
      try LessonStep.all(head.fields["solution"] ?? "", at: place)
    }
    rates = try (blocks["rate"] ?? []).all { record throws(RecordError) in
      try LessonClaim(record, "rate", at: place)
    }
  }

  private static func name(_ text: String) -> String? {
    let isName =
      (1...30).contains(text.count)
      && text.allSatisfy { $0.isASCII && ($0.isLowercase || $0.isNumber || $0 == "-") }
    return isName ? text : nil
  }

  /// The kind of a block, whose fields must be those of it.
  private static func kind(of record: TextRecord) throws(RecordError) -> String {
    let kinds = Self.blocks.keys.filter { record.fields[$0] != nil }.sorted()
    if let other = kinds.max(by: { record.line(of: $0) < record.line(of: $1) }), kinds.count > 1 {
      throw record.error("\(other) begins a block: put an empty line before it", at: other)
    }
    guard let kind = kinds.first, kinds.count == 1, let fields = blocks[kind] else {
      let names = Self.blocks.keys.sorted().joined(separator: ", ")
      throw record.error("a block has one field of \(names)")
    }
    try record.refuse(allBut: fields.plain, translated: fields.translated)
    return kind
  }

  private static func controls(_ head: TextRecord) throws(RecordError) -> [PageControl] {
    var controls: [PageControl] = []
    for word in (head.fields["hide"] ?? "").split(separator: " ") {
      let setting = Setting.line.first { $0.option == word }.map(PageControl.setting)
      guard let control = PageControl.named(String(word)) ?? setting else {
        let names = PageControl.all.map(\.name)
        let meant = nearestName(to: String(word), in: names) ?? names.joined(separator: ", ")
        throw head.error(
          "hide: nothing is called \(printable(String(word))), but \(meant)", at: "hide")
      }
      controls.append(control)
    }
    return controls
  }

  /// Refuses a lesson that is in a language by parts.
  private static func checkLanguages(_ records: [TextRecord]) throws(RecordError) {
    for language in Language.allCases.dropFirst() {
      let code = language.rawValue
      let suffix = ".\(code)"
      guard records.contains(where: { $0.fields.keys.contains { $0.hasSuffix(suffix) } }) else {
        continue
      }
      for record in records {
        let kind = try kind(of: record)
        for key in blocks[kind]?.translated ?? []
        where record.fields[key] != nil && record.fields[key + suffix] == nil {
          throw record.error(
            "\(key + suffix) is missing, as the lesson is in \(language.name) too", at: key)
        }
      }
    }
  }
}

extension Lesson.Question {
  fileprivate init(_ record: TextRecord) throws(RecordError) {
    text = try Translated(record, "ask")
    let lists = try Translated(record, "answers")
    let counts = Set(lists.languages.map { lists[$0].components(partedBy: " / ").count })
    let isEmpty = lists.languages.contains { language in
      lists[language].components(partedBy: " / ").contains { $0.allSatisfy(\.isWhitespace) }
    }
    guard counts.count == 1, let count = counts.first, (2...9).contains(count), !isEmpty else {
      throw record.error(
        "answers are 2 to 9, parted by \" / \", as many in each language", at: "answers")
    }
    answers = (0..<count).map { place in
      lists.map { $0.components(partedBy: " / ")[place] }
    }
  }
}

extension Lesson.Hint {
  fileprivate init(_ record: TextRecord, at place: LessonPlace) throws(RecordError) {
    text = try Translated(record, "hint")
    claim = record.fields["claim"] == nil ? nil : try LessonClaim(record, "claim", at: place)
  }
}

extension LessonClaim {
  fileprivate init(_ record: TextRecord, _ key: String, at place: LessonPlace) throws(RecordError) {
    let text = try record.text(key)
    self = try record.reading(key) { () throws(SettingRefusal) in
      try LessonClaim(text, line: record.line(of: key), at: place)
    }
  }
}

extension LessonGoal {
  fileprivate init(_ record: TextRecord, at place: LessonPlace) throws(RecordError) {
    let (text, sentence) = (try record.text("goal"), try Translated(record, "say"))
    let written = record.fields["share"]
    let share = try record.reading("share") { () throws(SettingRefusal) in
      try written.map { text throws(SettingRefusal) in try GoalShare(text) }
    }
    self = try record.reading("goal") { () throws(SettingRefusal) in
      try LessonGoal(text, share: share, sentence: sentence, line: record.line, at: place)
    }
  }
}

extension LessonRule {
  fileprivate init(_ record: TextRecord, at place: LessonPlace) throws(RecordError) {
    let sentence = try Translated(record, "say")
    for (key, make) in [("lock", Self.lock), ("allow", Self.allow), ("keep", Self.keep)] {
      guard let text = record.fields[key] else { continue }
      self = try record.reading(key) { () throws(SettingRefusal) in
        try make(text, sentence, place)
      }
      return
    }
    throw record.error("lock, allow or keep is missing")
  }
}

extension TextRecord {
  /// What is made of a field, with its line where it is refused.
  fileprivate func reading<Value>(
    _ key: String, _ make: () throws(SettingRefusal) -> Value
  ) throws(RecordError) -> Value {
    do {
      return try make()
    } catch {
      throw self.error("\(key): \(printable(error.description, limit: 300))", at: key)
    }
  }
}

extension [TextRecord] {
  /// What is made of each.
  fileprivate func all<Value>(_ make: (TextRecord) throws(RecordError) -> Value)
    throws(RecordError) -> [Value]
  {
    var values: [Value] = []
    for record in self { values.append(try make(record)) }
    return values
  }
}
