import ArchitectureSearch
import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct ShareBarTests {
  private static func text(_ solved: Int, of count: Int, glyphs: GlyphSet = .unicode) -> String {
    ShareBar(
      share: Double(solved) / Double(count),
      interval: WilsonInterval(successes: solved, of: count)
    ).spans(width: 10, theme: Theme(depth: .mono, glyphs: glyphs)).map(\.text).joined()
  }

  @Test func itIsHighUpToTheIntervalAndLowWithinIt() {
    #expect(Self.text(0, of: 50) == "▂·········")
    #expect(Self.text(50, of: 50) == "▄▄▄▄▄▄▄▄▄▂")
    #expect(Self.text(32, of: 64) == "▄▄▄▄▂▂····")
    #expect(Self.text(32, of: 64, glyphs: .ascii) == "####==....")
  }

  @Test func whatNeverWasIsNotGreen() {
    let theme = Theme(depth: .palette256)
    for (solved, style) in [(0, theme.dim), (1, theme.good)] {
      let bar = ShareBar(
        share: Double(solved) / 50, interval: WilsonInterval(successes: solved, of: 50))
      #expect(bar.spans(width: 10, theme: theme)[1].style == style)
    }
  }
}
