import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct SequenceKeysTests {
  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("OC", .right), ("OD", .left), ("[H", .home), ("OF", .end),
    ("[Z", .backTab), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[6;5~", .pageDown),
    ("[1;2A", .up), ("OM", .enter), ("Ok", .character("+")), ("Om", .character("-")),
    ("Op", .character("0")), ("Oy", .character("9")),
  ])
  func sequencesOfKeys(text: String, key: Key) {
    #expect(SequenceKeys.key(Array(text.unicodeScalars)) == key)
  }

  @Test(arguments: ["[2~", "[15~", "[I", "OP", "[[A", "[201~", "[?1;2c", "[?1A", "q", "]11;x", ""])
  func sequencesOfNoKey(text: String) {
    #expect(SequenceKeys.key(Array(text.unicodeScalars)) == nil)
  }
}
