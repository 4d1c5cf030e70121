import Foundation
import Testing

@testable import DataSources

@Suite struct DataFileTests {
  @Test func readsAWholeFile() throws {
    let text = String(repeating: "größer\n", count: 100_000)
    try with(Data(text.utf8)) { path in
      let read = try read(path)
      #expect(read == text)
    }
    try with(Data()) { path in
      let read = try read(path)
      #expect(read == "")
    }
  }

  @Test(arguments: [
    ("/nowhere/missing.csv", "/nowhere/missing.csv: there is no such file; check its path"),
    ("/etc/passwd/x.csv", "/etc/passwd/x.csv: there is no such file; check its path"),
    ("/tmp", "/tmp: this is a directory; name a file in it"),
  ]) func whatCannotBeOpened(path: String, sentence: String) {
    #expect(throws: DataError(.noInput, sentence)) { try read(path) }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func aClosedFileIsUnreadable() throws {
    try with(Data("x".utf8)) { path in
      chmod(path, 0)
      let sentence = "\(path): you may not read this file; check its permissions"
      #expect(throws: DataError(.noInput, sentence)) { try read(path) }
    }
  }

  @Test func otherEncodingsAndBinariesAreRefused() throws {
    let samples = [
      "x,y,label\n".data(using: .utf16), Data([0x7F, 0x45, 0x4C, 0x46, 0x80, 0xFF]),
      Data([0xED, 0xA0, 0x80]), Data([0xC3]),
    ]
    for sample in samples.compactMap(\.self) {
      try with(sample) { path in
        #expect {
          try CSVDataset.read(path: path)
        } throws: { error in
          (error as? DataError)?.description.contains("this is not UTF-8 text") == true
        }
      }
    }
  }

  /// What follows a mistake is left unread, be it without an end.
  @Test func nothingIsReadBehindAnError() throws {
    var pieces = 0
    #expect(throws: DataError(.badData, "enough")) {
      try DataFile.read("/dev/zero") { _ throws(DataError) in
        pieces += 1
        throw DataError(.badData, "enough")
      }
    }
    #expect(pieces == 1)
  }

  @Test func whatNeverEndsIsTooLarge() {
    #expect(
      throws: DataError(
        .badData, "/dev/zero: this holds more than 1000 bytes; take a sample of its rows")
    ) {
      try read("/dev/zero", limit: 1000)
    }
  }

  private func read(_ path: String, limit: Int = DataLimits.bytes) throws -> String {
    var bytes: [UInt8] = []
    try DataFile.read(path, limit: limit) { bytes += $0 }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func with(_ content: Data, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try content.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }
}
