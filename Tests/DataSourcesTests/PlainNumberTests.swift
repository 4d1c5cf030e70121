import NeuralCore
import Testing

@testable import DataSources

@Suite struct PlainNumberTests {
  @Test(arguments: [
    ("0", 0.0), ("-1.5", -1.5), ("+2e3", 2000), (".5", 0.5), ("1E-400", 0), ("1e300", 1e300),
    ("0.1000000000000000055511151231257827", 0.1), ("123456789.012345", 123456789.012345),
    ("-0", 0), ("7.", 7), ("999999999999999", 999999999999999), ("9007199254740993", 0x1p53),
  ]) func decimalsAreRead(text: String, number: Double) {
    #expect(plainNumber(text) == number)
  }

  /// The quick way for few digits rounds as the library does.
  @Test func fewDigitsAreReadAsTheLibraryDoes() {
    var stream = RandomStream(seed: "1")
    for _ in 0..<20_000 {
      let digits = (0..<1 + Int(stream.next() * 15)).map { _ in Int(stream.next() * 10) }
      var text = digits.map(String.init).joined()
      text.insert(
        ".", at: text.index(text.startIndex, offsetBy: Int(stream.next() * 15) % text.count))
      #expect(plainNumber(text) == Double(text), "\(text)")
    }
  }

  @Test(arguments: [
    "", " 1", "1,5", "nan", "inf", "0x1p3", "1e301", "1e400", "--1", "e", "-", ".", "1.2.3", "١",
  ])
  func anythingElseIsNot(text: String) {
    #expect(plainNumber(text) == nil)
  }

  @Test(arguments: [
    ("1e400", "f: \"1e400\" is out of range; numbers go up to 1e+300"),
    ("1,5", "f: \"1,5\" has a decimal comma; write a point, as in 1.5"),
    ("1,5,5", "f: \"1,5,5\" is not a number; write it like -1.5 or 2e3"),
  ]) func theSentenceFitsTheField(text: String, sentence: String) {
    #expect(badNumber(text, FilePlace(file: "f")).description == sentence)
  }
}
