import Testing

@testable import DataSources

@Suite struct PrintableTests {
  @Test func wordsOfAllWritingsStay() {
    #expect(printable("größe 日本 👍 e\u{301}") == "größe 日本 👍 e\u{301}")
  }

  @Test func whatSteersATerminalIsReplaced() {
    #expect(printable("a\u{1B}[1m\n\u{202E}\u{9B}") == "a\u{FFFD}[1m\u{FFFD}\u{FFFD}\u{FFFD}")
    #expect(printable("\u{2028}\u{2029}\u{7F}\u{E000}\u{85}\r").allSatisfy { $0 == "\u{FFFD}" })
  }

  @Test func longTextIsCut() {
    #expect(printable("abcdef", limit: 3) == "abc...")
    #expect(printable("abc", limit: 3) == "abc")
    let long = String(repeating: "ä", count: 1000)
    #expect(printable(long, limit: .max) == long)
  }

  @Test func linesStayWhereTheyAreWanted() {
    #expect(printable("a\r\nb\n", keepsLines: true) == "a\u{FFFD}\nb\n")
  }
}
