@testable import ArchitectureSearch
import Testing

@Suite struct JSONParserTests {
  @Test func readsWhatOthersWrite() {
    let text = " { \"a\" : [ 1 , -2.5e3 ] ,\t\"b\":\"\\u00e4\\/\\n\" } \r\n"
    let expected = JSONValue.object([
      .init("a", .list([.number(1), .number(-2500)])), .init("b", .text("ä/\n")),
    ])
    #expect(JSONParser.value(of: text) == expected)
  }

  @Test(arguments: [
    "", "{", "}", "[1,]", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}", "\"open", "tru",
    "nan",
    "1 2", "\"\\x\"", "\"\\u12\"", "--1", "[1]x", "\"tab\u{9}\"",
    String(repeating: "[", count: 100_000),
  ])
  func refusesWhatIsDamaged(text: String) { #expect(JSONParser.value(of: text) == nil) }

  @Test func everyCutOfALineIsDamaged() {
    let line = "{\"network\":1,\"trials\":[[null,null,0.5,\"NaN\"]]}"
    for count in 0..<line.count { #expect(JSONParser.value(of: line.prefix(count)) == nil) }
    #expect(JSONParser.value(of: line) != nil)
  }
}
