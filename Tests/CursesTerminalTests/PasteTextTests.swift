import Testing

@testable import CursesTerminal

@Suite struct PasteTextTests {
  private func pasted(_ text: String) -> (text: String, isComplete: Bool) {
    var paste = PasteText()
    let steps = text.unicodeScalars.map { paste.append($0) }
    return (paste.text, steps.last == true && steps.filter { $0 }.count == 1)
  }

  @Test(arguments: ["", "q", "\n\t\u{1B}", "\u{1B}[201", "\u{1B}\u{1B}[20~é"])
  func textEndsWithItsMark(text: String) {
    #expect(pasted(text + "\u{1B}[201~") == (text, true))
    #expect(!pasted(text).isComplete)
  }

  @Test func memoryHasABound() {
    let paste = pasted(String(repeating: "q", count: 100_000) + "\u{1B}[201~")
    #expect(paste.text.utf8.count == PasteText.longest && paste.isComplete)
  }
}
