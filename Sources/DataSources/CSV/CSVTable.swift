/// The rows of a file while its records come in, each checked on arrival.
struct CSVTable {
  /// The columns that a file must have: two inputs and a label.
  static let width = 3

  let file: String
  let rowLimit: Int
  private(set) var header: [String] = []
  /// The inputs in the file's own units, row after row.
  private(set) var numbers: [Double] = []
  /// The labels in the file's own units; of words, 0.
  private(set) var labelNumbers: [Double] = []
  private var inputs = Array(repeating: InputColumn(), count: width - 1)
  private var labels = LabelColumn()

  init(file: String, rowLimit: Int = DataLimits.rows) {
    self.file = file
    self.rowLimit = rowLimit
  }

  /// Takes the header, then row after row.
  mutating func append(_ record: CSVRecord) throws(DataError) {
    let fields = record.fields.map(trimmed)
    if header.isEmpty {
      try takeHeader(fields, count: record.fieldCount, line: record.line)
    } else {
      try takeRow(fields, count: record.fieldCount, line: record.line)
    }
  }

  /// Scales what has come to the plane.
  ///
  /// - Throws: `DataError` unless there is a header, a row below it, and labels to learn.
  consuming func dataset(title: String, origin: DataOrigin? = nil) throws(DataError) -> Dataset {
    try requireRows()
    let meaning = try labels.meaning(place(column: inputs.count))
    for place in numbers.indices {
      numbers[place] = inputs[place % inputs.count].scaled(numbers[place])
    }
    // The target takes the labels over where no one else holds them.
    let taken = labelNumbers
    labelNumbers = []
    return Dataset(
      name: file, title: title,
      columns: zip(inputs, header).map { input, name in input.column(named: name) },
      rows: Rows(width: inputs.count, numbers), target: meaning.target(of: taken),
      origin: origin)
  }

  private func requireRows() throws(DataError) {
    guard labelNumbers.isEmpty else { return }
    let found = header.isEmpty ? "this file is empty" : "there is a header but no row below it"
    throw FilePlace(file: file).error(
      "\(found); write a header such as x,y,label and rows such as 1.5,-2,1")
  }

  /// Names a place in a column, for errors.
  private func place(column: Int, line: Int? = nil) -> FilePlace {
    FilePlace(file: file, line: line, column: (column + 1, header[column]))
  }

  private mutating func takeHeader(_ fields: [String], count: Int, line: Int) throws(DataError) {
    let place = FilePlace(file: file, line: line)
    guard count == Self.width else {
      throw place.error(
        "the header names \(counted(count, "column")); exactly 3 are needed, "
          + "two inputs and the label, with commas between")
    }
    if fields.dropLast().allSatisfy({ Double($0) != nil }) {
      throw place.error("the first line looks like data; add a header such as x,y,label")
    }
    header = fields.enumerated().map { index, name in
      name.isEmpty ? "column \(index + 1)" : printable(name)
    }
  }

  private mutating func takeRow(_ fields: [String], count: Int, line: Int) throws(DataError) {
    try requireRoom(line)
    try requireWidth(count, line)
    for column in inputs.indices {
      let number = try number(fields[column], column: column, line)
      inputs[column].take(number)
      numbers.append(number)
    }
    let label = fields[inputs.count]
    labelNumbers.append(try labels.take(label, at: place(column: inputs.count, line: line)))
  }

  private func requireRoom(_ line: Int) throws(DataError) {
    guard labelNumbers.count >= rowLimit else { return }
    throw FilePlace(file: file, line: line).error(
      "there are more than \(rowLimit) rows; take a sample of them")
  }

  private func requireWidth(_ count: Int, _ line: Int) throws(DataError) {
    guard count >= Self.width else {
      throw place(column: count, line: line).error(
        "this field is missing; a row needs \(Self.width) fields like the header")
    }
    guard count == Self.width else {
      throw FilePlace(file: file, line: line, column: (Self.width + 1, "no name")).error(
        "there are \(count) fields where the header has \(Self.width); "
          + "take the others out, or quote a field that holds a comma")
    }
  }

  private func number(_ text: String, column: Int, _ line: Int) throws(DataError) -> Double {
    guard let number = plainNumber(text) else {
      throw badNumber(text, place(column: column, line: line))
    }
    return number
  }
}

/// Takes the white space off both ends, quickly where there is none.
private func trimmed(_ field: String) -> String {
  let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
  let scalars = field.unicodeScalars
  guard let first = scalars.first, let last = scalars.last, isSpace(first) || isSpace(last) else {
    return field
  }
  let start = scalars.drop(while: isSpace)
  return start.lastIndex { !isSpace($0) }.map { String(start[...$0]) } ?? ""
}
