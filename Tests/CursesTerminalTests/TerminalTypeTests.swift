import TestSupport
import Testing

@Suite struct TerminalTypeTests {
  @Test(arguments: [
    (nil, "TERM is not set"), ("", "TERM is not set"), ("no-such-terminal", "not known here"),
    ("dumb", "cannot place text"), ("unknown", "not known here"),
  ])
  func unusableTypesGetASentence(type: String?, sentence: String) throws {
    let session = try startProbe(variables: ["TERM": type])
    #expect(try session.waitForEnd().cause == .exit(69))
    let text = session.screen.text.replacing("\n", with: " ")
    #expect(text.contains(sentence))
    #expect(text.contains("xterm-256color"))
    #expect(session.leftovers == [])
  }

  @Test func withoutKeysThereIsNoScreen() throws {
    let session = try startProbe(input: "/dev/null")
    #expect(try session.waitForEnd().cause == .exit(69))
    #expect(session.screen.rows[0].hasPrefix("Standard input is not a terminal"))
  }

  @Test func withoutAScreenThereIsNone() throws {
    let session = try startProbe(output: "/dev/null")
    #expect(try session.waitForEnd().cause == .exit(69))
    #expect(session.screen.rows[0].hasPrefix("Standard output is not a terminal"))
  }
}
