import Glibc
import TestSupport
import Testing

/// The signal of a trap depends on the processor.
#if arch(x86_64)
  private let trapSignal = SIGILL
#else
  private let trapSignal = SIGTRAP
#endif

@Suite struct CrashGuardTests {
  @Test(arguments: [[:], ["COLORTERM": "truecolor"], ["TERM": "vt100"]])
  func aTrapRestoresAndCanBeRead(variables: [String: String]) throws {
    let session = try startedProbe(variables: variables)
    session.type("ec")
    #expect(try session.waitForEnd().cause == .signal(trapSignal))
    #expect(session.leftovers == [])
    #expect(session.screen.transcript.contains("noted on the way"))
    #expect(session.screen.transcript.contains("Fatal error: crashed on request"))
  }

  @Test func aTrapOnAnotherThreadRestores() throws {
    let session = try startedProbe()
    session.type("t")
    #expect(try session.waitForEnd().cause == .signal(trapSignal))
    #expect(session.leftovers == [])
    #expect(session.screen.transcript.contains("Fatal error: crashed on a thread"))
  }

  @Test(arguments: [("b", SIGSEGV), ("a", SIGABRT), ("r", SIGSEGV)])
  func otherCrashesRestore(key: String, signal: Int32) throws {
    let session = try startedProbe()
    session.type(key)
    #expect(try session.waitForEnd().cause == .signal(signal))
    #expect(session.leftovers == [])
  }

  @Test(arguments: [SIGQUIT, SIGABRT, SIGTRAP, SIGFPE, SIGBUS, SIGSEGV])
  func signalsFromOutsideRestore(signal: Int32) throws {
    let session = try startedProbe()
    session.signal(signal)
    #expect(try session.waitForEnd().cause == .signal(signal))
    #expect(session.leftovers == [])
  }

  @Test func theBacktraceCanBeRead() throws {
    let session = try startedProbe(variables: [
      "SWIFT_BACKTRACE": "enable=yes,interactive=no,color=no"
    ])
    session.type("c")
    #expect(try session.waitForEnd().cause == .signal(trapSignal))
    #expect(session.leftovers == [])
    #expect(session.screen.transcript.contains("crashed on request"))
    #expect(session.screen.transcript.contains("Backtrace took"))
  }

  @Test func leavingWithoutClosingRestores() throws {
    let session = try startedProbe()
    session.type("x")
    #expect(try session.waitForEnd().cause == .exit(3))
    #expect(session.leftovers == [])
  }
}
