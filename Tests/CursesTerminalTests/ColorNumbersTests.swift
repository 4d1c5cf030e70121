import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct ColorNumbersTests {
  private let orange = Color.rgb(245, 147, 34)

  @Test(arguments: ColorDepth.allCases)
  func terminalColoursAreDefaults(depth: ColorDepth) {
    let numbers = ColorNumbers(depth: depth)
    #expect(numbers.foreground(.terminal) == -1)
    #expect(numbers.background(.terminal) == -1)
  }

  @Test func withoutDefaultsTextIsWhiteOnBlack() {
    let numbers = ColorNumbers(depth: .eight, hasDefaults: false)
    #expect(numbers.foreground(.terminal) == 7)
    #expect(numbers.background(.terminal) == 0)
  }

  @Test func trueColourTakesComponents() {
    let numbers = ColorNumbers(depth: .trueColor)
    #expect(numbers.foreground(orange) == 0xF59322)
    #expect(numbers.foreground(.indexed(3)) == 3)
    #expect(numbers.foreground(.indexed(208)) == 0xFF8700)
  }

  @Test func darkestBlueIsNoPaletteColour() {
    #expect(ColorNumbers(depth: .trueColor).background(.rgb(0, 0, 4)) == 8)
    #expect(ColorNumbers(depth: .trueColor).background(.rgb(0, 0, 0)) == 8)
  }

  @Test func paletteKeepsIndicesAndFindsTheNearest() {
    let numbers = ColorNumbers(depth: .palette256)
    #expect(numbers.foreground(.indexed(208)) == 208)
    #expect(numbers.foreground(.rgb(255, 135, 0)) == 208)
    #expect(numbers.foreground(.rgb(8, 119, 189)) == 31)
  }

  @Test func eightColoursKeepTheHue() {
    let numbers = ColorNumbers(depth: .eight)
    #expect(numbers.foreground(orange) == 3)
    #expect(numbers.foreground(.rgb(232, 234, 235)) == 7)
    #expect(numbers.foreground(.rgb(8, 119, 189)) == 4)
    #expect(numbers.foreground(.indexed(12)) == 4)
    #expect(numbers.foreground(.indexed(208)) == 3)
  }

  @Test func sixteenColoursKeepTheirNumbersAndFindTheNearest() {
    let numbers = ColorNumbers(depth: .sixteen)
    #expect((0..<16).allSatisfy { numbers.foreground(.indexed($0)) == Int32($0) })
    #expect(numbers.foreground(.rgb(250, 250, 10)) == 11)
    #expect(numbers.foreground(.indexed(231)) == 15)
  }
}
