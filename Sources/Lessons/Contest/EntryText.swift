import DataSources

/// An entry as it is pasted: fields `key=value` parted by semicolons, from `nnplay-entry=1` to
/// `sum=` and sixteen hexadecimal digits, the FNV-1a sum of all before them.
///
/// White space means nothing, wherever a mail or a chat puts it, and neither do marks of quotation
/// before lines. A value's characters that chats take for something are written as `%` and two
/// hexadecimal digits for each byte of UTF-8.
package struct EntryText: Sendable, Equatable {
  /// A key and its value as it was meant.
  package struct Field: Sendable, Equatable {
    let key: String
    let value: String

    init(_ key: String, _ value: String) { (self.key, self.value) = (key, value) }
  }

  static let marker = "nnplay-entry"
  static let version = "1"
  static let sumKey = "sum"

  /// All fields between the marker and the sum.
  let fields: [Field]
  /// The sum that is written; that of the fields where they are as they were.
  let sum: String

  /// The text of fields, with their sum.
  init(_ fields: [Field]) {
    self.fields = fields
    sum = Self.sum(ofContent: Self.content(fields))
  }

  private init(_ fields: [Field], sum: String) { (self.fields, self.sum) = (fields, sum) }

  /// Whether nothing was changed since it was written.
  package var isWhole: Bool { sum == Self.sum(ofContent: Self.content(fields)) }

  /// The value of a key.
  subscript(key: String) -> String? { fields.first { $0.key == key }?.value }

  /// Who sends it; nil where that is not said.
  package var author: String? { self[Entry.authorKey] }

  /// The entry without white space; equal entries have equal texts.
  package var compact: String { Self.content(fields) + sum }

  /// The entry in lines of at most 72 characters, but for longer fields.
  package var lines: String {
    var lines = [""]
    for part in compact.split(separator: ";") {
      let word = "\(part)\(part.hasPrefix("\(Self.sumKey)=") ? "" : ";")"
      let last = lines[lines.count - 1]
      let longer = last.isEmpty ? word : "\(last) \(word)"
      if longer.count <= Self.width || last.isEmpty {
        lines[lines.count - 1] = longer
      } else {
        lines.append(word)
      }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The same on one line, for the clipboard.
  package var line: String {
    lines.split(separator: "\n").joined(separator: " ")
  }

  private static let width = 72

  private static func content(_ fields: [Field]) -> String {
    ([Field(marker, version)] + fields).map { "\($0.key)=\(escaped($0.value));" }.joined()
      + "\(sumKey)="
  }

  private static func sum(ofContent content: String) -> String { Checksum(content.utf8).text }
}

extension EntryText {
  /// What stands where an entry begins.
  package struct Found: Sendable {
    /// The line of the marker, counted from 1.
    package let line: Int
    /// The entry, or why it is none.
    package let text: Result<EntryText, EntryError>
  }

  /// The entries of a text, in their order, among whatever else stands there: no more than so many.
  package static func all(in text: String, limit: Int = .max) -> [Found] {
    var found: [Found] = []
    var rest = text[...]
    var line = 1
    while found.count < limit, let start = place(of: marker + "=", in: rest) {
      line += rest[..<start].count(where: \.isNewline)
      let body = rest[start...].dropFirst(marker.count)
      let end = place(of: marker + "=", in: body) ?? body.endIndex
      found.append(Found(line: line, text: read(rest[start..<end])))
      line += rest[start..<end].count(where: \.isNewline)
      rest = rest[end...]
    }
    return found
  }

  /// The first place of an ASCII word, whatever the case of its letters.
  private static func place(of word: String, in text: Substring) -> Substring.Index? {
    let wanted = Array(word.utf8)
    let bytes = text.utf8
    var place = bytes.startIndex
    while place < bytes.endIndex {
      guard bytes[place] | 0x20 == wanted[0] else {
        place = bytes.index(after: place)
        continue
      }
      let part = bytes[place...].prefix(wanted.count)
      if part.count == wanted.count,
        zip(part, wanted).allSatisfy({ $0 == $1 || (65...90).contains($0) && $0 + 32 == $1 })
      {
        return place
      }
      place = bytes.index(after: place)
    }
    return nil
  }

  /// Reads an entry that begins a text, as it is or as quotations and web pages change it.
  private static func read(_ text: Substring) -> Result<EntryText, EntryError> {
    // An entry with a mark and a blank between all characters would still be read.
    let part = String(text.prefix(4 * ContestLimits.entryBytes))
    let readings = [
      part, unquoted(part),
      unquoted(part).replacing("&gt;", with: ">")
        .replacing("&lt;", with: "<"),
    ].map(parse)
    // Of one that was changed the marks of quotation are no part either.
    return readings.first { (try? $0.get().isWhole) == true }
      ?? [readings[1], readings[0]].first { (try? $0.get()) != nil } ?? readings[0]
  }

  /// Without marks of quotation at the beginnings of lines.
  private static func unquoted(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline)
      .map { $0.drop { $0 == ">" || $0 == "|" || $0.isWhitespace } }.joined()
  }

  private static func parse(_ text: String) -> Result<EntryText, EntryError> {
    let scalars = text.unicodeScalars.filter {
      !$0.properties.isWhitespace && $0 != "\u{200B}" && $0 != "\u{FEFF}"
    }
    let compact = String(String.UnicodeScalarView(scalars))
    guard let mark = compact.firstRange(of: ";\(sumKey)=") else {
      return .failure(EntryError("its end is missing, \(sumKey)= with its digits"))
    }
    let sum = String(compact[mark.upperBound...].prefix(16)).lowercased()
    guard sum.utf8.count == 16, sum.utf8.allSatisfy(isHexadecimal) else {
      return .failure(EntryError("its last digits are missing, the sixteen of \(sumKey)"))
    }
    guard compact[..<mark.upperBound].utf8.count + 16 <= ContestLimits.entryBytes else {
      return .failure(EntryError("it is longer than \(ContestLimits.entryBytes) bytes"))
    }
    return fields(of: compact[..<mark.lowerBound]).map { EntryText($0, sum: sum) }
  }

  /// The fields of a text whose first is the marker.
  private static func fields(of text: Substring) -> Result<[Field], EntryError> {
    var fields: [Field] = []
    for part in text.split(separator: ";", omittingEmptySubsequences: false) {
      guard let mark = part.firstIndex(of: "="),
        let value = unescaped(part[part.index(after: mark)...])
      else { return .failure(EntryError("\"\(printable(String(part)))\" is no field")) }
      let key = part[..<mark].lowercased()
      if fields.contains(where: { $0.key == key }) {
        return .failure(EntryError("\(printable(key)) is there twice"))
      }
      fields.append(Field(key, value))
    }
    guard let first = fields.first?.value, first == version else {
      return .failure(
        EntryError(
          "its version is \"\(printable(fields.first?.value ?? ""))\", and \(version) is read here"
        ))
    }
    return .success(Array(fields.dropFirst()))
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (48...57).contains(byte) || (97...102).contains(byte)
  }
}

/// Why a text is no entry: the end of a sentence.
package struct EntryError: Error, Equatable, Sendable, CustomStringConvertible {
  /// What is wrong, in a few words.
  package let description: String

  init(_ description: String) { self.description = description }
}

/// A value as entries write it.
private func escaped(_ value: String) -> String {
  let plain = "-.,:=+/<>@".utf8
  return value.utf8.map { byte in
    let isLetter = (65...90).contains(byte & 0xDF) && byte < 0x80
    if isLetter || (48...57).contains(byte) || plain.contains(byte) {
      return String(Unicode.Scalar(byte))
    }
    let digits = String(byte, radix: 16, uppercase: true)
    return (byte < 16 ? "%0" : "%") + digits
  }.joined()
}

/// The value that is written; nil where it is not well-formed.
private func unescaped(_ text: Substring) -> String? {
  var bytes: [UInt8] = []
  var rest = text.utf8[...]
  while let byte = rest.popFirst() {
    guard byte == UInt8(ascii: "%") else {
      bytes.append(byte)
      continue
    }
    guard rest.count >= 2, let digits = String(validating: rest.prefix(2), as: UTF8.self),
      digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt8(digits, radix: 16)
    else { return nil }
    bytes.append(value)
    rest = rest.dropFirst(2)
  }
  return String(validating: bytes, as: UTF8.self)
}
