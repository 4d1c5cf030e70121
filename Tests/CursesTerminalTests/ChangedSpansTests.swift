import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct ChangedSpansTests {
  private func spans(_ old: String, _ new: String) -> [Range<Int>] {
    let oldCells = old.unicodeScalars.map { Cell($0) }
    let newCells = new.unicodeScalars.map { Cell($0) }
    return oldCells.withUnsafeBufferPointer { old in
      newCells.withUnsafeBufferPointer { new in ChangedSpans.between(old, new) }
    }
  }

  @Test func equalRowsHaveNone() {
    #expect(spans("abcdef", "abcdef") == [])
    #expect(spans("", "") == [])
  }

  @Test func oneChangeIsOneColumn() {
    #expect(spans("abcdef", "abXdef") == [2..<3])
    #expect(spans("abcdef", "Xbcdef") == [0..<1])
    #expect(spans("abcdef", "abcdeX") == [5..<6])
  }

  @Test func nearChangesAreJoined() {
    #expect(spans("0123456789", "X12345X789") == [0..<7])
  }

  @Test func farChangesStayApart() {
    let gap = ChangedSpans.joinedGap + 1
    let old = "a" + String(repeating: "-", count: gap) + "b"
    let new = "A" + String(repeating: "-", count: gap) + "B"
    #expect(spans(old, new) == [0..<1, gap + 1..<gap + 2])
  }

  @Test func aChangeOfStyleIsAChange() {
    let old = [Cell("a"), Cell("b")]
    let new = [Cell("a"), Cell("b", style: .terminal.bold)]
    let spans = old.withUnsafeBufferPointer { old in
      new.withUnsafeBufferPointer { new in ChangedSpans.between(old, new) }
    }
    #expect(spans == [1..<2])
  }
}
