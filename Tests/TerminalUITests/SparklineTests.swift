import Testing

@testable import TerminalUI

@Suite struct SparklineTests {
  @Test func barsGoFromZeroToTheGreatest() {
    let line = Sparkline(values: [0, 1, 2, 3, 4, 5, 6, 7, 8])
    #expect(line.text(width: 9, glyphs: .unicode) == "▁▂▃▄▅▆▇██")
    #expect(line.text(width: 11, glyphs: .ascii) == "_.-~=+*##  ")
  }

  @Test func thinningKeepsPeaks() {
    let values = (0..<100).map { $0 == 55 ? 8.0 : 1.0 }
    #expect(Sparkline(values: values).text(width: 4, glyphs: .unicode) == "▂▂█▂")
  }

  @Test func strangeValuesAreBlankOrLow() {
    let line = Sparkline(values: [.nan, .infinity, -1, 0])
    #expect(line.text(width: 4, glyphs: .unicode) == "  ▁▁")
    #expect(Sparkline(values: []).text(width: 3, glyphs: .unicode) == "   ")
    #expect(Sparkline(values: [1]).text(width: -2, glyphs: .unicode) == "")
  }
}
