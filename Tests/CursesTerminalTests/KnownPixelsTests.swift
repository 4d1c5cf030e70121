import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct KnownPixelsTests {
  @Test(arguments: [
    (["TERM": "xterm-kitty"], CellPixels.sextant), (["TERM": "foot-extra"], .sextant),
    (["TERM": "xterm-ghostty"], .sextant), (["TERM": "alacritty"], .sextant),
    (["TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"], .sextant),
    (["TERM": "xterm-256color", "VTE_VERSION": "6200"], .sextant),
    (["TERM": "xterm-256color", "VTE_VERSION": "6003"], .half),
    (["TERM": "xterm-256color", "KONSOLE_VERSION": "220401"], .sextant),
    (["TERM": "xterm-256color"], .half), ([:], .half),
    (["TERM": "linux", "VTE_VERSION": "6200"], .half),
    (["TERM": "tmux-256color", "VTE_VERSION": "6200"], .half),
    (["TERM": "xterm-kitty", "TMUX": "/tmp/tmux"], .half),
  ])
  func onlyKnownTerminalsAreSharpUnasked(environment: [String: String], pixels: CellPixels) {
    #expect(TerminalCapabilities.knownPixels(environment: environment) == pixels)
  }

  private func capabilities(isConsole: Bool = false) -> TerminalCapabilities {
    TerminalCapabilities(
      colorDepth: .trueColor, isUnicode: true, appearance: nil, pixels: .half,
      isConsole: isConsole)
  }

  @Test func aWishIsGrantedWhereItCanBe() {
    let terminal = capabilities()
    #expect(terminal.pixels(wished: nil) { _ in true } == .half)
    #expect(terminal.pixels(wished: .octant) { _ in true } == .octant)
    #expect(
      terminal.pixels(wished: .octant) { $0.value < 0x20000 && $0.value >= 0x1F000 } == .sextant)
    #expect(terminal.pixels(wished: .sextant) { _ in false } == .quadrant)
    #expect(capabilities(isConsole: true).pixels(wished: .octant) { _ in true } == .half)
  }
}
