import DataSources

/// A record of a text: lines of `key: value`, ended by a line without more than blanks or the end of the
/// text.
///
/// A line that begins with a blank goes on with the value above it; one that begins with # is a remark.
package struct TextRecord: Sendable {
  /// The number of its first line, counted from 1.
  package let line: Int
  /// The values by their keys.
  package private(set) var fields: [String: String] = [:]
  /// The number of the line on which each value begins.
  private var lines: [String: Int] = [:]

  private init(line: Int) { self.line = line }

  /// All records of a text.
  /// - Throws: `RecordError` for a line that is none of these.
  package static func all(in text: String) throws(RecordError) -> [TextRecord] {
    var records: [TextRecord] = []
    var isInside = false
    var key = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.hasPrefix("#") {
      guard !line.allSatisfy(\.isWhitespace) else {
        isInside = false
        continue
      }
      if !isInside { records.append(TextRecord(line: place + 1)) }
      isInside = true
      key = try records[records.count - 1].take(line, number: place + 1, after: key)
    }
    return records
  }

  /// Takes a line; returns the key that it belongs to.
  private mutating func take(_ line: Substring, number: Int, after key: String)
    throws(RecordError) -> String
  {
    if line.hasPrefix(" ") {
      guard let above = fields[key] else {
        throw RecordError(line: number, message: "there is no value above to go on with")
      }
      fields[key] = [above, line.trimmingBlanks].filter { !$0.isEmpty }.joined(separator: " ")
      return key
    }
    guard let colon = line.firstIndex(of: ":") else {
      throw RecordError(line: number, message: "a colon is missing")
    }
    let key = line[..<colon].trimmingBlanks
    guard fields[key] == nil else {
      throw RecordError(line: number, message: "\(printable(key)) is there twice")
    }
    fields[key] = line[line.index(after: colon)...].trimmingBlanks
    lines[key] = number
    return key
  }

  /// A field's text.
  /// - Throws: `RecordError` where it is missing or says nothing.
  package func text(_ key: String) throws(RecordError) -> String {
    guard let text = fields[key] else { throw error("\(key) is missing") }
    guard !text.allSatisfy(\.isWhitespace) else { throw error("\(key) says nothing", at: key) }
    return text
  }

  /// What is made of a field's text; nil where there is no such field.
  /// - Throws: `RecordError` where nothing can be made of it.
  package func value<Value>(_ key: String, _ make: (String) -> Value?) throws(RecordError) -> Value?
  {
    guard let text = fields[key] else { return nil }
    guard let value = make(text) else {
      throw error("\(key) cannot be \"\(printable(text))\"", at: key)
    }
    return value
  }

  /// The same of a field that must be there.
  /// - Throws: `RecordError` where it is missing or nothing can be made of it.
  package func required<Value>(_ key: String, _ make: (String) -> Value?) throws(RecordError)
    -> Value
  {
    guard let value = try value(key, make) else { throw error("\(key) is missing") }
    return value
  }

  /// Refuses fields that nobody reads.
  package func refuse(allBut keys: Set<String>) throws(RecordError) {
    guard let unknown = fields.keys.sorted().first(where: { !keys.contains($0) }) else { return }
    throw error("there is no field \(printable(unknown))", at: unknown)
  }

  /// The line on which a field begins, or the record where there is no such field.
  package func line(of key: String) -> Int { lines[key] ?? line }

  /// What is wrong with the record, or with one of its fields.
  package func error(_ message: String, at key: String? = nil) -> RecordError {
    RecordError(line: key.map(line(of:)) ?? line, message: message)
  }
}

extension Substring {
  /// The text without blanks at its ends.
  fileprivate var trimmingBlanks: String {
    let end = lastIndex { $0 != " " }
    return end.map { String(self[...$0].drop { $0 == " " }) } ?? ""
  }
}

/// What is wrong with a text of records.
package struct RecordError: Error, Equatable, CustomStringConvertible {
  /// The line where it is, or where its record begins.
  package let line: Int
  /// What is wrong, in a part of a sentence.
  package let message: String

  /// What is wrong at a line.
  package init(line: Int, message: String) { (self.line, self.message) = (line, message) }

  /// Both.
  package var description: String { "line \(line): \(message)" }
}
