import Testing

@testable import TerminalUI

@Suite struct CellTests {
  @Test func isSmall() {
    #expect(MemoryLayout<Cell>.stride <= 16)
  }

  @Test func blankIsASpaceInTheTerminalsOwnColours() {
    #expect(Cell.blank == Cell(" ", style: Style()))
    #expect(Cell.blank != Cell(" ", style: .terminal.reverse))
  }
}
