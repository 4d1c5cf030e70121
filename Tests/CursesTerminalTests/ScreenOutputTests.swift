import Glibc
import TerminalUI
import TestSupport
import Testing

/// Terminals that nobody reads, that don't answer, or that go away.
@Suite struct ScreenOutputTests {
  private static let size = Size(columns: 200, rows: 60)

  /// The probe with more noise to show than the terminal's buffers hold, and nobody who reads it.
  private func blockedProbe() throws -> TerminalSession {
    let session = try startedProbe(size: Self.size, variables: ["COLORTERM": "truecolor"])
    for _ in 1...40 {
      session.type("n")
      session.leaveUnread(milliseconds: 5)
    }
    session.leaveUnread(milliseconds: 400)
    return session
  }

  @Test(arguments: [(SIGTERM, 143), (SIGINT, 130), (SIGHUP, 129)] as [(Int32, Int32)])
  func signalsEndItThoughNobodyReads(signal: Int32, status: Int32) throws {
    let session = try blockedProbe()
    session.signal(signal)
    #expect(try session.waitForEndUnread().cause == .exit(status))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [SIGQUIT, SIGSEGV, SIGABRT])
  func crashesEndItThoughNobodyReads(signal: Int32) throws {
    let session = try blockedProbe()
    session.signal(signal)
    #expect(try session.waitForEndUnread().cause == .signal(signal))
    #expect(session.leftovers == [])
  }

  @Test func aClosedWindowEndsItThoughNobodyReads() throws {
    let session = try blockedProbe()
    session.hangUp()
    #expect(try session.waitForEndUnread().cause == .exit(129))
  }

  @Test func keysActThoughNobodyReads() throws {
    let session = try blockedProbe()
    session.type("q")
    #expect(try session.waitForEndUnread().cause == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func memoryStaysFlatThoughNobodyReads() throws {
    let session = try blockedProbe()
    let before = session.residentKibibytes
    for _ in 1...200 {
      session.type("n")
      session.leaveUnread(milliseconds: 2)
    }
    #expect(session.residentKibibytes - before < 2000)
  }

  @Test func waitingForAReaderCostsNothing() throws {
    let session = try blockedProbe()
    session.leaveUnread(milliseconds: 500)
    let before = session.processorSeconds
    // Past the time that an answer is waited for.
    session.leaveUnread(milliseconds: 6000)
    #expect(session.processorSeconds - before < 0.1)
  }

  @Test func whenItIsReadAgainTheNewestIsShown() throws {
    let session = try blockedProbe()
    try session.wait(for: "noise 40 ")
    session.type("n")
    try session.wait(for: "noise 41 ")
    #expect(session.screen.unknown == [])
  }

  @Test func itStopsAndContinuesThoughNobodyReads() throws {
    let session = try blockedProbe()
    session.type("\u{1A}")
    session.leaveUnread(milliseconds: 1000)
    try session.waitUntilStopped()
    #expect(session.leftovers == [])
    session.resume()
    try session.wait(for: "continued 1")
    #expect(session.screen.modes.alternateScreen)
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func aWindowMayChangeThoughNobodyReads() throws {
    let session = try blockedProbe()
    session.resize(to: Size(columns: 80, rows: 24))
    session.leaveUnread(milliseconds: 100)
    try session.waitForPicture(Size(columns: 80, rows: 24))
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func aTerminalMayAnswerNothing() throws {
    let session = try startProbe()
    session.answers = false
    try session.waitForPicture(Size(columns: 80, rows: 24))
    for step in 1...5 {
      session.type("n")
      try session.wait(for: "noise \(step) ")
    }
    #expect(try session.quit() == .exit(0))
    #expect(session.leftovers == [])
  }

  @Test func theShellsDescriptorStillBlocks() throws {
    let probe = TerminalCommand.productPath("TerminalProbe")
    let flags = "sed -n 's/^flags:.*0\\([0-7]\\)[0-7][0-7][0-7]$/flags \\1/p' /proc/self/fdinfo/1"
    let script = "'\(probe)' & read line; \(flags); wait"
    let session = try TerminalSession(TerminalCommand("/bin/sh", ["-c", script]))
    session.type("\n")
    // The digit that holds O_NONBLOCK, 04000.
    try session.wait(for: "flags 0")
  }
}
