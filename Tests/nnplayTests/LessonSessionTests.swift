import TerminalUI
import TestSupport
import Testing

/// Lessons by the real program in a real terminal.
@Suite struct LessonSessionTests {
  @Test func aLessonIsDoneAndKept() throws {
    let scratch = try ScratchFolder()
    let session = try TerminalSession(
      TerminalCommand(
        TerminalCommand.productPath("nnplay"), ["learn", "nand"],
        variables: ["XDG_STATE_HOME": scratch.url.path]), size: Size(columns: 80, rows: 24))
    try session.wait(for: "go on")
    session.type(",")
    try session.wait(for: "3 the bias")
    session.type("3,")
    try session.wait(for: "[ ] NAND")
    session.type("\r\u{7F}-2\r\u{1B}[C\r\u{7F}-2\r\u{1B}[C\r\u{7F}3\r")
    try session.wait(for: "[x] NAND")
    session.type("l")
    try session.wait(for: "By hand this time")
    session.type("q")
    #expect(try session.waitForEnd().cause == .exit(0))
    #expect(session.leftovers == [] && session.screen.unknown == [])
    let list = try ProgramRun(["learn"], environment: ["XDG_STATE_HOME": scratch.url.path])
    #expect(list.lines.contains { $0.hasPrefix("1/4") && $0.contains("nand") })
  }
}
