import Testing

@testable import TerminalUI

@Suite struct ColorTests {
  @Test func kindsSurviveTheirNumber() {
    #expect(Color.terminal.kind == .terminal)
    #expect(Color.indexed(208).kind == .indexed(208))
    #expect(Color.rgb(0xF5, 0x93, 0x22).kind == .rgb(0xF5, 0x93, 0x22))
    #expect(Color.indexed(0) != .terminal)
    #expect(Color.rgb(0, 0, 0) != .indexed(0))
  }

  @Test func blendingIsLinearAndCut() {
    let black = Color.rgb(0, 0, 0)
    let white = Color.rgb(255, 255, 255)
    #expect(black.blended(with: white, amount: 0) == black)
    #expect(black.blended(with: white, amount: 1) == white)
    #expect(black.blended(with: white, amount: 7) == white)
    #expect(black.blended(with: white, amount: .nan) == black)
    #expect(
      Color.rgb(0, 100, 200).blended(with: .rgb(100, 0, 200), amount: 0.5) == .rgb(50, 50, 200))
  }

  @Test func paletteColoursAreNotMixed() {
    #expect(Color.indexed(1).blended(with: .indexed(2), amount: 0.4) == .indexed(1))
    #expect(Color.indexed(1).blended(with: .indexed(2), amount: 0.6) == .indexed(2))
  }

  @Test func descriptionsAreReadable() {
    #expect("\(Color.terminal) \(Color.indexed(25)) \(Color.rgb(1, 2, 255))" == "- 25 #0102ff")
  }
}
