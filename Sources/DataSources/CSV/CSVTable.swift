/// The rows of a file, and of the file that tests, while their records come in, each checked on
/// arrival.
struct CSVTable {
  let reading: TableReading
  private let rowLimit: Int
  private let trainingFile: String
  /// The file that is being read, its columns' names (none before its header) and where its labels
  /// stand.
  private var file: String
  private(set) var header: [String] = []
  private var labelPlace = 0
  private var inputs: [InputColumn] = []
  private var labelName = ""
  private var labels: LabelColumn
  /// The inputs in the file's own units, row after row; words by their numbers, NaN what is missing.
  private(set) var numbers: [Double] = []
  private var rowCount = 0
  /// Rows before those of the test file; nil while none is read.
  private var ownCount: Int?

  init(file: String, reading: TableReading = TableReading(), rowLimit: Int = DataLimits.rows) {
    self.file = file
    trainingFile = file
    self.reading = reading
    self.rowLimit = rowLimit
    labels = LabelColumn(
      kind: reading.target,
      fewClasses: reading.isOfEarlierVersion ? 2 : LabelColumn.fewClasses)
  }

  /// Takes the header, then row after row.
  mutating func append(_ record: CSVRecord) throws(DataError) {
    if !header.isEmpty {
      try takeRow(record)
    } else if ownCount == nil {
      try takeHeader(record)
    } else {
      try takeTestHeader(record)
    }
  }

  /// Goes on with the file whose rows test; its columns have the same names in any order.
  ///
  /// - Throws: `DataError` unless there is a header, a row below it, and labels to learn.
  mutating func beginTest(file: String) throws(DataError) {
    try closeTraining()
    self.file = file
    ownCount = rowCount
    header = []
    for column in inputs.indices { inputs[column].isClosed = true }
  }

  /// The table, scaled as all rows but those of the test file say.
  ///
  /// - Throws: `DataError` unless there is a header, a row below it, and labels to learn.
  consuming func dataset(title: String, origin: DataOrigin? = nil) throws(DataError) -> Dataset {
    try ownCount == nil ? closeTraining() : requireRows(rowCount - (ownCount ?? 0))
    var origin = origin
    origin?.notices = notices
    let columns = columns
    let (name, rule) = (trainingFile, reading.scale ?? Self.standardRule(columns))
    let testCount = rowCount - (ownCount ?? rowCount)
    let (target, labelName) = (labels.target(), labelName)
    let table = Dataset(
      name: name, title: title, columns: columns,
      rows: Rows(width: columns.count, Self.expanded(numbers, inputs)), target: target,
      labelName: labelName, origin: origin, scaleRule: rule, testCount: testCount)
    return table.fitted(to: table.ownRows)
  }

  /// The rule of which nothing is said.
  private static func standardRule(_ columns: [Column]) -> ScaleRule {
    columns.count == 2 && columns.allSatisfy { $0.category == nil } ? .plane : .standard
  }

  private mutating func closeTraining() throws(DataError) {
    try requireRows(rowCount)
    if let empty = inputs.first(where: \.isEmpty) {
      throw place(column: empty.place).error(
        "every value is missing; leave this column out with --inputs")
    }
    try labels.close(place(column: labelPlace))
  }

  private func requireRows(_ count: Int) throws(DataError) {
    guard count == 0 else { return }
    let found = header.isEmpty ? "this file is empty" : "there is a header but no row below it"
    throw FilePlace(file: file).error(
      "\(found); write a header such as x,y,label and rows such as 1.5,-2,1")
  }

  /// Names a place in a column, for errors.
  private func place(column: Int, line: Int? = nil) -> FilePlace {
    FilePlace(file: file, line: line, column: (column + 1, header[column]))
  }
}

/// Headers and rows.
extension CSVTable {
  private mutating func takeHeader(_ record: CSVRecord) throws(DataError) {
    let place = FilePlace(file: file, line: record.line)
    let fields = (0..<record.fieldCount).map(record.text)
    guard fields.count > 1 else {
      throw place.error(
        "the header names 1 column; at least 2 are needed, an input and the label, with commas "
          + "between")
    }
    if fields.dropLast().allSatisfy({ Double($0) != nil }) {
      throw place.error("the first line looks like data; add a header such as x,y,label")
    }
    let roles = try ColumnRoles(Self.columnNames(fields), reading, place)
    header = roles.names
    (labelPlace, labelName) = (roles.label, header[roles.label])
    inputs = roles.inputs.map {
      InputColumn(place: $0, name: header[$0], isOneHot: roles.oneHot.contains($0))
    }
  }

