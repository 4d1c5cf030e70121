import NeuralCore
import Testing

@testable import DataSources

@Suite struct CSVReaderTests {
  @Test func linesAreTheFiles() throws {
    let records = try records(of: "a,b\r\n\r\n\"1\r\n\r\n2\",3\r\n  \n4,\"5\"\"\n\"\n\n6,7")
    #expect(
      records.map(\.fields) == [["a", "b"], ["1\r\n\r\n2", "3"], ["4", "5\"\n"], ["6", "7"]])
    #expect(records.map(\.line) == [1, 3, 7, 10])
  }

  @Test(arguments: ["\n", "\r", "\r\n"], [1, 2, 3, 1000])
  func blankLinesCount(lineBreak: String, pieceSize: Int) throws {
    let blank = String(repeating: lineBreak, count: 5)
    let records = try records(of: blank + "a,b" + blank + "\"\",1" + blank, pieceSize: pieceSize)
    #expect(records.map(\.fields) == [["a", "b"], ["", "1"]])
    #expect(records.map(\.line) == [6, 11])
  }

  @Test func theFirstErrorEndsIt() {
    var seen = 0
    var reader = CSVReader(file: "f")
    #expect(throws: DataError(.badData, "stop at 2")) {
      try reader.read(Array("a\nb\nc\nd\n".utf8)[...]) { record throws(DataError) in
        seen += 1
        if record.line == 2 { throw DataError(.badData, "stop at 2") }
      }
    }
    #expect(seen == 2)
  }

  @Test func anEmptyLastFieldCounts() throws {
    for text in ["a,", "a,\n", "a,\"\"", "a,\"\"\r\n"] {
      #expect(try records(of: text).map(\.fields) == [["a", ""]], "\(text.debugDescription)")
    }
  }

  @Test func aMarkDoesNotHideTheComma() throws {
    let records = try records(of: "a,\u{301}b\r\u{301}1,\"\u{308}\"\n")
    #expect(records.map(\.fields) == [["a", "\u{301}b"], ["\u{301}1", "\u{308}"]])
  }

  @Test func halfAByteOrderMarkIsNoText() {
    for cut in 1...2 {
      var bytes: [UInt8] = [0xEF, 0xBB, 0xBF, 0x0A]
      bytes.insert(UInt8(ascii: ","), at: cut)
      var reader = CSVReader(file: "f")
      #expect(throws: DataError.self) { try reader.read(bytes[...]) { _ in } }
    }
  }

  @Test func aRowMayHaveManyFields() throws {
    let fields = (0..<10_000).map(String.init)
    let records = try records(of: fields.joined(separator: ";"), pieceSize: 1000)
    #expect(records.map(\.fields) == [fields] && records[0].fieldCount == 10_000)
  }

  @Test func fieldsAreGivenWithoutTheWhiteSpaceAround() {
    let record = CSVRecord(line: 1, fields: [" a b\t", "\u{A0}é\u{3000}", "  "])
    #expect((0..<3).map(record.text) == ["a b", "é", ""])
  }

  @Test(arguments: [
    (
      "x\n" + String(repeating: "a", count: DataLimits.recordBytes + 1), "f, line 2: this row holds"
    ),
    ("\"" + String(repeating: "a", count: DataLimits.recordBytes + 1), "f, line 1: the row that"),
  ])
  func anEndlessRowIsSeenEarly(text: String, beginning: String) {
    #expect {
      _ = try records(of: text)
    } throws: {
      "\($0)".hasPrefix(beginning)
    }
  }

  @Test(
    arguments: [
      [0x61, 0x0A, 0xE9, 0x0A, 0x63], [0x61, 0x0A, 0xED, 0xA0, 0x80], [0x61, 0x0A, 0xC3],
    ] as [[UInt8]])
  func badBytesAreFoundByLine(bytes: [UInt8]) {
    var reader = CSVReader(file: "f")
    let error = DataError(
      .badData, "f, line 2: this is not UTF-8 text; save the file as CSV in UTF-8")
    #expect(throws: error) {
      try reader.read(bytes[...]) { _ in }
      try reader.finish { _ in }
    }
  }

  /// Random fields, written as RFC 4180 says and read in pieces of random sizes.
  @Test func whatIsWrittenIsRead() throws {
    var stream = RandomStream(seed: "1")
    func pick(_ count: Int) -> Int { Int(stream.next() * Double(count)) }
    let parts = ["a", "1", ",", ";", "\"", "\n", "\r\n", "\r", " ", "é", "e\u{301}", "字", "🙂"]
    for _ in 0..<300 {
      let rows = (0..<1 + pick(6)).map { row in
        (0..<3).map { column in
          (row == 0 && column == 0 ? "h" : "") + (0..<pick(5)).map { _ in parts[pick(13)] }.joined()
        }
      }
      let lines = rows.map { $0.map(quoted).joined(separator: ",") }
      let text = lines.joined(separator: ["\n", "\r\n", "\r"][pick(3)])
      let read = try records(of: text, pieceSize: 1 + pick(9))
      #expect(read.map(\.fields) == rows, "\(text.debugDescription)")
    }
  }

  private func quoted(_ field: String) -> String {
    let special = Set(",;\t\"\n\r".unicodeScalars)
    guard field.unicodeScalars.contains(where: special.contains) else { return field }
    return "\"" + field.replacing("\"", with: "\"\"") + "\""
  }

  private func records(of text: String, pieceSize: Int = .max) throws -> [CSVRecord] {
    var records: [CSVRecord] = []
    var reader = CSVReader(file: "f")
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try reader.read(rest.prefix(pieceSize)) { records.append($0) }
      rest = rest.dropFirst(pieceSize)
    }
    try reader.finish { records.append($0) }
    return records
  }
}
