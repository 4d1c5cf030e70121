import Glibc
import Testing

@testable import CursesTerminal

@Suite(.serialized) struct TerminalEnvironmentTests {
  private func value(_ name: String) -> String? { getenv(name).map { String(cString: $0) } }

  @Test func aVariableIsSetForAWhile() {
    let inside = TerminalEnvironment.with("PROBE_UNSET", setTo: "a") { value("PROBE_UNSET") }
    #expect(inside == "a")
    #expect(value("PROBE_UNSET") == nil)
  }

  @Test func whatItWasComesBack() {
    setenv("PROBE_SET", "before", 1)
    let inside = TerminalEnvironment.with("PROBE_SET", setTo: "a") { value("PROBE_SET") }
    #expect(inside == "a")
    #expect(value("PROBE_SET") == "before")
    unsetenv("PROBE_SET")
  }

  @Test func onlyWhatTheTerminalIsAboutIsRead() {
    #expect(TerminalEnvironment.current["PATH"] == nil)
    #expect(TerminalEnvironment.current["TERM"] == value("TERM"))
  }
}
