import CZlib
import Foundation
import TestSupport

/// Small IDX files, plain or compressed.
struct IDXFiles {
  let scratch: ScratchFolder

  init() throws { scratch = try ScratchFolder() }

  var path: String { scratch.url.path }

  /// Four bytes of each number, the highest first.
  static func header(_ numbers: Int...) -> [UInt8] {
    numbers.flatMap { number in [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) } }
  }

  /// Images whose pixels are all the same: their number in the file.
  static func images(_ count: Int) -> [UInt8] {
    header(2051, count, 28, 28)
      + (0..<count).flatMap { [UInt8](repeating: UInt8($0 % 256), count: 784) }
  }

  /// Labels from 0 to 9 by turns.
  static func labels(_ count: Int) -> [UInt8] {
    header(2049, count) + (0..<count).map { UInt8($0 % 10) }
  }

  /// Writes a file; where its name ends with .gz, compressed.
  @discardableResult
  func write(_ name: String, _ bytes: [UInt8]) throws -> String {
    let file = scratch.url.appending(path: name).path
    if name.hasSuffix(".gz") {
      let stream = gzopen(file, "wb")
      gzwrite(stream, bytes, UInt32(bytes.count))
      gzclose(stream)
    } else {
      try Data(bytes).write(to: URL(filePath: file))
    }
    return file
  }

  /// Writes the four files of a data set, the first pair compressed.
  func writeAll(train: Int = 12, test: Int = 3) throws {
    try write("train-images-idx3-ubyte.gz", Self.images(train))
    try write("train-labels-idx1-ubyte.gz", Self.labels(train))
    try write("t10k-images-idx3-ubyte", Self.images(test))
    try write("t10k-labels-idx1-ubyte", Self.labels(test))
  }
}
