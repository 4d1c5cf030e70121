import Testing

@testable import DataSources

/// The header of an IDX file and what follows it.
@Suite struct IDXReaderTests {
  private func read(_ source: [UInt8], _ kind: IDXReader.Kind, by length: Int = 1 << 20) throws
    -> (bytes: [UInt8], extents: [Int])
  {
    var reader = IDXReader(file: "f", kind)
    var bytes: [UInt8] = []
    for start in stride(from: 0, to: source.count, by: length) {
      try reader.read(source[start..<min(start + length, source.count)], into: &bytes)
    }
    try reader.finish()
    return (bytes, reader.extents)
  }

  @Test(arguments: [1, 3, 16, 1 << 20]) func bytesLieBehindTheHeader(length: Int) throws {
    let images = try read(IDXFiles.images(3), .images, by: length)
    #expect(images.extents == [3, 28, 28] && images.bytes.count == 3 * 784)
    #expect(images.bytes[783] == 0 && images.bytes[784] == 1 && images.bytes[2 * 784] == 2)
    let labels = try read(IDXFiles.labels(12), .labels, by: length)
    #expect(labels.extents == [12] && labels.bytes == [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 1])
  }

  private static let otherName = "get the file again, or put it under its own name"

  /// Bytes that are no file of images, and what is said of them.
  private static let refused: [(bytes: [UInt8], sentence: String)] = {
    let dots: [UInt8] = IDXFiles.images(2)
    let short: [UInt8] = Array(dots.dropLast())
    let long: [UInt8] = dots + [0]
    let huge = 4_000_000_000
    let foreign = "this is no IDX file of images, as it begins with the number"
    return [
      ([], "this file is empty; get it again"),
      ([0, 0, 8], "this file ends within its header; get it again"),
      (IDXFiles.header(2051, 3, 28), "this file ends within its header; get it again"),
      (IDXFiles.labels(9), "\(foreign) 2049 and not 2051; \(otherName)"),
      (Array("x,y,label".utf8), "\(foreign) 2016180524 and not 2051; \(otherName)"),
      (IDXFiles.header(2051, 0, 28, 28), "its header names no images; get the file again"),
      (
        IDXFiles.header(2051, huge, huge, huge),
        "its header names more than 134217728 bytes; get the file again"
      ),
      (short, "2 images of 28 x 28 pixels take 1568 bytes and 1567 follow; get the file again"),
      (long, "more bytes follow than 2 images of 28 x 28 pixels take; get the file again"),
    ]
  }()

  @Test(arguments: refused)
  func anythingElseIsRefused(source: [UInt8], sentence: String) {
    for length in [1, 1 << 20] {
      #expect(throws: DataError(.badData, "f: \(sentence)")) {
        try read(source, .images, by: length)
      }
    }
  }
}
