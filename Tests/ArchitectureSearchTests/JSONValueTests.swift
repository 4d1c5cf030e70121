@testable import ArchitectureSearch
import Testing

@Suite struct JSONValueTests {
  @Test(arguments: [
    0.0, -0.0, 1, -1, 0.1, 1 / 3, 1e-300, 0x1p-1074, 0x1.fffffffffffffp1023, 0x1p53, 0x1p54,
    .infinity, -.infinity, .nan,
  ])
  func numbersReadBackAsTheSameBits(value: Double) throws {
    let line = JSONValue.number(value).line
    let read = try #require(JSONParser.value(of: line)?.number)
    #expect(read.bitPattern == value.bitPattern || (read.isNaN && value.isNaN))
  }

  @Test func everyKindReadsBack() {
    let value = JSONValue.object([
      .init("a \"quoted\" \\ name", .list([.null, .bool(true), .bool(false), .list([])])),
      .init("text", .text("line\nfeed\u{1}ü→")), .init("empty", .object([])),
    ])
    #expect(JSONParser.value(of: value.line) == value)
  }

  @Test func membersAreFoundByName() {
    let value = JSONValue.object([.init("n", .integer(3)), .init("none", .optional(nil as Int?))])
    #expect(value["n"]?.integer == 3)
    #expect(value["none"] == .null && value["other"] == nil)
    #expect(JSONValue.number(1.5).integer == nil)
  }
}
