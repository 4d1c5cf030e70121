/// The columns of a file while its records come in, each checked on arrival.
struct CSVTable {
  /// The columns that a file must have: two inputs and a label.
  static let width = 3

  let file: String
  let rowLimit: Int
  private(set) var header: [String] = []
  private(set) var first: [Double] = []
  private(set) var second: [Double] = []
  private(set) var labels: [String] = []
  /// The line where each row starts.
  private(set) var lines: [Int] = []

  init(file: String, rowLimit: Int = DataLimits.rows) {
    self.file = file
    self.rowLimit = rowLimit
  }

  /// Takes the header, then row after row.
  mutating func append(_ record: CSVRecord) throws(DataError) {
    let fields = record.fields.map(trimmed)
    if header.isEmpty {
      try takeHeader(fields, line: record.line)
    } else {
      try takeRow(fields, line: record.line)
    }
  }

  /// Throws unless there is a header and a row below it.
  func requireRows() throws(DataError) {
    guard lines.isEmpty else { return }
    let found = header.isEmpty ? "this file is empty" : "there is a header but no row below it"
    throw FilePlace(file: file).error(
      "\(found); write a header such as x,y,label and rows such as 1.5,-2,1")
  }

  /// Names a place in a column, for errors.
  func place(column: Int, line: Int? = nil) -> FilePlace {
    FilePlace(file: file, line: line, column: (column + 1, header[column]))
  }

  private mutating func takeHeader(_ fields: [String], line: Int) throws(DataError) {
    let place = FilePlace(file: file, line: line)
    guard fields.count == Self.width else {
      throw place.error(
        "the header names \(counted(fields.count, "column")); exactly 3 are needed, "
          + "two inputs and the label, with commas between")
    }
    if fields.allSatisfy({ Double($0) != nil }) {
      throw place.error("the first line holds numbers; put a header such as x,y,label above them")
    }
    header = fields.enumerated().map { index, name in
      name.isEmpty ? "column \(index + 1)" : printable(name)
    }
  }

  private mutating func takeRow(_ fields: [String], line: Int) throws(DataError) {
    guard lines.count < rowLimit else {
      throw FilePlace(file: file, line: line).error(
        "there are more than \(rowLimit) rows; take a sample of them")
    }
    guard fields.count >= Self.width else {
      throw place(column: fields.count, line: line).error(
        "this field is missing; a row needs \(Self.width) fields like the header")
    }
    guard fields.count == Self.width else {
      throw FilePlace(file: file, line: line, column: (Self.width + 1, "no name")).error(
        "there are \(fields.count) fields where the header has \(Self.width); "
          + "take the others out, or quote a field that holds a comma")
    }
    first.append(try number(fields[0], place(column: 0, line: line)))
    second.append(try number(fields[1], place(column: 1, line: line)))
    guard !fields[2].isEmpty else {
      throw place(column: 2, line: line).error("the label is empty; every row needs one")
    }
    labels.append(fields[2])
    lines.append(line)
  }

  private func number(_ text: String, _ place: FilePlace) throws(DataError) -> Double {
    guard let number = plainNumber(text) else { throw badNumber(text, place) }
    return number
  }
}

/// Takes the white space off both ends, quickly where there is none.
private func trimmed(_ field: String) -> String {
  guard field.last?.isWhitespace == true || field.first?.isWhitespace == true else { return field }
  let start = field.drop(while: \.isWhitespace)
  let end = start.lastIndex { !$0.isWhitespace }
  return end.map { String(start[...$0]) } ?? ""
}
