/// The files that a data set was read from and how, so that it can be found again and told from
/// another.
package struct DataOrigin: Sendable, Equatable {
  /// The file.
  package let file: FileOrigin
  /// How it was read.
  package let reading: TableReading
  /// The file that tests; nil where there is none.
  package internal(set) var test: FileOrigin?
  /// The public data set that the files are; nil of files that were named by their paths.
  package internal(set) var local: LocalDataset?
  /// The directory in which a command line let it be found; nil where it is found by itself.
  package internal(set) var directory: String?
  /// Sentences about what was decided and what was missing.
  package internal(set) var notices: [String] = []

  init(file: FileOrigin, reading: TableReading) {
    self.file = file
    self.reading = reading
  }

  /// The words of a command line that say how the files are found and read.
  var words: [String] {
    guard let local else { return reading.words }
    return (directory.map { ["--data", $0] } ?? []) + local.words(reading)
  }
}

/// A file that was read.
package struct FileOrigin: Sendable, Equatable {
  /// The path as the user gave it.
  package let path: String
  /// The sum of the file's bytes, as `Checksum` writes it.
  package let checksum: String
  /// The whole text of a file of at most `largestText` bytes; nil of a larger one.
  package let text: String?

  /// The most bytes of a file that travel with a saved run.
  package static let largestText = 100_000
}

/// Sums up a file while it is read.
struct FileOriginReader {
  let path: String
  private var checksum = Checksum()
  private var bytes: [UInt8]? = []

  init(path: String) { self.path = path }

  /// Takes a piece of the file.
  mutating func take(_ piece: some Collection<UInt8>) {
    checksum.add(piece)
    guard let count = bytes?.count else { return }
    if count + piece.count <= FileOrigin.largestText {
      bytes?.append(contentsOf: piece)
    } else {
      bytes = nil
    }
  }

  var origin: FileOrigin {
    FileOrigin(
      path: path, checksum: checksum.text,
      text: bytes.flatMap { String(validating: $0, as: UTF8.self) })
  }
}
