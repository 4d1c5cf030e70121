import TerminalUI
import Testing

@testable import nnplay

@Suite struct MinimizePlotTests {
  private static func lines(variations: Int, width: Int, glyphs: GlyphSet) -> [Substring] {
    MinimizePlot(
      curves: SuccessCurves(InventedReports.report(variations: variations)), glyphs: glyphs
    )
    .text(width: width).split(separator: "\n", omittingEmptySubsequences: false)
  }

  @Test func marksLieAtTheirShares() {
    let lines = Self.lines(variations: 1, width: 80, glyphs: .unicode)
    let rows = lines.indices.filter { lines[$0].contains("●") }
    #expect(rows == [0, 6, 12])
    #expect(lines[0].hasPrefix("100 %") && lines[6].hasPrefix(" 50 %"))
    #expect(lines[13] == "         1     2     3")
  }

  @Test func severalCurvesHaveLetters() {
    let lines = Self.lines(variations: 2, width: 80, glyphs: .ascii)
    #expect(lines.suffix(2) == ["  a  activation=<tanh>", "  b  activation=relu"])
    #expect(lines[6].contains("a") && !lines[6].contains("b"))
    #expect(lines[0].contains("b"))
  }

  @Test(arguments: [1, 16, 20, 200])
  func staysWithinTheWidth(width: Int) {
    let plot = Self.lines(variations: 1, width: width, glyphs: .unicode).prefix(14)
    #expect(plot.allSatisfy { $0.count <= max(16, width) })
    #expect(plot.count == 14)
  }
}
