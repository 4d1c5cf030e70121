import Glibc
import Testing

@testable import DataSources

@Suite struct OpenFileTests {
  /// A file without a name, for the body to fill; it goes when the body ends.
  private static func withFile(_ body: (Int32) throws -> Void) throws {
    let file = try #require(tmpfile())
    defer { fclose(file) }
    try body(fileno(file))
  }

  @Test(arguments: ["", "a", "größer\n", String(repeating: "0123456789", count: 100_000)])
  func whatIsWrittenIsRead(text: String) throws {
    try Self.withFile { descriptor in
      #expect(OpenFile.write(text, to: descriptor))
      lseek(descriptor, 0, SEEK_SET)
      let bytes = try #require(OpenFile.bytes(of: descriptor))
      #expect(String(decoding: bytes, as: UTF8.self) == text)
    }
  }

  @Test func whatIsTooLongIsNotReadToItsEnd() throws {
    try Self.withFile { descriptor in
      OpenFile.write(String(repeating: "x", count: 1_000_000), to: descriptor)
      lseek(descriptor, 0, SEEK_SET)
      let bytes = try #require(OpenFile.bytes(of: descriptor, limit: 10))
      #expect(bytes.count > 10 && bytes.count < 1_000_000)
    }
  }

  @Test func whatIsNotOpenIsNeitherReadNorWritten() {
    #expect(OpenFile.bytes(of: -1) == nil)
    #expect(errno == EBADF)
    #expect(!OpenFile.write("text", to: -1))
  }
}
