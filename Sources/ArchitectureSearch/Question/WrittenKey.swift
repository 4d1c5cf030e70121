/// An entry of a question that is written out: its name, and what it says of a subject.
struct WrittenKey<Subject>: Sendable {
  /// The member's name.
  let name: String
  /// What its absence stands for; nil where it must be there.
  let standard: JSONValue?
  /// What it says.
  let value: @Sendable (Subject) -> JSONValue

  init(
    _ name: String, standard: JSONValue?, _ value: @escaping @Sendable (Subject) -> JSONValue
  ) {
    self.name = name
    self.standard = standard
    self.value = value
  }
}

extension JSONValue {
  /// An object with a member for each key.
  static func object<Subject>(_ keys: [WrittenKey<Subject>], of subject: Subject) -> JSONValue {
    .object(keys.map { Member($0.name, $0.value(subject)) })
  }

  /// An object that was read, with what is absent put in.
  ///
  /// What no key knows stays. Nil where something is absent that must be there.
  func completed<Subject>(by keys: [WrittenKey<Subject>]) -> JSONValue? {
    guard case .object(let members) = self else { return nil }
    let read = Dictionary(members.map { ($0.name, $0.value) }) { first, _ in first }
    let known = keys.compactMap { key in
      (read[key.name] ?? key.standard).map { Member(key.name, $0) }
    }
    guard known.count == keys.count else { return nil }
    let names = Set(keys.map(\.name))
    return .object(known + members.filter { !names.contains($0.name) })
  }

  /// The value with the members of all objects in the order of their names.
  var ordered: JSONValue {
    switch self {
    case .null, .bool, .number, .text: self
    case .list(let list): .list(list.map(\.ordered))
    case .object(let members):
      .object(
        members.map { Member($0.name, $0.value.ordered) }.sorted { $0.name < $1.name })
    }
  }
}
