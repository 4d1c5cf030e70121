import Testing

@testable import DataSources

@Suite struct FileNameTests {
  @Test func ordinaryNamesAreTheirTexts() {
    for name in ["", "spiral.csv", "größe 日本 👍", "e\u{301}\u{FFFD}\u{E000}"] {
      #expect(FileName.text(of: name.utf8) == name)
      #expect(bytes(FileName.path(name)) == Array(name.utf8))
    }
  }

  @Test(
    arguments: [
      [0xE9], [0x61, 0xFF, 0xC3, 0x2E], [0xED, 0xA0, 0x80], [0xC0, 0xAF], [0xF0, 0x9F, 0x99],
      Array("\u{10F7E9}".utf8), Array("\u{10F780}a\u{10F7FF}".utf8), Array(0x80...0xFF),
    ] as [[UInt8]])
  func everyNameGetsItsBytesBack(name: [UInt8]) {
    #expect(bytes(FileName.path(FileName.text(of: name))) == name)
  }

  @Test func differentNamesHaveDifferentTexts() {
    let names: [[UInt8]] = [[0xE9], [0xEA], Array("\u{10F7E9}".utf8), Array("\u{FFFD}".utf8)]
    #expect(Set(names.map { FileName.text(of: $0) }).count == names.count)
  }

  private func bytes(_ path: [CChar]) -> [UInt8] {
    path.dropLast().map { UInt8(bitPattern: $0) }
  }
}
