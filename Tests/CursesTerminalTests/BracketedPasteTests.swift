import TerminalUI
import TestSupport
import Testing

@Suite struct BracketedPasteTests {
  @Test func theModeIsOnWhileTheScreenIs() throws {
    let session = try startedProbe()
    #expect(session.screen.modes.bracketedPaste)
    session.type("\u{1A}")
    try session.waitUntilStopped()
    #expect(!session.screen.modes.bracketedPaste)
    session.resume()
    try session.wait(for: "continued 1")
    #expect(session.screen.modes.bracketedPaste)
    #expect(try session.quit() == .exit(0))
    #expect(!session.screen.modes.bracketedPaste)
  }

  @Test func aCrashTurnsItOff() throws {
    let session = try startedProbe()
    session.type("a")
    _ = try session.waitForEnd()
    #expect(!session.screen.modes.bracketedPaste)
  }

  @Test func aPasteArrivesAsOne() throws {
    let session = try startedProbe()
    session.type("\u{1B}[200~" + String(repeating: "q\n", count: 20_000) + "\u{1B}[201~k")
    try session.wait(for: "pasted [40000]")
    try session.wait(for: "keys k")
  }
}
