import Testing

@testable import TerminalUI

@Suite struct TableTests {
  private let table = Table(
    columns: [.init("data set"), .init("samples", .trailing), .init("task")],
    rows: [["spiral", "500", "classification"], ["plane", "1,000", "regression"], ["xor"]])

  @Test func columnsAreAligned() {
    #expect(
      table.lines() == [
        "data set  samples  task",
        "spiral        500  classification",
        "plane       1,000  regression",
        "xor",
      ])
  }

  @Test func theWidestColumnIsCut() {
    let lines = table.lines(width: 28)
    #expect(lines[1] == "spiral        500  classifi…")
    #expect(table.lines(width: 10).allSatisfy { $0.count <= 10 })
  }

  @Test func withoutTitlesThereIsNoHeading() {
    let table = Table(columns: [.init(""), .init("")], rows: [["a", "b", "ignored"]])
    #expect(table.lines() == ["a  b"])
  }

  @Test func wideCharactersCountTwice() {
    let table = Table(columns: [.init(""), .init("")], rows: [["字", "x"], ["abc", "y"]])
    #expect(table.lines() == ["字   x", "abc  y"])
  }
}
