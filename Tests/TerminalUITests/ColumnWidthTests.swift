import Testing

@testable import TerminalUI

@Suite struct ColumnWidthTests {
  @Test(arguments: [
    ("a", 1), ("é", 1), ("e\u{301}", 1), ("₁", 1), ("▀", 1), ("⣿", 1), ("字", 2), ("ﾊ", 1),
    ("Ａ", 2), ("🙂", 2), ("\u{7}", 0), ("\u{200B}", 0), ("", 0), ("a字b", 4),
  ])
  func measuresAsTerminalsDo(text: String, columns: Int) {
    #expect(ColumnWidth.columns(of: text) == columns)
  }

  @Test(
    arguments: [
      ("字", "字"), ("🙂", "🙂"), ("\u{1B}", "?"), ("\t", "?"), ("\r\n", "?"), ("e\u{301}", "é"),
      ("é", "é"), ("o\u{308}\u{304}", "ȫ"), ("か\u{3099}", "が"), ("각", "각"), ("q\u{303}", "?"),
      ("\u{301}", "?"), ("❤\u{FE0F}", "❤"), ("👩\u{200D}🔬", "?"), ("🇩🇪", "?"), ("▶", "▶"), ("~", "~"),
      ("\u{7F}", "?"),
    ] as [(Character, Unicode.Scalar)])
  func composesOrReplaces(character: Character, scalar: Unicode.Scalar) {
    #expect(ColumnWidth.scalar(for: character) == scalar)
  }

  @Test func everyGlyphIsOneColumn() {
    let set = GlyphSet.unicode
    let scalars = set.widths + set.shades + set.frame.corners
    #expect(scalars.allSatisfy { ColumnWidth.columns(of: $0) == 1 })
  }

  @Test func cutsBetweenCharacters() {
    #expect(ColumnWidth.cut("spiral", to: 6) == "spiral")
    #expect(ColumnWidth.cut("spiral", to: 4) == "spi…")
    #expect(ColumnWidth.cut("字字字", to: 4) == "字…")
    #expect(ColumnWidth.cut("spiral", to: 0) == "")
  }
}
