import TerminalUI
import TestSupport
import Testing

@Suite struct ScreenEmulatorTests {
  /// A small screen that has been written to.
  private func screen(_ text: String, columns: Int = 10, rows: Int = 4) -> ScreenEmulator {
    var screen = ScreenEmulator(size: Size(columns: columns, rows: rows))
    screen.feed(text.utf8)
    return screen
  }

  @Test func textIsWrittenAndWrapped() {
    #expect(screen("abc\r\ndef").rows == ["abc", "def", "", ""])
    #expect(screen("0123456789ab").rows[0...1] == ["0123456789", "ab"])
    #expect(screen("0123456789\r\nx").rows[0...1] == ["0123456789", "x"])
    #expect(screen("é▀⣿😀").text == "é▀⣿😀")
  }

  @Test func theLastLineScrolls() {
    let shown = screen("1\r\n2\r\n3\r\n4\r\n5")
    #expect(shown.text == "2\n3\n4\n5")
    #expect(shown.history == ["1"])
    #expect(shown.transcript == "1\n2\n3\n4\n5")
  }

  @Test(arguments: [
    ("\u{1B}[2;3Hx", "\n  x"), ("\u{1B}[3dx", "\n\nx"), ("\u{1B}[5Gx", "    x"),
    ("abc\u{1B}[2Dx", "axc"), ("a\u{1B}[2Cx", "a  x"), ("a\u{1B}[Bx", "a\n x"),
    ("a\r\nb\u{1B}[Ax", "ax\nb"), ("abc\rx", "xbc"), ("ab\u{8}x", "ax"), ("a\tx", "a       x"),
  ])
  func theCursorMoves(text: String, result: String) {
    #expect(screen(text).text == result)
  }

  @Test(arguments: [
    ("abcdef\u{1B}[3G\u{1B}[K", "ab"), ("abcdef\u{1B}[3G\u{1B}[1K", "   def"),
    ("abcdef\u{1B}[2K", ""), ("abcdef\u{1B}[2G\u{1B}[3X", "a   ef"),
    ("abcdef\u{1B}[2G\u{1B}[2P", "adef"), ("abcdef\u{1B}[2G\u{1B}[2@", "a  bcdef"),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[J", "a"), ("a\r\nb\u{1B}[2J", ""),
    ("a\r\nb\r\nc\u{1B}[2;1H\u{1B}[M", "a\nc"), ("a\r\nb\u{1B}[1;1H\u{1B}[L", "\na\nb"),
    ("x\u{1B}[4b", "xxxxx"), ("ab\u{1B}[4h\u{1B}[1Gx", "xab"),
  ])
  func cellsAreErasedAndMoved(text: String, result: String) {
    #expect(screen(text).text == result)
  }

  @Test func regionsScrollAlone() {
    let filled = "a\r\nb\r\nc\r\nd\u{1B}[2;3r"
    #expect(screen(filled + "\u{1B}[3;1H\n").text == "a\nc\n\nd")
    #expect(screen(filled + "\u{1B}[2;1H\u{1B}M").text == "a\n\nb\nd")
    #expect(screen(filled + "\u{1B}[S").text == "a\nc\n\nd")
  }

  @Test func stylesAreKept() {
    let shown = screen("\u{1B}[1;38;5;208;48;2;8;119;189ma\u{1B}[22;39mb\u{1B}[0;7;93mc\u{1B}[md")
    let blue = Color.rgb(8, 119, 189)
    #expect(
      shown[0, 0]
        == Cell("a", style: Style(foreground: .indexed(208), background: blue, attributes: .bold)))
    #expect(shown[1, 0] == Cell("b", style: Style(background: blue)))
    #expect(
      shown[2, 0] == Cell("c", style: Style(foreground: .indexed(11), attributes: .reverse)))
    #expect(shown[3, 0] == Cell("d"))
  }

  @Test func erasingKeepsTheBackground() {
    #expect(screen("\u{1B}[44m\u{1B}[K")[5, 0] == Cell(" ", style: Style(background: .indexed(4))))
  }

  @Test func lineDrawingCharactersAreLines() {
    #expect(screen("\u{1B}(0lqk\u{1B}(Bq").text == "┌─┐q")
    #expect(screen("\u{1B})0\u{E}x\u{F}x").text == "│x")
  }

  @Test func theAlternateScreenLeavesTheOther() {
    var shown = screen("before\u{1B}[?1049h\u{1B}[Hinside")
    #expect(shown.text == "inside")
    #expect(shown.leftovers == ["alternate screen on"])
    shown.feed("\u{1B}[?1049lX".utf8)
    #expect(shown.text == "beforeX")
    #expect(shown.leftovers == [])
  }

  @Test(arguments: [
    ("\u{1B}[?25l", "cursor hidden"), ("\u{1B}[?1000h", "mouse on"),
    ("\u{1B}[?1h", "cursor keys in application mode"),
    ("\u{1B}=", "number pad in application mode"),
    ("\u{1B}[31m", "colours or attributes on"), ("\u{1B}[2;3r", "scroll region set"),
    ("\u{1B}(0", "line-drawing characters on"), ("\u{1B}[?2004h", "bracketed paste on"),
  ])
  func whatIsLeftBehindIsNamed(text: String, leftover: String) {
    #expect(screen(text).leftovers == [leftover])
  }

  @Test func whatIsNotUnderstoodIsListed() {
    #expect(screen("\u{1B}[5ya\u{1B}[?9999hb").unknown == ["ESC [ 5y", "ESC [ ?9999h"])
    #expect(screen("\u{1B}[5ya\u{1B}[?9999hb").text == "ab")
  }

  @Test func badBytesAreListed() {
    var shown = ScreenEmulator(size: Size(columns: 10, rows: 2))
    shown.feed([0xFF, 0x61, 0xE2, 0x96, 0x1B, 0x5B, 0x6D, 0x62])
    #expect(shown.unknown == ["bad UTF-8", "cut UTF-8"])
    #expect(shown.text == "ab")
  }

  @Test func titlesAreNoText() {
    let shown = screen("\u{1B}]0;title\u{7}a\u{1B}]2;other\u{1B}\\b")
    #expect(shown.text == "ab")
    #expect(shown.strings == ["0;title", "2;other"])
  }

  @Test func anotherSizeCutsAndFills() {
    var shown = screen("abcdefghij\r\nb")
    shown.resize(to: Size(columns: 3, rows: 1))
    #expect(shown.rows == ["abc"])
    shown.resize(to: Size(columns: 5, rows: 2))
    #expect(shown.rows == ["abc", ""])
  }
}
