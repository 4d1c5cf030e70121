/// Decides what a column of labels asks for while they come in, and turns them into numbers.
///
/// Two distinct labels are classes: of two numbers the larger is +1, of two words the later in the alphabet.
/// More than two numbers are a regression, scaled so that they fill -1...1.
struct LabelColumn {
  /// A label as it is written, where it stands first.
  private struct Spelling {
    let text: String
    let line: Int?
  }

  private var count = 0
  /// The first distinct ones, three at most.
  private var spellings: [Spelling] = []
  /// Whether each label is the second spelling, as long as there is no third.
  private var isSecond: [Bool] = []
  private var words = 0
  private var firstWord: Spelling?
  private var low: (number: Double, text: String)?
  private var high: (number: Double, text: String)?
  private var hasMoreNumbers = false

  /// Takes the next label.
  ///
  /// - Returns: Its number; 0 for a word.
  /// - Throws: `DataError` for nothing and for a number out of range, and as soon as there are more
  ///   than two labels and not all are numbers.
  mutating func take(_ text: String, at place: FilePlace) throws(DataError) -> Double {
    guard !text.isEmpty else { throw place.error("the label is empty; every row needs one") }
    let spelling = Spelling(text: text, line: place.line)
    count += 1
    note(spelling)
    let number = plainNumber(text)
    if let number {
      note(number, text)
    } else {
      if decimalNumber(text) != nil { throw badNumber(text, place) }
      words += 1
      firstWord = firstWord ?? spelling
    }
    if let firstWord, spellings.count > 2 { throw manyClasses(firstWord, place) }
    return number ?? 0
  }

  /// What the labels ask for.
  ///
  /// - Throws: `DataError` where all are the same.
  func meaning(_ place: FilePlace) throws(DataError) -> Meaning {
    if words > 0 { return try classes(place) }
    guard let low, let high, low.number < high.number else { throw oneClass(place) }
    return hasMoreNumbers
      ? .numbers(low.number...high.number)
      : .twoNumbers(high: high.number, names: [low.text, high.text])
  }

  private mutating func note(_ spelling: Spelling) {
    guard spellings.count < 3 else { return }
    let known = spellings.firstIndex { $0.text == spelling.text }
    isSecond.append((known ?? spellings.count) == 1)
    if known == nil { spellings.append(spelling) }
  }

  private mutating func note(_ number: Double, _ text: String) {
    guard let low, let high else {
      (low, high) = ((number, text), (number, text))
      return
    }
    guard number != low.number, number != high.number else { return }
    if low.number < high.number { hasMoreNumbers = true }
    if number < low.number { self.low = (number, text) }
    if number > high.number { self.high = (number, text) }
  }

  private func classes(_ place: FilePlace) throws(DataError) -> Meaning {
    guard spellings.count == 2 else { throw oneClass(place) }
    let (first, second) = (spellings[0].text, spellings[1].text)
    return .words(
      isHigh: first < second ? isSecond : isSecond.map(!),
      names: [min(first, second), max(first, second)].map { printable($0) })
  }

  private func oneClass(_ place: FilePlace) -> DataError {
    place.error(
      "there is one class only, \"\(printable(spellings.first?.text ?? ""))\"; "
        + "two are needed to tell them apart, or more than two numbers to follow")
  }

  /// Blames the odd word among numbers, or else the third class.
  private func manyClasses(_ word: Spelling, _ place: FilePlace) -> DataError {
    var place = place
    place.line = word.line
    if words * 2 < count { return badNumber(word.text, place) }
    place.line = spellings[2].line
    let shown = spellings.map(\.text).sorted().map { printable($0, limit: 20) }.joined(
      separator: ", ")
    return place.error(
      "there are more than two classes (\(shown)); keep two, or write numbers")
  }
}

extension LabelColumn {
  /// What labels stand for.
  enum Meaning {
    /// A quantity to follow, from -1 to +1 of it.
    case numbers(ClosedRange<Double>)
    /// Two classes that numbers name.
    case twoNumbers(high: Double, names: [String])
    /// Two classes, row by row.
    case words(isHigh: [Bool], names: [String])

    /// The target that a column of these numbers is; those of words do not matter.
    func target(of numbers: consuming [Double]) -> Target {
      switch self {
      case .numbers(let range):
        for row in numbers.indices {
          numbers[row] = linearScale(
            numbers[row], from: (range.lowerBound, -1), to: (range.upperBound, 1))
        }
        return .numbers(numbers, range: range)
      case .twoNumbers(let high, let names):
        return .classes(numbers.map { $0 == high ? 1 : 0 }, names: names)
      case .words(let isHigh, let names):
        return .classes(isHigh.map { $0 ? 1 : 0 }, names: names)
      }
    }
  }
}
