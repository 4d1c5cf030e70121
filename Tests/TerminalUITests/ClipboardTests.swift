import Testing

@testable import TerminalUI

@Suite struct ClipboardTests {
  /// RFC 4648, section 10.
  @Test(arguments: [
    ("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="),
    ("fooba", "Zm9vYmE="), ("foobar", "Zm9vYmFy"), ("\u{FF}\u{3FF}", "w7/Pvw=="),
  ])
  func base64(text: String, wanted: String) {
    #expect(Clipboard.base64(Array(text.utf8)) == wanted)
  }

  @Test func longTextsAndControlCharactersAreNotGiven() {
    #expect(Clipboard.takes(String(repeating: "a", count: Clipboard.mostBytes)))
    #expect(!Clipboard.takes(String(repeating: "a", count: Clipboard.mostBytes + 1)))
    for control in ["\u{1B}", "\n", "\r", "\u{7}", "\u{9B}", "\u{7F}", "\0"] {
      #expect(!Clipboard.takes("a\(control)b"))
      #expect(Clipboard.sequence("a\(control)b") == nil)
    }
  }
}
