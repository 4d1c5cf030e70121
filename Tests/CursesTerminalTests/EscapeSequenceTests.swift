import Testing

@testable import CursesTerminal

@Suite struct EscapeSequenceTests {
  /// What each character makes of a sequence.
  private func steps(_ text: String) -> [EscapeSequence.Step] {
    var sequence = EscapeSequence()
    return text.unicodeScalars.map { sequence.advance(by: $0) }
  }

  @Test(arguments: ForeignSequence.all + ForeignSequence.withAlt)
  func sequencesFinishWithTheirLastCharacter(sequence: ForeignSequence) {
    let text = String(decoding: sequence.bytes, as: UTF8.self)
    // Texts that an escape ends are the decoder's to finish.
    guard text.first == "\u{1B}", !text.dropFirst().contains("\u{1B}") else { return }
    let steps = steps(String(text.unicodeScalars.dropFirst()))
    #expect(steps.last == .finished)
    #expect(steps.dropLast().allSatisfy { $0 == .unfinished })
  }

  @Test func otherCharactersBreakThem() {
    for text in ["[\r", "[1\r", "[é", "O\t"] { #expect(steps(text).last == .broken) }
  }

  @Test func lengthHasABound() {
    for start in ["[", "]"] {
      let text = start + String(repeating: "1", count: EscapeSequence.longest)
      #expect(steps(text).suffix(2) == [.unfinished, .broken])
    }
  }

  @Test func fewCharactersAreKept() {
    var sequence = EscapeSequence()
    for scalar in "]\(String(repeating: "x", count: 10_000))".unicodeScalars {
      _ = sequence.advance(by: scalar)
    }
    #expect(sequence.scalars.count == 32)
  }

  @Test func anEscapeWithinTextIsNoKey() {
    var text = EscapeSequence()
    #expect(text.isEscapeAlone)
    #expect(EscapeSequence(after: text).isEscapeAlone)
    _ = text.advance(by: "]")
    #expect(!text.isEscapeAlone && !EscapeSequence(after: text).isEscapeAlone)
  }
}
