import Testing

@testable import TerminalUI

@Suite struct ProgressBarTests {
  @Test(arguments: [
    (0, ""), (0.5, "██"), (0.53125, "██▏"), (1, "████"), (3, "████"), (-1, ""), (.nan, ""),
  ])
  func growsInEighths(fraction: Double, text: String) {
    #expect(ProgressBar(fraction: fraction).text(width: 4, glyphs: .unicode) == text)
  }

  @Test func asciiGrowsInWholeColumns() {
    #expect(ProgressBar(fraction: 0.7).text(width: 4, glyphs: .ascii) == "##")
  }

  @Test func theTrackShowsWhatIsLeft() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    let theme = Theme(depth: .mono, glyphs: .ascii)
    ProgressBar(fraction: 0.5).draw(on: &canvas, x: 1, y: 0, width: 4, theme: theme)
    #expect(canvas.text == " ##.. ")
  }
}
