import Testing

@testable import TerminalUI

@Suite struct SizeTests {
  @Test func negativeExtentsCountAsZero() {
    #expect(Size(columns: -3, rows: 2) == Size(columns: 0, rows: 2))
    #expect(Size(columns: 3, rows: -2).isEmpty)
    #expect(Size(columns: 3, rows: 2).area == 6)
  }
}
