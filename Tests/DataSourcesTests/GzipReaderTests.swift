import Foundation
import TestSupport
import Testing

@testable import DataSources

/// Compressed files, piece by piece.
@Suite struct GzipReaderTests {
  private let bytes = (0..<200_000).map { UInt8(truncatingIfNeeded: $0 * $0 / 7) }
  private let files: IDXFiles
  private let compressed: [UInt8]

  init() throws {
    files = try IDXFiles()
    compressed = [UInt8](try Data(contentsOf: URL(filePath: try files.write("a.gz", bytes))))
  }

  /// What comes out of pieces of a length.
  private func read(_ source: [UInt8], by length: Int) throws -> [UInt8] {
    let reader = try GzipReader(file: "a.gz")
    var found: [UInt8] = []
    for start in stride(from: 0, to: source.count, by: length) {
      try reader.read(source[start..<min(start + length, source.count)]) { found += $0 }
    }
    try reader.finish { found += $0 }
    return found
  }

  @Test(arguments: [1, 7, 65_536, 1 << 20]) func comesOutAsItWas(length: Int) throws {
    #expect(try read(compressed, by: length) == bytes)
    #expect(try read(bytes, by: length) == bytes, "what is not compressed stays as it is")
  }

  @Test func fewBytesAreNotCompressed() throws {
    #expect(try read([], by: 1) == [] && read([0x1F], by: 1) == [0x1F])
  }

  @Test func damageIsSaid() throws {
    var damaged = compressed
    damaged[damaged.count / 2] ^= 0x55
    expect(damaged, "a.gz: the compressed data is damaged; get the file again")
    var wrongSum = compressed
    wrongSum[wrongSum.count - 8] ^= 1
    expect(wrongSum, "a.gz: the compressed data is damaged; get the file again")
    expect([0x1F, 0x8B, 9, 9], "a.gz: the compressed data is damaged; get the file again")
  }

  @Test(arguments: [2, 9, 500]) func whatIsCutShortIsSaidToBe(length: Int) {
    expect(
      Array(compressed.prefix(length)),
      "a.gz: the compressed data is cut short; get the file again")
  }

  @Test func whatFollowsIsRefused() {
    expect(
      compressed + [0], "a.gz: something follows the compressed data; get the file again")
  }

  private func expect(_ source: [UInt8], _ sentence: String) {
    for length in [1, 1 << 20] {
      #expect(throws: DataError(.badData, sentence)) { try read(source, by: length) }
    }
  }
}
