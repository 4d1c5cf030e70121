import Glibc
import TestSupport
import Testing

@testable import CursesTerminal

@Suite struct WatchedSignalsTests {
  /// Signals that the system ends a program by, and that it can still do something about.
  private static let ending: [Int32] =
    [
      SIGHUP, SIGINT, SIGQUIT, SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGUSR1, SIGSEGV, SIGUSR2,
      SIGPIPE, SIGALRM, SIGTERM, SIGSTKFLT, SIGXCPU, SIGXFSZ, SIGVTALRM, SIGPROF, SIGPOLL, SIGPWR,
      SIGSYS,
    ] + Array(34...64)

  @Test(arguments: ending) func everyOneRestoresTheTerminal(signal: Int32) throws {
    let session = try startedProbe()
    session.signal(signal)
    let cause = try session.waitForEnd().cause
    #expect(cause == .exit(128 + signal) || cause == .signal(signal))
    #expect(session.leftovers == [])
  }

  @Test func thoseThatMeanNothingAreLeftAlone() throws {
    let session = try startedProbe()
    for signal in [SIGCHLD, SIGURG] { session.signal(signal) }
    session.type("k")
    try session.wait(for: "keys k")
    #expect(try session.quit() == .exit(0))
  }

  @Test func whatWasIgnoredAtTheStartIsIgnored() throws {
    let probe = TerminalCommand.productPath("TerminalProbe")
    let session = try TerminalSession(
      TerminalCommand("/bin/sh", ["-c", "trap '' USR1; exec '\(probe)'"]))
    try session.waitForPicture(.init(columns: 80, rows: 24))
    session.signal(SIGUSR1)
    session.type("k")
    try session.wait(for: "keys k")
    #expect(try session.quit() == .exit(0))
  }

  @Test func eachIsWatchedOnce() {
    #expect(Set(WatchedSignals.all).count == WatchedSignals.all.count)
    #expect(WatchedSignals.event(for: SIGUSR1) == .terminated(exitCode: 138))
    #expect(WatchedSignals.event(for: SIGWINCH) == .resized)
    #expect(WatchedSignals.event(for: 0) == nil)
  }
}
