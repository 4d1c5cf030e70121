import SwiftCSV

/// One record of a CSV file: its fields without quotes, and the line where it starts.
struct CSVRecord {
  let line: Int
  let fields: [String]
}

/// Parses CSV text record by record and keeps count of the file's lines.
enum CSVRecords {
  /// Hands every record that is not blank to the body, until the body throws.
  ///
  /// - Throws: What the body throws, or `DataError` where quotes do not match.
  static func forEach(
    in text: String, file: String, _ body: (CSVRecord) throws(DataError) -> Void
  ) throws(DataError) {
    var line = 1
    var lastStart = 1
    var failure: DataError?
    let parsed: Void? = try? withoutActuallyEscaping(body) { body in
      try parser(of: text).enumerateAsArray(rowLimit: nil) { fields in
        lastStart = line
        line += 1 + fields.reduce(0) { $0 + lineBreaks(in: $1) }
        let record = CSVRecord(line: lastStart, fields: fields)
        guard failure == nil, !isBlank(record) else { return }
        do throws(DataError) { try body(record) } catch { failure = error }
      }
    }
    if parsed == nil { throw failure ?? strayQuote(FilePlace(file: file, line: line)) }
    if hasOpenQuote(text) { throw openQuote(FilePlace(file: file, line: lastStart)) }
    if let failure { throw failure }
  }

  /// Makes the parser without letting it load the rows: its delimiter is the first of comma, tab and
  /// semicolon in the header.
  private static func parser(of text: String) throws -> EnumeratedCSV {
    // The parser drops an empty last field at the very end unless a line break ends it.
    let ended = text.last?.isNewline == true ? text : text + "\n"
    return try EnumeratedCSV(
      string: ended, delimiter: .guessed(string: ended), loadColumns: false, rowLimit: 0)
  }

  private static func isBlank(_ record: CSVRecord) -> Bool {
    record.fields.count == 1 && record.fields[0].allSatisfy(\.isWhitespace)
  }

  /// Counts line breaks within a quoted field.
  private static func lineBreaks(in field: String) -> Int {
    guard field.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return 0 }
    return field.count { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
  }

  /// Quotes come in pairs, doubled ones too; the parser lets the last one run to the file's end.
  private static func hasOpenQuote(_ text: String) -> Bool {
    !text.count { $0 == "\"" }.isMultiple(of: 2)
  }

  private static func strayQuote(_ place: FilePlace) -> DataError {
    place.error(
      "a quote stands inside a field or text follows a closing quote; "
        + "quote the whole field and double the quotes in it")
  }

  private static func openQuote(_ place: FilePlace) -> DataError {
    place.error("the row that starts here opens a quote that is never closed; close it")
  }
}
