/// Decides what a column of labels asks for while they come in, and turns them into numbers.
///
/// Two labels are classes, and so are words and few whole numbers that come again and again: in the
/// order of the alphabet or of size. Other numbers are a quantity.
struct LabelColumn {
  /// A label as it is written, where it stands first.
  private struct Spelling {
    let text: String
    let line: Int?
    let number: Double?
  }

  /// The most different whole numbers that are taken for classes.
  static let fewClasses = 10
  /// How often each of them comes at least, in the mean.
  private static let repetitions = 2

  /// What the user takes them for; nil lets them decide.
  let kind: TargetKind?
  private let fewClasses: Int
  private(set) var count = 0
  /// The labels' own numbers; of words, 0.
  private var numbers: [Double] = []
  /// The first place of each label among the spellings; empty once there are too many for classes.
  private var codes: [UInt16] = []
  private var spellings: [Spelling] = []
  private var known: [ArraySlice<UInt8>: UInt16] = [:]
  private var hasTooMany = false
  private var wordCount = 0
  private var firstWord: Spelling?
  private var low = Double.infinity
  private var high = -Double.infinity
  /// What the labels of the rows to learn from ask for, once they are known.
  private(set) var meaning: Meaning?

  /// Whether all labels are numbers.
  var isNumeric: Bool { wordCount == 0 }

  init(kind: TargetKind? = nil, fewClasses: Int = Self.fewClasses) {
    self.kind = kind
    self.fewClasses = fewClasses
  }

  /// Takes the next label.
  ///
  /// - Throws: `DataError` for nothing, for a number out of range, for a word among a quantity, for
  ///   too many classes, and after `close` for a new class.
  mutating func take(_ field: ArraySlice<UInt8>, at place: FilePlace) throws(DataError) {
    let number = plainNumber(field)
    if number == nil, MissingValues.holdsNothing(field) {
      throw place.error(
        "the label is \(field.isEmpty ? "empty" : "missing"); every row needs one: leave the row "
          + "out, or name another column with --label")
    }
    if let number {
      (low, high) = (min(low, number), max(high, number))
    } else {
      try takeWord(field, place)
    }
    count += 1
    numbers.append(number ?? 0)
    try note(field, number, place)
  }

  /// Decides what the labels ask for; further ones must be alike.
  ///
  /// - Throws: `DataError` where all are the same, or an odd word is among numbers.
  mutating func close(_ place: FilePlace) throws(DataError) {
    meaning = try decided(place)
  }

  /// The target of all labels.
  /// - Precondition: `close` went before.
  consuming func target() -> Target {
    switch meaning {
    case .quantity, nil: return .numbers(numbers)
    case .classes(let names, let classOf):
      numbers = []
      for row in codes.indices { codes[row] = classOf[Int(codes[row])] }
      return .classes(codes, names: names)
    }
  }

  private mutating func takeWord(_ field: ArraySlice<UInt8>, _ place: FilePlace)
    throws(DataError)
  {
    let text = String(decoding: field, as: UTF8.self)
    if decimalNumber(text) != nil || kind == .quantity || meaning?.isQuantity == true {
      throw badNumber(text, place)
    }
    wordCount += 1
    firstWord = firstWord ?? Spelling(text: text, line: place.line, number: nil)
  }

  private mutating func note(_ field: ArraySlice<UInt8>, _ number: Double?, _ place: FilePlace)
    throws(DataError)
  {
    if hasTooMany || kind == .quantity || meaning?.isQuantity == true { return }
    if let code = known[field] { return codes.append(code) }
    let spelling = Spelling(
      text: String(decoding: field, as: UTF8.self), line: place.line, number: number)
    if case .classes(let names, let classOf) = meaning {
      return try noteLate(spelling, names, classOf, place)
    }
    guard spellings.count < DataLimits.classes else { return try endCodes(place) }
    add(spelling, field)
  }

  private mutating func add(_ spelling: Spelling, _ field: ArraySlice<UInt8>) {
    let code = UInt16(spellings.count)
    known[Array(field)[...]] = code
    spellings.append(spelling)
    codes.append(code)
  }

  /// A label of a test file that is spelt in no row to learn from: the same number is the same class.
  private mutating func noteLate(
    _ spelling: Spelling, _ names: [String], _ classOf: [UInt16], _ place: FilePlace
  ) throws(DataError) {
    let alike = spellings.firstIndex { $0.number != nil && $0.number == spelling.number }
    guard let alike else {
      let shown = names.prefix(Self.fewClasses).joined(separator: ", ")
      throw place.error(
        "no row to learn from has the class \"\(printable(spelling.text))\"; the classes are \(shown)"
          + (names.count > Self.fewClasses ? ", ..." : ""))
    }
    codes.append(UInt16(alike))
  }

  private mutating func endCodes(_ place: FilePlace) throws(DataError) {
    if kind == .classes || wordCount * 2 >= count {
      throw place.error(
        "there are more than \(DataLimits.classes) classes; name the column of labels with --label")
    }
    if let firstWord { throw oddWord(firstWord, place) }
    hasTooMany = true
    (codes, known) = ([], [:])
  }

  private func decided(_ place: FilePlace) throws(DataError) -> Meaning {
    if wordCount > 0 {
      if let firstWord, kind == nil, spellings.count > 2, wordCount * 2 < count {
        throw oddWord(firstWord, place)
      }
      return try classes(Set(spellings.map(\.text)).sorted(), place) { $0.text }
    }
    guard low < high else { throw oneClass(place) }
    let distinct = Set(spellings.compactMap(\.number)).sorted()
    return kind == .quantity || (kind == nil && !looksLikeClasses(distinct))
      ? .quantity(low...high) : try classes(distinct, place) { $0.number ?? 0 }
  }

  private func looksLikeClasses(_ distinct: [Double]) -> Bool {
    if hasTooMany { return false }
    return distinct.count == 2
      || (distinct.count <= fewClasses && distinct.allSatisfy { $0 == $0.rounded() }
        && count >= Self.repetitions * distinct.count)
  }

  /// Classes of the keys, named by the first spelling of each.
  private func classes<Key: Hashable>(
    _ keys: [Key], _ place: FilePlace, _ key: (Spelling) -> Key
  ) throws(DataError) -> Meaning {
    guard keys.count > 1 else { throw oneClass(place) }
    let classOfKey = Dictionary(uniqueKeysWithValues: keys.enumerated().map { ($1, UInt16($0)) })
    let classOf = spellings.map { classOfKey[key($0)] ?? 0 }
    let names = keys.indices.map { number in
      spellings.first { classOfKey[key($0)] == UInt16(number) }.map { printable($0.text) } ?? ""
    }
    return .classes(names: names, classOf: classOf)
  }

  private func oddWord(_ word: Spelling, _ place: FilePlace) -> DataError {
    var place = place
    place.line = word.line
    return badNumber(word.text, place)
  }

  private func oneClass(_ place: FilePlace) -> DataError {
    place.error(
      "there is one class only, \"\(printable(spellings.first?.text ?? ""))\"; "
        + "two are needed to tell them apart, or more than two numbers to follow")
  }
}

extension LabelColumn {
  /// What labels stand for.
  enum Meaning {
    /// A quantity to follow, and its ends.
    case quantity(ClosedRange<Double>)
    /// Classes by their names, and the class of each spelling.
    case classes(names: [String], classOf: [UInt16])

    var isQuantity: Bool { if case .quantity = self { true } else { false } }
  }
}
