/// An input column of a file while its fields come in: numbers, or words by their numbers.
struct InputColumn {
  /// Where the column stands in the file that is being read.
  var place: Int
  let name: String
  /// Whether it holds words, each of which becomes a column.
  let isOneHot: Bool
  private(set) var missing = MissingValues()
  private var hasNumbers = false
  /// The number of each word, in the order in which they came.
  private var words: [String: Int] = [:]
  /// Fields of a test file with words that no row to learn from has.
  private(set) var foreignCount = 0
  /// Whether no more words may come.
  var isClosed = false

  init(place: Int, name: String, isOneHot: Bool) {
    self.place = place
    self.name = name
    self.isOneHot = isOneHot
  }

  /// A column that is known: of numbers, or of text that has no other values than these.
  init(name: String, words: [String]) {
    self.init(place: 0, name: name, isOneHot: !words.isEmpty)
    self.words = Dictionary(uniqueKeysWithValues: words.enumerated().map { ($1, $0) })
    (hasNumbers, isClosed) = (words.isEmpty, true)
  }

  /// Takes the next field.
  ///
  /// - Returns: Its number, or its word's; NaN where it is missing, -1 for a foreign word.
  /// - Throws: `DataError` for what is neither.
  mutating func take(_ record: CSVRecord, _ file: String) throws(DataError) -> Double {
    let field = record[place]
    if !isOneHot, let number = plainNumber(field) {
      hasNumbers = true
      return number
    }
    if MissingValues.holdsNothing(field) {
      missing.take(line: record.line)
      return .nan
    }
    let at = FilePlace(file: file, line: record.line, column: (place + 1, name))
    guard isOneHot else { throw noNumber(record.text(place), at) }
    return Double(try number(ofWord: record.text(place), at))
  }

  /// The words in alphabetical order, with their numbers.
  var categories: [(word: String, number: Int)] {
    words.map { ($0.key, $0.value) }.sorted { $0.0 < $1.0 }
  }

  /// Whether no field held anything.
  var isEmpty: Bool { !hasNumbers && words.isEmpty }

  /// What was missing among so many rows, and which words of a file that does not train are foreign.
  func notices(rows: Int, file: String) -> [String] {
    var notices: [String] = []
    if missing.count > 0 {
      let stands = isOneHot ? "commonest value" : "mean"
      notices.append(
        missing.sentence(
          name, rows: rows, stands: "the \(stands) of the rows that train stands there"))
    }
    if foreignCount > 0 {
      notices.append(
        "\(counted(foreignCount, "value")) of \(name) in \(printable(file, limit: 200)) "
          + "\(foreignCount == 1 ? "is" : "are") not among those to learn from; all its columns are "
          + "0 there")
    }
    return notices
  }

  private mutating func number(ofWord word: String, _ place: FilePlace) throws(DataError) -> Int {
    if let known = words[word] { return known }
    guard !isClosed else {
      foreignCount += 1
      return -1
    }
    guard words.count < DataLimits.classes else {
      throw place.error(
        "there are more than \(DataLimits.classes) different values, too many for a column each; "
          + "leave this column out with --inputs")
    }
    words[word] = words.count
    return words.count - 1
  }

  private func noNumber(_ text: String, _ place: FilePlace) -> DataError {
    let looksLikeNumber = text.utf8.first.map { "0123456789+-.".utf8.contains($0) } ?? false
    if hasNumbers || looksLikeNumber { return badNumber(text, place) }
    return place.error(
      "\"\(printable(text))\" is not a number; if this column holds text, make a column of each of "
        + "its values with --one-hot \(TableReading.typed(name)), or choose columns of "
        + "numbers with --inputs")
  }
}
