import Testing

@testable import DataSources

@Suite struct CSVTableTests {
  @Test func columnsFillInOrder() throws {
    var table = CSVTable(file: "f")
    try table.append(CSVRecord(line: 1, fields: ["x", "", " label "]))
    try table.append(CSVRecord(line: 2, fields: [" 1", "2 ", "\tno"]))
    try table.append(CSVRecord(line: 5, fields: ["3", "4", "yes"]))
    #expect(table.header == ["x", "column 2", "label"])
    #expect(table.first == [1, 3] && table.second == [2, 4])
    #expect(table.labels == ["no", "yes"] && table.lines == [2, 5])
  }

  @Test func moreRowsThanTheLimitAreRefused() throws {
    var table = CSVTable(file: "f", rowLimit: 2)
    try table.append(CSVRecord(line: 1, fields: ["x", "y", "label"]))
    try table.append(CSVRecord(line: 2, fields: ["1", "2", "3"]))
    try table.append(CSVRecord(line: 3, fields: ["1", "2", "3"]))
    #expect(
      throws: DataError(.badData, "f, line 4: there are more than 2 rows; take a sample of them")
    ) {
      try table.append(CSVRecord(line: 4, fields: ["1", "2", "3"]))
    }
  }
}
