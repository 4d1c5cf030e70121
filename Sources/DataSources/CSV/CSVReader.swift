/// One record of a CSV file: its fields without quotes, and the line where it starts.
struct CSVRecord {
  let line: Int
  /// The first fields, as many as a table has columns.
  let fields: [String]
  /// How many fields there are in all.
  let fieldCount: Int
}

/// Parses CSV (RFC 4180) from bytes that come piece by piece, and holds no more than one record.
///
/// The first comma, tab or semicolon outside quotes parts the fields. Lines end in LF, CR or both.
/// Fields are separated byte by byte, so that a mark that combines with a comma does not hide it.
struct CSVReader {
  /// Takes a record, or says what is wrong with it.
  typealias Taking = (CSVRecord) throws(DataError) -> Void

  private enum State {
    /// Before a field's first byte.
    case start
    /// In a field without quotes.
    case plain
    /// Between the quotes of a field.
    case quoted
    /// Behind a quote that ends a field, unless a second one doubles it.
    case closed
  }

  private static let (lineFeed, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  private static let quote = UInt8(ascii: "\"")
  private static let delimiters = [UInt8(ascii: ","), UInt8(ascii: "\t"), UInt8(ascii: ";")]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

  private let file: String
  private var state = State.start
  private var delimiter: UInt8?
  private var isAfterReturn = false
  private var line = 1
  /// The line where the record starts.
  private var firstLine = 1
  /// The kept fields' bytes without a gap, and where each field ends among them.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []
  private var fieldCount = 0

  /// Makes a reader; the file's name begins the sentences of errors.
  init(file: String) { self.file = file }

  /// Reads the next bytes of the file and hands on each record that ends in them and is not blank.
  ///
  /// - Throws: What `take` throws, or `DataError` for quotes that do not match, bytes that are not
  ///   UTF-8 and lines without end.
  mutating func read(_ piece: ArraySlice<UInt8>, _ take: Taking) throws(DataError) {
    for byte in piece { try read(byte, take) }
  }

  /// Hands on the last record, which no line break need end.
  ///
  /// - Throws: As `read` does.
  mutating func finish(_ take: Taking) throws(DataError) {
    if state == .quoted { throw openQuote }
    if state != .start || fieldCount > 0 { try endRecord(take) }
  }

  private mutating func read(_ byte: UInt8, _ take: Taking) throws(DataError) {
    let isSecondHalf = isAfterReturn && byte == Self.lineFeed
    isAfterReturn = byte == Self.carriageReturn
    let isBreak = isAfterReturn || byte == Self.lineFeed
    if state == .quoted || (byte == Self.quote && (state != .plain || hasMarkAlone)) {
      if isBreak && !isSecondHalf { line += 1 }
      return try readQuoted(byte)
    }
    if isSecondHalf { return }
    if isBreak {
      try endRecord(take)
      line += 1
      firstLine = line
    } else if isDelimiter(byte) {
      endField()
    } else if byte == Self.quote || state == .closed {
      throw strayQuote
    } else {
      state = .plain
      try keep(byte)
    }
  }

  /// Reads a byte between quotes, or a quote where one may stand.
  private mutating func readQuoted(_ byte: UInt8) throws(DataError) {
    switch (state, byte == Self.quote) {
    case (.quoted, true): state = .closed
    case (.quoted, false): try keep(byte)
    case (.closed, _):
      state = .quoted
      try keep(byte)
    case (.start, _), (.plain, _): state = .quoted
    }
  }

  private mutating func keep(_ byte: UInt8) throws(DataError) {
    guard fieldCount < CSVTable.width else { return }
    guard bytes.count < DataLimits.recordBytes else { throw endless }
    bytes.append(byte)
  }

  private mutating func isDelimiter(_ byte: UInt8) -> Bool {
    if let delimiter { return byte == delimiter }
    guard Self.delimiters.contains(byte) else { return false }
    delimiter = byte
    return true
  }

  private mutating func endField() {
    state = .start
    if fieldCount < CSVTable.width { ends.append(bytes.count) }
    fieldCount += 1
  }

  private mutating func endRecord(_ take: Taking) throws(DataError) {
    endField()
    if firstLine == 1 { dropMark() }
    let record = CSVRecord(line: firstLine, fields: try fields(), fieldCount: fieldCount)
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    fieldCount = 0
    let isBlank = record.fieldCount == 1 && record.fields[0].allSatisfy(\.isWhitespace)
    if !isBlank { try take(record) }
  }

  private func fields() throws(DataError) -> [String] {
    var fields: [String] = []
    var start = 0
    for end in ends {
      guard let field = String(validating: bytes[start..<end], as: UTF8.self) else {
        throw notText
      }
      fields.append(field)
      start = end
    }
    return fields
  }
}

/// The mark that some programs begin a text with.
extension CSVReader {
  private var hasMarkAlone: Bool {
    firstLine == 1 && fieldCount == 0 && bytes == Self.byteOrderMark
  }

  /// Takes the mark off the first field.
  private mutating func dropMark() {
    guard ends[0] >= Self.byteOrderMark.count, bytes.starts(with: Self.byteOrderMark) else {
      return
    }
    bytes.removeFirst(Self.byteOrderMark.count)
    for index in ends.indices { ends[index] -= Self.byteOrderMark.count }
  }
}

/// What can be wrong.
extension CSVReader {
  private var notText: DataError {
    FilePlace(file: file, line: firstLine).error(
      "this is not UTF-8 text; save the file as CSV in UTF-8")
  }

  private var strayQuote: DataError {
    FilePlace(file: file, line: firstLine).error(
      "a quote stands inside a field or text follows a closing quote; "
        + "quote the whole field and double the quotes in it")
  }

  private var openQuote: DataError {
    FilePlace(file: file, line: firstLine).error(
      "the row that starts here opens a quote that is never closed; close it")
  }

  private var endless: DataError {
    state == .quoted
      ? openQuote
      : FilePlace(file: file, line: firstLine).error(
        "this row holds more than \(DataLimits.recordBytes) bytes; is this a CSV file?")
  }
}
