import CNcurses
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct CursesKeysTests {
  @Test(arguments: [
    (KEY_UP, Key.up), (KEY_DOWN, .down), (KEY_LEFT, .left), (KEY_RIGHT, .right),
    (KEY_HOME, .home), (KEY_END, .end), (KEY_PPAGE, .pageUp), (KEY_NPAGE, .pageDown),
    (KEY_ENTER, .enter), (KEY_BTAB, .backTab), (KEY_BACKSPACE, .backspace), (KEY_DC, .delete),
  ])
  func keysHaveNumbers(code: Int32, key: Key) {
    #expect(CursesKeys.key(for: code) == key)
  }

  @Test func modifiersDoNotMatter() {
    #expect(CursesKeys.key(named: "kRIT5") == .right)
    #expect(CursesKeys.key(named: "kUP3") == .up)
    #expect(CursesKeys.key(named: "kDC6") == .delete)
    #expect(CursesKeys.key(named: "kxIN") == nil)
    #expect(CursesKeys.key(named: "") == nil)
  }

  @Test func othersAreNoKeys() {
    #expect(CursesKeys.key(for: KEY_RESIZE) == nil)
    #expect(CursesKeys.key(for: KEY_MOUSE) == nil)
    #expect(CursesKeys.key(for: KEY_F0 + 1) == nil)
  }
}
