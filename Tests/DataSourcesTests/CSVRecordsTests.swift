import Testing

@testable import DataSources

@Suite struct CSVRecordsTests {
  @Test func linesAreTheFiles() throws {
    let text = "a,b\r\n\r\n\"1\r\n\r\n2\",3\r\n  \n4,\"5\"\"\n\"\n\n6,7"
    var records: [[String]] = []
    var lines: [Int] = []
    try CSVRecords.forEach(in: text, file: "f") { record in
      records.append(record.fields)
      lines.append(record.line)
    }
    #expect(records == [["a", "b"], ["1\r\n\r\n2", "3"], ["4", "5\"\n"], ["6", "7"]])
    #expect(lines == [1, 3, 7, 10])
  }

  @Test func theFirstErrorOfTheBodyEndsIt() {
    var seen = 0
    #expect(throws: DataError(.badData, "stop at 2")) {
      try CSVRecords.forEach(in: "a\nb\nc\nd\n", file: "f") { record throws(DataError) in
        seen += 1
        if record.line == 2 { throw DataError(.badData, "stop at 2") }
      }
    }
    #expect(seen == 2)
  }

  @Test func anEmptyLastFieldCounts() throws {
    for text in ["a,", "a,\n", "a,\"\"", "a,\"\"\r\n"] {
      var fields: [String] = []
      try CSVRecords.forEach(in: text, file: "f") { fields = $0.fields }
      #expect(fields == ["a", ""], "\(text.debugDescription)")
    }
  }
}
