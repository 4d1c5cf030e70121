/// One record of a CSV file: its fields without quotes, and the line where it starts.
struct CSVRecord {
  let line: Int
  /// The fields' bytes without a gap, which are UTF-8, and where each field ends among them.
  let bytes: [UInt8]
  let ends: [Int]

  /// How many fields there are.
  var fieldCount: Int { ends.count }

  /// A field's bytes without the white space at its ends.
  subscript(field: Int) -> ArraySlice<UInt8> {
    trimmed(bytes[(field == 0 ? 0 : ends[field - 1])..<ends[field]])
  }

  /// A field as text, without the white space at its ends.
  func text(_ field: Int) -> String { String(decoding: self[field], as: UTF8.self) }

  /// Refuses a row that has not the fields of the file's header.
  func requireWidth(of header: [String], _ file: String) throws(DataError) {
    let (count, width) = (fieldCount, header.count)
    guard count >= width else {
      throw FilePlace(file: file, line: line, column: (count + 1, header[count])).error(
        "this field is missing; a row needs \(width) fields like the header")
    }
    guard count == width else {
      throw FilePlace(file: file, line: line, column: (width + 1, "no name")).error(
        "there are \(count) fields where the header has \(width); "
          + "take the others out, or quote a field that holds a comma")
    }
  }
}

/// Takes the white space off both ends, quickly where there is no more than spaces.
private func trimmed(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isSpace = { (byte: UInt8) in byte == 0x20 || 0x09...0x0D ~= byte }
  var field = field
  while let first = field.first, isSpace(first) { field.removeFirst() }
  while let last = field.last, isSpace(last) { field.removeLast() }
  guard let first = field.first, let last = field.last, first >= 0x80 || last >= 0x80 else {
    return field
  }
  return trimmedText(field)
}

/// Takes the white space beyond ASCII off both ends as well.
private func trimmedText(_ field: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let isSpace = { (scalar: Unicode.Scalar) in scalar.properties.isWhitespace }
  let scalars = String(decoding: field, as: UTF8.self).unicodeScalars
  let start = scalars.drop(while: isSpace)
  let text = start.lastIndex { !isSpace($0) }.map { String(start[...$0]) } ?? ""
  return Array(text.utf8)[...]
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
  /// The fields' bytes without a gap, and where each field ends among them.
  private var bytes: [UInt8] = []
  private var ends: [Int] = []

  /// Makes a reader; the file's name begins the sentences of errors.
  init(file: String) { self.file = file }

  /// Reads the next bytes of the file and hands on each record that ends in them and is not blank.
  ///
  /// - Throws: What `take` throws, or `DataError` for quotes that do not match, bytes that are not
  ///   UTF-8 and lines without end.
  mutating func read(_ piece: ArraySlice<UInt8>, _ take: Taking) throws(DataError) {
    var rest = piece
    while let byte = rest.first {
      let count = plainCount(of: rest)
      if count > 0 {
        isAfterReturn = false
        try keep(rest.prefix(count))
        rest = rest.dropFirst(count)
      } else if byte == Self.lineFeed, isBetweenRecords {
        rest = skipBlankLines(rest)
      } else {
        try read(byte, take)
        rest = rest.dropFirst()
      }
    }
  }

  /// Whether nothing of a record has been read.
  private var isBetweenRecords: Bool { state == .start && ends.isEmpty }

  /// Goes over the line feeds that a text begins with, of which the first may end a line with the
  /// carriage return before it.
  private mutating func skipBlankLines(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let end = text.firstIndex { $0 != Self.lineFeed } ?? text.endIndex
    line += end - text.startIndex - (isAfterReturn ? 1 : 0)
    firstLine = line
    isAfterReturn = false
    return text[end...]
  }

  /// Hands on the last record, which no line break need end.
  ///
  /// - Throws: As `read` does.
  mutating func finish(_ take: Taking) throws(DataError) {
    if state == .quoted { throw openQuote }
    if state != .start || !ends.isEmpty { try endRecord(take) }
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
      if !isBetweenRecords { try endRecord(take) }
      line += 1
      firstLine = line
    } else if isDelimiter(byte) {
      endField()
    } else if byte == Self.quote || state == .closed {
      throw strayQuote
    } else {
      state = .plain
      try keep(CollectionOfOne(byte))
    }
  }

  /// How many of the next bytes stand in a field and mean nothing else.
  private func plainCount(of bytes: ArraySlice<UInt8>) -> Int {
    guard state == .plain || state == .quoted else { return 0 }
    let isQuoted = state == .quoted
    let end = bytes.firstIndex { byte in
      byte == Self.quote || byte == Self.lineFeed || byte == Self.carriageReturn
        || (!isQuoted && mayDelimit(byte))
    }
    return (end ?? bytes.endIndex) - bytes.startIndex
  }

  private func mayDelimit(_ byte: UInt8) -> Bool {
    if let delimiter { return byte == delimiter }
    return Self.delimiters.contains(byte)
  }

  /// Reads a byte between quotes, or a quote where one may stand.
  private mutating func readQuoted(_ byte: UInt8) throws(DataError) {
    switch (state, byte == Self.quote) {
    case (.quoted, true): state = .closed
    case (.quoted, false): try keep(CollectionOfOne(byte))
    case (.closed, _):
      state = .quoted
      try keep(CollectionOfOne(byte))
    case (.start, _), (.plain, _): state = .quoted
    }
  }

  private mutating func keep(_ run: some Collection<UInt8>) throws(DataError) {
    guard bytes.count + run.count <= DataLimits.recordBytes else { throw endless }
    bytes.append(contentsOf: run)
  }

  private mutating func isDelimiter(_ byte: UInt8) -> Bool {
    guard mayDelimit(byte) else { return false }
    delimiter = byte
    return true
  }

  private mutating func endField() {
    state = .start
    ends.append(bytes.count)
  }

  private mutating func endRecord(_ take: Taking) throws(DataError) {
    endField()
    if firstLine == 1 { dropMark() }
    try requireText()
    // The record holds the bytes no longer than it takes, so that they can be used again.
    do {
      let record = CSVRecord(line: firstLine, bytes: bytes, ends: ends)
      let isBlank = record.fieldCount == 1 && record[0].isEmpty
      if !isBlank { try take(record) }
    }
    bytes.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
  }

  /// Refuses bytes that are no UTF-8, field by field.
  private func requireText() throws(DataError) {
    if bytes.allSatisfy({ $0 < 0x80 }) { return }
    var start = 0
    for end in ends {
      guard String(validating: bytes[start..<end], as: UTF8.self) != nil else { throw notText }
      start = end
    }
  }
}

/// The mark that some programs begin a text with.
extension CSVReader {
  private var hasMarkAlone: Bool {
    firstLine == 1 && ends.isEmpty && bytes == Self.byteOrderMark
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
