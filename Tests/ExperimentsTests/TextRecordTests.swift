import Testing

@testable import Experiments

@Suite struct TextRecordTests {
  @Test func recordsArePartedByEmptyLines() throws {
    let records = try TextRecord.all(
      in: "# a remark\n\na: 1\nb: two\n words: on\n# between\nc:\n\n\n\na: 3\n")
    #expect(records.map(\.line) == [3, 11])
    #expect(records[0].fields == ["a": "1", "b": "two words: on", "c": ""])
    #expect(records[1].fields == ["a": "3"])
  }

  @Test func blanksAtEndsOfLinesAreNothing() throws {
    let records = try TextRecord.all(in: "a : 1  \n  on \n \t\nb: \n")
    #expect(records.map(\.fields) == [["a": "1 on"], ["b": ""]])
    #expect(throws: RecordError(line: 4, message: "b says nothing")) {
      _ = try records[1].text("b")
    }
  }

  @Test(arguments: [
    ("a: 1\nb", "line 2: a colon is missing"), ("a: 1\na: 2", "line 2: a is there twice"),
    (" a: 1", "line 1: there is no value above to go on with"),
  ])
  func whatIsNoRecordIsNamed(text: String, sentence: String) {
    #expect {
      _ = try TextRecord.all(in: text)
    } throws: {
      ($0 as? RecordError)?.description == sentence
    }
  }

  @Test func fieldsAreReadAsTheyAreAsked() throws {
    let record = try #require(try TextRecord.all(in: "a: 1\nb: x").first)
    #expect(try record.value("a", Int.init) == 1 && record.value("c", Int.init) == nil)
    #expect(throws: RecordError(line: 2, message: "b cannot be \"x\"")) {
      _ = try record.value("b", Int.init)
    }
    #expect(throws: RecordError(line: 1, message: "c is missing")) {
      _ = try record.required("c", Int.init)
    }
    #expect(throws: RecordError(line: 2, message: "there is no field b")) {
      try record.refuse(allBut: ["a"])
    }
  }
}
