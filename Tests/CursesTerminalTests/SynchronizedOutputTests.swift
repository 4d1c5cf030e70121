import TerminalUI
import TestSupport
import Testing

@testable import CursesTerminal

@Suite struct SynchronizedOutputTests {
  @Test(
    arguments: [
      ("[?2026;1$y", true), ("[?2026;2$y", true), ("[?2026;0$y", false), ("[?2026;3$y", false),
      ("[?2026;4$y", false), ("[?2004;2$y", nil), ("[?2026;2$", nil), ("[?2026;22$y", nil),
      ("[0n", nil),
    ] as [(String, Bool?)])
  func answersSayWhetherItIsKnown(text: String, wanted: Bool?) {
    #expect(SynchronizedOutput.isKnown(Array(text.unicodeScalars)) == wanted)
  }

  /// However the answer is cut, it is heard and presses no key.
  @Test func answersAreHeardInPieces() {
    hearInPieces("\u{1B}[?2026;2$y") { decoder, place in
      #expect(decoder.knowsSynchronization, place)
    }
  }

  @Test func framesAreBracketedWhereTheTerminalKnowsIt() throws {
    let session = try startedProbe()
    session.type("n")
    try session.wait(for: "noise 1 ")
    try session.wait(for: "the end of the frame") { !$0.modes.synchronizedOutput }
    let before = session.screen.synchronizedFrames
    session.type("n")
    try session.wait(for: "noise 2 ")
    #expect(session.screen.synchronizedFrames > before)
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func nothingIsBracketedWhereItAnswersNothing() throws {
    let session = try startProbe()
    session.answers = false
    try session.waitForPicture(Size(columns: 80, rows: 24))
    session.type("n")
    try session.wait(for: "noise 1 ")
    #expect(session.screen.synchronizedFrames == 0)
  }
}
