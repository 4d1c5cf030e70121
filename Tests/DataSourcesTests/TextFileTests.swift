import Foundation
import Testing

@testable import DataSources

@Suite struct TextFileTests {
  @Test func readsAWholeFile() throws {
    let text = String(repeating: "größer\n", count: 100_000)
    try with(Data(text.utf8)) { path in
      let read = try TextFile.read(path)
      #expect(read == text)
    }
    try with(Data()) { path in
      let read = try TextFile.read(path)
      #expect(read == "")
    }
  }

  @Test(arguments: [
    ("/nowhere/missing.csv", "/nowhere/missing.csv: there is no such file; check its path"),
    ("/etc/passwd/x.csv", "/etc/passwd/x.csv: there is no such file; check its path"),
    ("/tmp", "/tmp: this is a directory; name a CSV file in it"),
  ]) func whatCannotBeOpened(path: String, sentence: String) {
    #expect(throws: DataError(.noInput, sentence)) { try TextFile.read(path) }
  }

  @Test(.enabled(if: geteuid() != 0, "the superuser may read everything"))
  func aClosedFileIsUnreadable() throws {
    try with(Data("x".utf8)) { path in
      chmod(path, 0)
      let sentence = "\(path): you may not read this file; check its permissions"
      #expect(throws: DataError(.noInput, sentence)) { try TextFile.read(path) }
    }
  }

  @Test func badBytesAreFoundByLine() throws {
    try with(Data([0x61, 0x0A, 0x62, 0x0A, 0xE9, 0x0A, 0x63])) { path in
      #expect(
        throws: DataError(
          .badData, "\(path), line 3: this is not UTF-8 text; save the file as CSV in UTF-8")
      ) {
        try TextFile.read(path)
      }
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
          try TextFile.read(path)
        } throws: { error in
          (error as? DataError)?.exitCode == 65
        }
      }
    }
  }

  @Test func whatNeverEndsIsTooLarge() {
    #expect(
      throws: DataError(
        .badData, "/dev/zero: this holds more than 1000 bytes; take a sample of its rows")
    ) {
      try TextFile.read("/dev/zero", limit: 1000)
    }
  }

  private func with(_ content: Data, _ body: (String) throws -> Void) throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    try content.write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    try body(url.path)
  }
}
