import TerminalUI
import TestSupport
import Testing

@testable import CursesTerminal

@Suite struct PointerReportsTests {
  private static let all: Set<Int> = [1000, 1002, 1003, 1006]

  @Test func whatIsTurnedOnIsTurnedOff() {
    #expect(PointerReports.sequence(true).hasPrefix("\u{1B}[?1000h\u{1B}[?1002h"))
    #expect(PointerReports.sequence(false).hasPrefix("\u{1B}[?1006l\u{1B}[?1003l"))
  }

  @Test(arguments: ["xterm-256color", "xterm", "tmux-256color"])
  func theModesAreOnWhileTheScreenIs(type: String) throws {
    let session = try startedProbe(variables: ["TERM": type])
    #expect(session.screen.modes.mouse == Self.all)
    session.type("\u{1A}")
    try session.waitUntilStopped()
    #expect(session.screen.modes.mouse == [])
    session.resume()
    try session.wait(for: "continued 1")
    #expect(session.screen.modes.mouse == Self.all)
    #expect(try session.quit() == .exit(0))
    #expect(session.screen.modes.mouse == [])
  }

  @Test(arguments: ["a", "c", "x"]) func aCrashTurnsThemOff(key: String) throws {
    let session = try startedProbe()
    #expect(session.screen.modes.mouse == Self.all)
    session.type(key)
    _ = try session.waitForEnd()
    #expect(session.screen.modes.mouse == [])
  }

  @Test func aTerminalThatIsNotReadHasThemTurnedOffByForce() throws {
    let session = try startedProbe()
    session.answers = false
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func reportsArriveUntilTheMouseIsGivenBack() throws {
    let session = try startedProbe()
    session.type("\u{1B}[<35;10;5M\u{1B}[<0;12;7M")
    try session.wait(for: "pointer 11,6")
    session.type("g")
    try session.wait(for: "the mouse to be given back") { $0.modes.mouse == [] }
    session.type("\u{1B}[<0;31;9Mk")
    try session.wait(for: "keys g k")
    #expect(session.screen.text.contains("pointer 11,6"), "others are not heard")
  }
}
