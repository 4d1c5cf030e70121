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
}
