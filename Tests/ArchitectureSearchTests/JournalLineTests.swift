import DataSources
@testable import ArchitectureSearch
import Testing

@Suite struct JournalLineTests {
  private static let value = JSONValue.object([
    .init("seed", .integer(8)), .init("name", .text("a\"}\u{1B}é")),
  ])

  /// The checksums of FNV-1a's authors for "", "a" and "foobar".
  @Test func theChecksumIsTheKnownOne() {
    #expect(Checksum("".utf8).text == "cbf29ce484222325")
    #expect(Checksum("a".utf8).text == "af63dc4c8601ec8c")
    #expect(Checksum("foobar".utf8).text == "85944171f73967e8")
  }

  @Test func aLineReadsBackWithItsChecksum() throws {
    let object = try #require(JournalLine.opened(JournalLine.sealed(Self.value)))
    #expect(object["seed"] == .integer(8) && object["name"] == Self.value["name"])
    #expect(object["check"]?.text?.count == 16)
  }

  @Test func everyChangedByteIsDamage() {
    let line = Array(JournalLine.sealed(Self.value).utf8)
    for place in line.indices {
      var other = line
      other[place] = other[place] == UInt8(ascii: "1") ? UInt8(ascii: "2") : UInt8(ascii: "1")
      #expect(JournalLine.opened(String(decoding: other, as: UTF8.self)) == nil, "\(place)")
    }
  }

  @Test(arguments: ["", "{}", "{\"check\":\"0123456789abcdef\"}"])
  func otherTextsAreDamage(text: String) { #expect(JournalLine.opened(text) == nil) }
}
