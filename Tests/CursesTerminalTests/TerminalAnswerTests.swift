import Testing

@testable import CursesTerminal

@Suite struct TerminalAnswerTests {
  private func split(_ text: String) -> (String, Int) {
    let (rest, answers) = TerminalAnswer.split(Array(text.utf8))
    return (String(decoding: rest, as: UTF8.self), answers)
  }

  @Test func answersAreTakenOutOfWhatIsTyped() {
    #expect(split("a\u{1B}[0nb\u{1B}[0n\u{1B}[0n") == ("ab", 3))
    #expect(split("\u{1B}[0n") == ("", 1))
    #expect(split("\u{1B}[0m é") == ("\u{1B}[0m é", 0))
    #expect(split("") == ("", 0))
  }

  @Test func anEscapeBeforeAnAnswerIsTheKey() {
    #expect(split("\u{1B}\u{1B}[0n") == ("\u{1B}", 1))
  }

  @Test func anAnswerInTwoPiecesIsCountedToo() {
    var decoder = KeyDecoder()
    let now = ContinuousClock.now
    #expect(decoder.decode(Array("\u{1B}[".utf8), at: now) == [])
    #expect(decoder.takeAnswers() == 0)
    #expect(decoder.decode(Array("0n".utf8), at: now) == [])
    #expect(decoder.takeAnswers() == 1)
    #expect(decoder.takeAnswers() == 0)
  }
}
