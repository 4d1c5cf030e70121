import Glibc
import TerminalUI
import TestSupport
import Testing

@Suite struct TerminalEventsTests {
  @Test(arguments: [(SIGINT, 130), (SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
  func endingSignalsRestoreAndTell(signal: Int32, status: Int32) throws {
    let session = try startedProbe(variables: ["COLORTERM": "truecolor"])
    session.signal(signal)
    #expect(try session.waitForEnd().cause == .exit(status))
    #expect(session.leftovers == [])
  }

  @Test func controlCIsAnInterrupt() throws {
    let session = try startedProbe()
    session.type("\u{3}")
    #expect(try session.waitForEnd().cause == .exit(130))
    #expect(session.leftovers == [])
  }

  @Test func aClosedWindowEndsTheProgram() throws {
    let session = try startedProbe()
    session.hangUp()
    #expect(try session.waitForEnd().cause == .exit(129))
  }

  @Test func otherThreadsWake() throws {
    let session = try startedProbe()
    session.type("w")
    try session.wait(for: "woken 1")
    session.type("w")
    try session.wait(for: "woken 2")
  }

  @Test(arguments: [[:], ["COLORTERM": "truecolor"]])
  func controlZStopsAndContinues(variables: [String: String]) throws {
    let session = try startedProbe(variables: variables)
    for round in 1...2 {
      session.type("\u{1A}")
      try session.waitUntilStopped()
      #expect(session.leftovers == [])
      session.resume()
      try session.wait(for: "continued \(round)")
      #expect(session.screen.rows[0] == "probe 80x24")
      #expect(session.screen.modes.alternateScreen)
    }
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func aWindowMayChangeWhileStopped() throws {
    let session = try startedProbe()
    session.type("\u{1A}")
    try session.waitUntilStopped()
    session.resize(to: Size(columns: 60, rows: 20))
    session.resume()
    try session.waitForPicture(Size(columns: 60, rows: 20))
  }

  @Test func aStopFromOutsideIsContinued() throws {
    let session = try startedProbe()
    session.signal(SIGSTOP)
    try session.waitUntilStopped()
    session.disturb("\u{1B}[12;5Hrubbish")
    session.restoreDriverModes()
    session.resume()
    try session.wait(for: "the rubbish to go") { !$0.text.contains("rubbish") }
    try session.wait(for: "continued 1")
    session.type("k")
    try session.wait(for: "keys k")
  }

  @Test func aShellStopsItAndTakesItUpAgain() throws {
    let probe = TerminalCommand.productPath("TerminalProbe")
    let script = "set -m; '\(probe)'; echo has stopped; read line; fg; echo left with $?"
    let session = try TerminalSession(TerminalCommand("/bin/sh", ["-c", script]))
    try session.waitForPicture(Size(columns: 80, rows: 24))
    session.type("\u{1A}")
    try session.wait(for: "has stopped")
    #expect(session.leftovers == [])
    session.type("\n")
    try session.wait(for: "continued 1")
    session.type("q")
    try session.wait(for: "left with 0")
    #expect(session.leftovers == [])
  }
}
