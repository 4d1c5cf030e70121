import TerminalUI
import TestSupport
import Testing

@Suite struct CopiedTextTests {
  @Test func theTerminalIsGivenTheText() throws {
    let session = try startedProbe()
    session.type("y")
    try session.wait(for: "the text") { !$0.strings.isEmpty }
    #expect(session.screen.strings == ["52;c;\(Clipboard.base64(Array("nnplay 'a b'".utf8)))"])
  }

  @Test func theConsoleIsNot() throws {
    let session = try startedProbe(variables: ["TERM": "linux"])
    session.type("yn")
    try session.wait(for: "noise 1 ")
    #expect(session.screen.strings.isEmpty)
  }
}
