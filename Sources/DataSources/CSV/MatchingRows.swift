/// Some rows of a CSV file that has the columns of a known table.
package struct MatchingRows: Sendable {
  /// The numbers on the table's scales; those of columns that nobody asked for mean nothing.
  package let rows: Rows
  /// What the file says of each row; nil where it has no column of labels.
  package let labels: [KnownLabel]?
}

/// The label of a row in a file, in the terms of a known target.
package enum KnownLabel: Sendable, Equatable {
  /// The field is empty or says that nothing is known.
  case missing
  /// A real number in the data's own units.
  case number(Double)
  /// A class by its number.
  case classNumber(Int)
  /// A class that the target does not have.
  case foreign
}

extension Dataset {
  /// Reads the rows of a file with this table's columns, some thousands at a time.
  ///
  /// Columns are found by their names, in any order among others; so is that of the labels, which may
  /// be absent. What is missing is filled as in this table.
  ///
  /// - Parameters:
  ///   - path: The file.
  ///   - needed: Places of the table's columns that the file must have.
  ///   - take: Takes the next rows; at least once, perhaps none. Those before a bad row come, too.
  /// - Returns: Sentences about what was missing.
  /// - Throws: `DataError` for a file that is missing (66), that has not all columns or that cannot be
  ///   read (65), and what `take` throws.
  package func readMatching(
    _ path: String, needed: Set<Int>, _ take: (MatchingRows) throws(DataError) -> Void
  ) throws(DataError) -> [String] {
    var table = MatchingTable(like: self, needed: needed, file: path)
    var reader = CSVReader(file: path)
    func append(_ record: CSVRecord) throws(DataError) {
      try table.append(record)
      if table.isFull { try take(table.removeRows()) }
    }
    do throws(DataError) {
      try DataFile.read(path) { piece throws(DataError) in try reader.read(piece, append) }
      try reader.finish(append)
    } catch {
      if let rows = table.removeWholeRows() { try take(rows) }
      throw error
    }
    try table.requireHeader()
    try take(table.removeRows())
    return table.notices
  }
}

/// Rows of a file with known columns while its records come in.
private struct MatchingTable {
  /// So many numbers are held at once, unless one row has more.
  private static let numbersAtOnce = 1 << 18
  private static let rowsAtOnce = 4096

  private let dataset: Dataset
  private let file: String
  private var inputs: [InputColumn]
  /// Which of them the file must have.
  private let isNeeded: [Bool]
  private let labels: LabelMatch
  private var header: [String] = []
  private var labelPlace: Int?
  private var numbers: [Double] = []
  private var found: [KnownLabel] = []
  private var (count, total) = (0, 0)

  init(like dataset: Dataset, needed: Set<Int>, file: String) {
    self.dataset = dataset
    self.file = file
    labels = LabelMatch(dataset.target)
    var (inputs, isNeeded): ([(name: String, words: [String])], [Bool]) = ([], [])
    for (place, column) in dataset.columns.enumerated() {
      let name = column.category?.column ?? column.name
      if inputs.last?.name != name {
        inputs.append((name, []))
        isNeeded.append(false)
      }
      if let category = column.category { inputs[inputs.count - 1].words.append(category.word) }
      if needed.contains(place) { isNeeded[inputs.count - 1] = true }
    }
    self.inputs = inputs.map { InputColumn(name: $0.name, words: $0.words) }
    self.isNeeded = isNeeded
  }

  /// Whether there are so many rows that they should be taken.
  var isFull: Bool {
    count >= Self.rowsAtOnce || count * dataset.rows.width >= Self.numbersAtOnce
  }

  /// What was missing so far.
  var notices: [String] {
    let name = printable(file, limit: 200)
    return inputs.flatMap { $0.notices(rows: total, file: file) }.map { "\(name): \($0)" }
  }

  /// Takes the header, then row after row.
  mutating func append(_ record: CSVRecord) throws(DataError) {
    guard !header.isEmpty else { return try takeHeader(record) }
    try record.requireWidth(of: header, file)
    for input in inputs.indices {
      numbers.append(isNeeded[input] ? try inputs[input].take(record, file) : .nan)
    }
    if let labelPlace {
      let place = FilePlace(
        file: file, line: record.line, column: (labelPlace + 1, header[labelPlace]))
      found.append(try labels.label(record[labelPlace], at: place))
    }
    (count, total) = (count + 1, total + 1)
  }

  /// The rows since the last call.
  mutating func removeRows() -> MatchingRows {
    defer {
      numbers.removeAll(keepingCapacity: true)
      found.removeAll(keepingCapacity: true)
      count = 0
    }
    return MatchingRows(
      rows: dataset.rows.alike(CSVTable.expanded(numbers, inputs)),
      labels: labelPlace == nil ? nil : found)
  }

  /// The rows since the last call, without the one that was begun last; nil where there are none.
  mutating func removeWholeRows() -> MatchingRows? {
    guard count > 0 else { return nil }
    numbers.removeLast(numbers.count - count * inputs.count)
    return removeRows()
  }

  /// Refuses a file without any text.
  func requireHeader() throws(DataError) {
    guard header.isEmpty else { return }
    throw FilePlace(file: file).error(
      "this file is empty; write a header with the columns \(Self.list(neededNames))")
  }

  private var neededNames: [String] { zip(inputs, isNeeded).filter(\.1).map(\.0.name) }

  private mutating func takeHeader(_ record: CSVRecord) throws(DataError) {
    header = CSVTable.columnNames((0..<record.fieldCount).map(record.text))
    let places = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    let absent = neededNames.filter { places[$0] == nil }
    guard absent.isEmpty else {
      throw FilePlace(file: file, line: record.line).error(
        "there is no column \(Self.list(absent)), which the network learnt from; add "
          + "\(absent.count == 1 ? "it" : "them"), the columns here are \(Self.list(header))")
    }
    for input in inputs.indices { inputs[input].place = places[inputs[input].name] ?? 0 }
    labelPlace = places[dataset.labelName]
  }

  private static func list(_ names: [String]) -> String {
    names.prefix(20).joined(separator: ", ") + (names.count > 20 ? ", ..." : "")
  }
}

/// Finds labels among those of a target.
private struct LabelMatch {
  /// The numbers of classes by their names, and by their names' own numbers.
  private let classes: [String: Int]
  private let numbers: [Double: Int]

  init(_ target: Target) {
    let names = target.names.enumerated().map { ($1, $0) }
    classes = Dictionary(names) { first, _ in first }
    numbers = Dictionary(
      names.compactMap { name, number in plainNumber(name).map { ($0, number) } }
    ) {
      first, _ in first
    }
  }

  /// What a field says.
  /// - Throws: `DataError` for a quantity that is no number.
  func label(_ field: ArraySlice<UInt8>, at place: FilePlace) throws(DataError) -> KnownLabel {
    let number = plainNumber(field)
    if number == nil, MissingValues.holdsNothing(field) { return .missing }
    let text = String(decoding: field, as: UTF8.self)
    if classes.isEmpty {
      guard let number else { throw badNumber(text, place) }
      return .number(number)
    }
    let found = classes[printable(text)] ?? number.flatMap { numbers[$0] }
    return found.map(KnownLabel.classNumber) ?? .foreign
  }
}