  /// Finds the columns that the table has.
  private mutating func takeTestHeader(_ record: CSVRecord) throws(DataError) {
    header = Self.columnNames((0..<record.fieldCount).map(record.text))
    let places = Dictionary(uniqueKeysWithValues: header.enumerated().map { ($1, $0) })
    let place = { [trainingFile, file] (name: String) throws(DataError) in
      if let place = places[name] { return place }
      throw FilePlace(file: file, line: record.line).error(
        "there is no column \(name), which \(printable(trainingFile, limit: 200)) has; add it")
    }
    for column in inputs.indices { inputs[column].place = try place(inputs[column].name) }
    labelPlace = try place(labelName)
  }

  /// Names fit to print, each another one; those that are empty by their numbers.
  static func columnNames(_ fields: [String]) -> [String] {
    var taken: Set<String> = []
    return fields.enumerated().map { index, field in
      let name = field.isEmpty ? "column \(index + 1)" : printable(field)
      var candidate = name
      var number = 2
      while !taken.insert(candidate).inserted {
        candidate = "\(name) \(number)"
        number += 1
      }
      return candidate
    }
  }

  private mutating func takeRow(_ record: CSVRecord) throws(DataError) {
    try requireRoom(record.line)
    try record.requireWidth(of: header, file)
    for column in inputs.indices {
      numbers.append(try inputs[column].take(record, file))
    }
    try labels.take(record[labelPlace], at: place(column: labelPlace, line: record.line))
    rowCount += 1
  }

  private func requireRoom(_ line: Int) throws(DataError) {
    guard rowCount < rowLimit else {
      throw FilePlace(file: file, line: line).error(
        "there are more than \(rowLimit) rows; take a sample of them")
    }
    guard numbers.count + inputs.count <= DataLimits.numbers else {
      throw FilePlace(file: file, line: line).error(
        "there are more than \(DataLimits.numbers) numbers; take a sample of the rows, or fewer "
          + "columns with --inputs")
    }
  }
}

/// What comes of the rows.
extension CSVTable {
  /// The table's columns, those of words one for each word.
  private var columns: [Column] {
    inputs.flatMap { input in
      input.isOneHot
        ? input.categories.map {
          Column(
            name: "\(input.name)=\(printable($0.word))",
            category: .init(column: input.name, word: $0.word))
        } : [Column(name: input.name)]
    }
  }

  /// The rows with a number for each word of a column: 1 for the row's own, 0 for the others.
  static func expanded(_ numbers: consuming [Double], _ inputs: [InputColumn]) -> [Double] {
    guard inputs.contains(where: \.isOneHot) else { return numbers }
    let words = inputs.map { $0.isOneHot ? $0.categories.map { Double($0.number) } : nil }
    let width = words.reduce(0) { $0 + ($1?.count ?? 1) }
    var expanded: [Double] = []
    expanded.reserveCapacity(numbers.count / inputs.count * width)
    for (place, number) in numbers.enumerated() {
      if let words = words[place % inputs.count] {
        expanded += words.map { number.isNaN ? .nan : number == $0 ? 1 : 0 }
      } else {
        expanded.append(number)
      }
    }
    return expanded
  }

  /// What was decided, and what was missing.
  private var notices: [String] {
    let file = printable(trainingFile, limit: 200)
    let missing = inputs.flatMap { $0.notices(rows: rowCount, file: reading.test ?? "") }
    return ([decision] + missing).compactMap { $0 }.map { "\(file): \($0)" }
  }

  /// What the labels were taken for, where that was not plain.
  private var decision: String? {
    guard let meaning = labels.meaning, reading.label == nil || reading.target == nil else {
      return nil
    }
    let isPlain = inputs.count == 2 && reading == TableReading()
    let column = "the label is \(labelName)"
    let other = reading.label == nil ? "--label takes another column" : nil
    switch meaning {
    case .quantity(let range):
      if isPlain { return nil }
      let kind =
        "a quantity from \(shortest(range.lowerBound)) to \(shortest(range.upperBound))"
      let change = reading.target == nil ? "--classes makes classes of it" : nil
      return Self.sentence("\(column), \(kind)", [other, change])
    case .classes(let names, _):
      if isPlain, names.count == 2 { return nil }
      let shown = names.prefix(10).joined(separator: ", ") + (names.count > 10 ? ", ..." : "")
      let change =
        reading.target == nil && labels.isNumeric ? "--quantity follows its numbers" : nil
      return Self.sentence("\(column), \(names.count) classes: \(shown)", [other, change])
    }
  }

  private static func sentence(_ what: String, _ remedies: [String?]) -> String {
    let remedies = remedies.compactMap { $0 }.joined(separator: ", ")
    return remedies.isEmpty ? what : "\(what) (\(remedies))"
  }
}
