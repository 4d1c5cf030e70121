import Testing

@testable import DataSources

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("-1.5", -1.5), ("+2e3", 2000), (".5", 0.5), ("1E-400", 0), ("1e300", 1e300),
    ("0.1000000000000000055511151231257827", 0.1),
  ]) func decimalsAreRead(text: String, number: Double) {
    #expect(plainNumber(text) == number)
  }

  @Test(arguments: ["", " 1", "1,5", "nan", "inf", "0x1p3", "1e301", "1e400", "--1", "e", "١"])
  func anythingElseIsNot(text: String) {
    #expect(plainNumber(text) == nil)
  }

  @Test(arguments: [
    ("", "f: this field is empty; write a number, or leave the row out"),
    ("1e400", "f: \"1e400\" is out of range; numbers go up to 1e+300"),
    ("1,5", "f: \"1,5\" has a decimal comma; write a point, as in 1.5"),
    ("1,5,5", "f: \"1,5,5\" is not a number; write it like -1.5 or 2e3"),
  ]) func theSentenceFitsTheField(text: String, sentence: String) {
    #expect(badNumber(text, FilePlace(file: "f")).description == sentence)
  }
}
