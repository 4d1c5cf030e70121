import DataSources

/// A journal's line: a JSON object whose last member, `check`, is the checksum of all before it.
///
///     {"network":0,"seed":8,"trials":[...],"check":"0123456789abcdef"}
///
/// The checksum is FNV-1a in 64 bits over the line's bytes up to and without `,"check"`.
enum JournalLine {
  private static let marker = ",\"check\":\""
  private static let end = "\"}"
  private static let digitCount = 16

  /// An object with its checksum, without a line feed.
  static func sealed(_ object: JSONValue) -> String {
    let text = object.line.dropLast()
    return text + marker + Checksum(text.utf8).text + end
  }

  /// What a line says; nil for one that is damaged.
  static func opened(_ line: String) -> JSONValue? {
    let (bytes, sealLength) = (line.utf8, marker.utf8.count + digitCount + end.utf8.count)
    guard bytes.count > sealLength else { return nil }
    let text = line[..<bytes.index(bytes.endIndex, offsetBy: -sealLength)]
    guard line[text.endIndex...] == marker + Checksum(text.utf8).text + end else { return nil }
    return JSONValue.value(of: line)
  }
}
