import Testing

@testable import DataSources

@Suite struct CSVTableTests {
  @Test func rowsComeInOrder() throws {
    var table = CSVTable(file: "f")
    try table.append(record(1, ["x", "", " label "]))
    try table.append(record(2, [" 1", "2 ", "\t-1\u{3000}"]))
    try table.append(record(5, ["3", "4", "\u{A0}1"]))
    #expect(table.header == ["x", "column 2", "label"])
    #expect(table.numbers == [1, 2, 3, 4])
    #expect(try table.dataset(title: "t").labels == [-1, 1])
  }

  @Test func moreRowsThanTheLimitAreRefused() throws {
    var table = CSVTable(file: "f", rowLimit: 2)
    try table.append(record(1, ["x", "y", "label"]))
    try table.append(record(2, ["1", "2", "3"]))
    try table.append(record(3, ["1", "2", "3"]))
    #expect(
      throws: DataError(.badData, "f, line 4: there are more than 2 rows; take a sample of them")
    ) {
      try table.append(record(4, ["1", "2", "3"]))
    }
  }

  private func record(_ line: Int, _ fields: [String]) -> CSVRecord {
    CSVRecord(line: line, fields: fields)
  }
}
