/// The clipboard of the terminal's user, which a program can give text (OSC 52 of xterm).
///
/// Whether it takes it is the terminal's own choice, and it does not say.
package enum Clipboard {
  /// Terminals cut what is longer, or refuse it.
  package static let mostBytes = 6 * 1024

  /// Whether a text can be given: one that is short enough and, as it may end in a shell, has no
  /// control characters.
  package static func takes(_ text: String) -> Bool {
    text.utf8.count <= mostBytes
      && text.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
  }

  /// What gives a text to the clipboard; nil for one that cannot be given.
  package static func sequence(_ text: String) -> String? {
    takes(text) ? "\u{1B}]52;c;\(base64(Array(text.utf8)))\u{1B}\\" : nil
  }

  /// Bytes in base64 (RFC 4648).
  package static func base64(_ bytes: [UInt8]) -> String {
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      var bits = 0
      for place in 0..<3 {
        bits = bits << 8 | (start + place < bytes.count ? Int(bytes[start + place]) : 0)
      }
      for place in 0..<4 {
        text.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : "=")
      }
    }
    return text
  }

  private static let digits = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
}
