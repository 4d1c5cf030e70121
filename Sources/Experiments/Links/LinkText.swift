import DataSources
import FoundationEssentials

/// The characters of links, and what the page makes of values.
enum LinkText {
  /// Longer texts are no links: a browser takes two million, a command line an eighth of one.
  static let longest = 65_536

  /// What stands after the `#` of an address, or the whole of a text that is no address.
  /// - Throws: `DataError` (64) for what cannot be a link.
  static func fragment(of text: String) throws(DataError) -> String {
    guard text.utf8.count <= longest else {
      throw DataError(.usage, "the link is longer than \(longest) characters; give a shorter one.")
    }
    let text = trimmed(text)
    if text.hasPrefix("#") { return String(text.dropFirst()) }
    guard isAddress(text) else {
      if text.contains("=") { return text }
      throw noLink(text, "is no link")
    }
    if let mark = text.firstIndex(of: "#") { return String(text[text.index(after: mark)...]) }
    if isOfThePage(text) { return "" }
    throw noLink(text, "has no settings after a #")
  }

  /// Whether a text is an address on the web.
  static func isAddress(_ text: String) -> Bool {
    let start = text.prefix(8).lowercased()
    return start.hasPrefix("http://") || start == "https://" || isOfThePage(text)
  }

  private static func isOfThePage(_ text: String) -> Bool {
    let host = PlaygroundLink.page.dropFirst("https://".count).dropLast()
    let start = text.prefix(PlaygroundLink.page.count).lowercased()
    return ["", "http://", "https://"].contains { scheme in
      let address = scheme + host
      guard start.hasPrefix(address) else { return false }
      return text.dropFirst(address.count).first.map("/?#:".contains) ?? true
    }
  }

  private static func noLink(_ text: String, _ what: String) -> DataError {
    DataError(
      .usage,
      "\"\(printable(text))\" \(what); give a link of playground.tensorflow.org, or what stands "
        + "after its #.")
  }

  /// Keys with their values, each once: the last value counts, at the place of the first.
  ///
  /// As on the page, the value ends at another `=`; a key without one has none.
  static func values(of fragment: String) -> [(name: String, value: String?)] {
    var (values, places): ([(name: String, value: String?)], [String: Int]) = ([], [:])
    for pair in encoded(fragment).split(separator: "&") {
      let parts = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      let value = parts.count > 1 ? parts[1] : nil
      if let place = places[parts[0]] {
        values[place].value = value
      } else {
        places[parts[0]] = values.count
        values.append((parts[0], value))
      }
    }
    return values
  }

  /// Text as a browser keeps it after the `#`: without line breaks, and with blanks, some signs and
  /// all that is not ASCII as `%` and two digits for each byte.
  private static func encoded(_ text: String, also others: String = "") -> String {
    var bytes: [UInt8] = []
    for byte in text.utf8 where !"\t\n\r".utf8.contains(byte) {
      if 0x21...0x7E ~= byte, !"\"<>`".utf8.contains(byte), !others.utf8.contains(byte) {
        bytes.append(byte)
      } else {
        bytes += [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "A") + value - 10
  }

  /// A text of the user's as a value.
  static func value(_ text: String) -> String { encoded(text, also: "&=") }

  /// A value in plain characters, as a number or a name means them; seeds stay as they are.
  ///
  /// The page does not read `4%2C2`, which is what mail and chat programs make of `4,2`.
  static func decoded(_ value: String) -> String { value.removingPercentEncoding ?? value }

  /// Whether the page takes a value for true.
  static func isTrue(_ value: String) -> Bool { decoded(value) != "false" }

  /// Whether the page passes over a value.
  static func isBlank(_ value: String) -> Bool { decoded(value).allSatisfy(\.isWhitespace) }

  /// A number as JavaScript reads it from text; nil where it makes NaN of it.
  static func number(_ value: String) -> Double? {
    let text = trimmed(decoded(value))
    if text.isEmpty { return 0 }
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where text.hasPrefix(prefix) {
      return UInt64(text.dropFirst(2), radix: radix).map { Double($0) }
    }
    switch text {
    case "Infinity", "+Infinity": return .infinity
    case "-Infinity": return -.infinity
    default: return decimalNumber(text)
    }
  }

  private static func trimmed(_ text: String) -> String {
    let start = text.drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// A value that the page takes and an experiment cannot have.
  static func beyond(_ name: String, _ value: String, _ allowed: String) -> DataError {
    DataError(.usage, "the link's \(name) is \(printable(value)); nnplay takes \(allowed).")
  }
}
