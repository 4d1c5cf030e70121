import TestSupport
import Testing

@testable import TerminalUI

@Suite struct GoldenCanvasTests {
  private var canvas: Canvas {
    var canvas = Canvas(size: Size(columns: 5, rows: 2))
    canvas.write("a|b", x: 1, y: 0, style: Style(foreground: .rgb(1, 2, 3)).bold)
    return canvas
  }

  @Test func transcriptsAreReadable() {
    let expected = "5x2\n| a|b |\n|     |\n0: 1-3 #010203 on - bold\n"
    #expect(CanvasTranscript(canvas).text == expected)
    #expect(CanvasTranscript(text: expected) == CanvasTranscript(canvas))
  }

  @Test func theFirstDifferenceIsTold() {
    let golden = CanvasTranscript(canvas)
    #expect(golden.difference(from: golden) == nil)
    var other = canvas
    other[2, 0] = Cell("|", style: .terminal.dim)
    #expect(
      golden.difference(from: CanvasTranscript(other))
        == "cell (2, 0): expected '|' #010203 on - bold, got '|' - on - dim")
    #expect(
      golden.difference(from: CanvasTranscript(Canvas(size: Size(columns: 1, rows: 1))))
        == "expected 5x2 cells, got 1x1")
  }

  @Test(arguments: ["", "x", "2x1\n|a|\n", "1x1\n|a|\n0: 0-1 - on -\n", "1x1\n|a|\nnonsense"])
  func whatIsNoTranscriptIsRefused(text: String) {
    #expect(CanvasTranscript(text: text) == nil)
  }
}
