/// The file that a data set was read from, so that it can be found again and told from another.
package struct DataOrigin: Sendable, Equatable {
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
struct DataOriginReader {
  let path: String
  private var checksum = Checksum()
  private var bytes: [UInt8]? = []

  init(path: String) { self.path = path }

  /// Takes a piece of the file.
  mutating func take(_ piece: some Collection<UInt8>) {
    checksum.add(piece)
    guard let count = bytes?.count else { return }
    if count + piece.count <= DataOrigin.largestText {
      bytes?.append(contentsOf: piece)
    } else {
      bytes = nil
    }
  }

  var origin: DataOrigin {
    DataOrigin(
      path: path, checksum: checksum.text,
      text: bytes.flatMap { String(validating: $0, as: UTF8.self) })
  }
}
