import CNcurses
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct KeyDecoderTests {
  /// The keys of characters that come without a pause, then silence.
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    let inputs = text.unicodeScalars.map { TerminalInput.character($0.value) } + [.none]
    return inputs.flatMap { decoder.decode($0) }
  }

  @Test func lettersAreThemselves() {
    #expect(keys("a R?é ") == ["a", " ", "R", "?", "é", " "].map { .character($0) })
  }

  @Test(arguments: [
    ("\r", Key.enter), ("\n", .enter), ("\t", .tab), ("\u{7F}", .backspace), ("\u{8}", .backspace),
    ("\u{C}", .redraw), ("\u{1A}", .suspend),
  ])
  func controlCharactersWithAMeaning(text: String, key: Key) {
    #expect(keys(text) == [key])
  }

  @Test func otherControlCharactersAreNoKeys() {
    #expect(keys("\u{1}\u{3}\u{13}\u{1F}\u{85}") == [])
  }

  @Test func escapeAloneIsAKey() {
    #expect(keys("\u{1B}") == [.escape])
    #expect(keys("\u{1B}\u{1B}") == [.escape, .escape])
  }

  @Test func escapeAndALetterAreTwoKeys() {
    #expect(keys("\u{1B}q") == [.escape, .character("q")])
    #expect(keys("\u{1B}\r") == [.escape, .enter])
  }

  @Test func unknownSequencesVanish() {
    #expect(keys("\u{1B}[15~a") == [.character("a")])
    #expect(keys("\u{1B}[[Aa") == [.character("a")])
    #expect(keys("\u{1B}[<0;10;5Ma") == [.character("a")])
    #expect(keys("\u{1B}OPa") == [.character("a")])
  }

  @Test func modifiedArrowsAreArrows() {
    #expect(keys("\u{1B}[1;5C\u{1B}[1;2A") == [.right, .up])
  }

  @Test func sequencesCutShortAreNoKeys() {
    #expect(keys("\u{1B}[1;") == [])
    #expect(keys("\u{1B}[1;\u{1B}[A") == [.up])
  }

  @Test func endlessSequencesAreGivenUp() {
    let decoded = keys("\u{1B}[" + String(repeating: "1", count: 100) + "~")
    #expect(decoded.last == .character("~"))
  }

  @Test func codesOfNcursesAreKeys() {
    var decoder = KeyDecoder()
    #expect(decoder.decode(.code(KEY_LEFT)) == [.left])
    #expect(decoder.decode(.code(KEY_RESIZE)) == [])
    #expect(decoder.decode(.character(27)) == [])
    #expect(decoder.decode(.code(KEY_DOWN)) == [.escape, .down])
  }
}
