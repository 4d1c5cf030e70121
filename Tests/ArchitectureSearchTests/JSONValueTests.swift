@testable import ArchitectureSearch
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    0.0, -0.0, 1, -1, 0.1, 1 / 3, 1e-300, 0x1p-1074, 0x1.fffffffffffffp1023, 0x1p53, 0x1p54,
    .infinity, -.infinity, .nan,
  ])
  func numbersReadBackAsTheSameBits(value: Double) throws {
    let line = JSONValue.number(value).line
    let read = try #require(JSONValue.value(of: line)?.number)
    #expect(read.bitPattern == value.bitPattern || (read.isNaN && value.isNaN))
  }

  @Test func everyKindReadsBack() throws {
    let members: [JSONValue.Member] = [
      .init("a \"quoted\" \\ name", .list([.null, .bool(true), .bool(false), .list([])])),
      .init("text", .text("line\nfeed\u{1}ü→")), .init("empty", .object([])),
    ]
    let read = try #require(JSONValue.value(of: JSONValue.object(members).line))
    for member in members { #expect(read[member.name] == member.value) }
  }

  @Test func membersAreFoundByName() {
    let value = JSONValue.object([.init("n", .integer(3)), .init("none", .optional(nil as Int?))])
    #expect(value["n"]?.integer == 3)
    #expect(value["none"] == .null && value["other"] == nil)
    #expect(JSONValue.number(1.5).integer == nil)
  }

  @Test func readsWhatOthersWrite() {
    let text = " { \"a\" : [ 1 , -2.5e3 ] ,\t\"b\":\"\\u00e4\\/\\n\" } \r\n"
    let expected = JSONValue.object([
      .init("a", .list([.number(1), .number(-2500)])), .init("b", .text("ä/\n")),
    ])
    let read = JSONValue.value(of: text)
    #expect(read?["a"] == expected["a"] && read?["b"] == expected["b"])
  }

  @Test(arguments: [
    "", "{", "}", "[1 2]", "{\"a\"}", "{\"a\":}", "{a:1}", "\"open", "tru",
    "nan",
    "1 2", "\"\\x\"", "\"\\u12\"", "--1", "[1]x", "\"tab\u{9}\"",
    String(repeating: "[", count: 100_000),
  ])
  func refusesWhatIsDamaged(text: String) { #expect(JSONValue.value(of: text) == nil) }

  @Test func everyCutOfALineIsDamaged() {
    let line = "{\"network\":1,\"trials\":[[null,null,0.5,\"NaN\"]]}"
    for count in 0..<line.count { #expect(JSONValue.value(of: line.prefix(count)) == nil) }
    #expect(JSONValue.value(of: line) != nil)
  }
}
