/// A record of a text: lines of `key: value`, ended by an empty line or the end of the text.
///
/// A line that begins with a blank goes on with the value above it; one that begins with # is a remark.
struct TextRecord: Sendable {
  /// The number of its first line, counted from 1.
  let line: Int
  private(set) var fields: [String: String] = [:]

  /// All records of a text.
  /// - Throws: `RecordError` for a line that is none of these.
  static func all(in text: String) throws(RecordError) -> [TextRecord] {
    var records: [TextRecord] = []
    var isInside = false
    var key = ""
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (place, line) in lines.enumerated() where !line.hasPrefix("#") {
      guard !line.isEmpty else {
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
      fields[key] = above + " " + line.drop { $0 == " " }
      return key
    }
    guard let colon = line.firstIndex(of: ":") else {
      throw RecordError(line: number, message: "a colon is missing")
    }
    let key = String(line[..<colon])
    guard fields[key] == nil else {
      throw RecordError(line: number, message: "\(key) is there twice")
    }
    fields[key] = String(line[line.index(after: colon)...].drop { $0 == " " })
    return key
  }

  /// A field's text.
  /// - Throws: `RecordError` where it is missing.
  func text(_ key: String) throws(RecordError) -> String {
    guard let text = fields[key] else { throw error("\(key) is missing") }
    return text
  }

  /// What is made of a field's text; nil where there is no such field.
  /// - Throws: `RecordError` where nothing can be made of it.
  func value<Value>(_ key: String, _ make: (String) -> Value?) throws(RecordError) -> Value? {
    guard let text = fields[key] else { return nil }
    guard let value = make(text) else { throw error("\(key) cannot be \"\(text)\"") }
    return value
  }

  /// The same of a field that must be there.
  /// - Throws: `RecordError` where it is missing or nothing can be made of it.
  func required<Value>(_ key: String, _ make: (String) -> Value?) throws(RecordError) -> Value {
    guard let value = try value(key, make) else { throw error("\(key) is missing") }
    return value
  }

  /// Refuses fields that nobody reads.
  func refuse(allBut keys: Set<String>) throws(RecordError) {
    guard let unknown = fields.keys.sorted().first(where: { !keys.contains($0) }) else { return }
    throw error("there is no field \(unknown)")
  }

  func error(_ message: String) -> RecordError { RecordError(line: line, message: message) }
}

/// What is wrong with a text of records.
struct RecordError: Error, Equatable, CustomStringConvertible {
  /// The line where it is, or where its record begins.
  let line: Int
  let message: String

  var description: String { "line \(line): \(message)" }
}
