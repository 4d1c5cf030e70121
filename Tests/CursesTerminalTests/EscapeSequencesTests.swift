import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct EscapeSequencesTests {
  /// What the last character of a sequence makes of it.
  private func result(_ text: String) -> EscapeSequences.Step? {
    var pending: [Unicode.Scalar] = []
    var step: EscapeSequences.Step?
    for scalar in text.unicodeScalars {
      step = EscapeSequences.advance(pending, by: scalar)
      pending.append(scalar)
    }
    return step
  }

  @Test(arguments: [
    ("[A", Key.up), ("[B", .down), ("OC", .right), ("OD", .left), ("[H", .home), ("OF", .end),
    ("[Z", .backTab), ("[1~", .home), ("[4~", .end), ("[7~", .home), ("[8~", .end),
    ("[3~", .delete), ("[5~", .pageUp), ("[6~", .pageDown), ("[6;5~", .pageDown),
    ("OM", .enter), ("Ok", .character("+")), ("Om", .character("-")), ("Op", .character("0")),
    ("Oy", .character("9")),
  ])
  func sequencesOfKeys(text: String, key: Key) {
    #expect(result(text) == .finished(key))
  }

  @Test(arguments: ["[2~", "[15~", "[I", "OP", "[[A", "[200~", "[?1;2c"])
  func sequencesOfNoKey(text: String) {
    #expect(result(text) == .finished(nil))
  }

  @Test func sequencesGoOnUntilTheirFinalCharacter() {
    for text in ["[", "O", "[1", "[1;", "[1;5", "[["] { #expect(result(text) == .unfinished) }
  }

  @Test func otherCharactersBreakThem() {
    for text in ["a", "\u{1B}", "[\u{1B}", "[1\r", "[é"] { #expect(result(text) == .broken) }
  }
}
