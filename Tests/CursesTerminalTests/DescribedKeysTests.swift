import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct DescribedKeysTests {
  private func keys(_ description: [String: String]) -> [String: Key] {
    DescribedKeys.keys { description[$0] }
  }

  @Test func namesOfKeysHaveTheirSequences() {
    let described = keys(["kcuu1": "\u{1B}OA", "kpp": "\u{1B}[5~", "kbs": "\u{7F}"])
    #expect(described == ["\u{1B}OA": .up, "\u{1B}[5~": .pageUp, "\u{7F}": .backspace])
  }

  @Test func modifiersDoNotMatter() {
    let described = keys(["kRIT5": "\u{1B}Oc", "kUP3": "\u{1B}\u{1B}[A", "kDC6": "\u{1B}[3@"])
    #expect(Set(described.values) == [.right, .up, .delete])
  }

  @Test func printableCharactersStayThemselves() {
    #expect(keys(["kcuu1": "a", "kcud1": "", "kf1": "\u{1B}OP"]) == [:])
  }
}
