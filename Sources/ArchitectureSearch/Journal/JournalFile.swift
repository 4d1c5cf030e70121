import DataSources
import Glibc

/// Journals as files.
enum JournalFile {
  /// What a journal for reading holds.
  /// - Throws: `DataError` for a file that cannot be read or is no journal.
  static func read(_ path: String) throws(DataError) -> JournalContents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let bytes = descriptor < 0 ? nil : bytes(of: descriptor)
    let reason = String(cString: strerror(errno))
    if descriptor >= 0 { close(descriptor) }
    guard let bytes else {
      throw DataError(.noInput, "\(path) cannot be read (\(reason)); check its path")
    }
    let contents = JournalContents(bytes)
    try check(contents, path: path, fingerprint: nil)
    return contents
  }

  /// Refuses what is no journal, and the journal of another question than a given one.
  static func check(
    _ contents: JournalContents, path: String, fingerprint: String?
  ) throws(DataError) {
    guard let found = JournalText.plan(header: contents.header)?.plan else {
      throw DataError(.badData, "\(path) is no journal of a search; name another file")
    }
    guard fingerprint ?? found.fingerprint == found.fingerprint else {
      throw DataError(
        .badData,
        "\(path) is the journal of another question; give that question's options, or name another "
          + "file")
    }
  }

  /// Everything in an open file; nil where it cannot be read.
  static func bytes(of descriptor: Int32) -> [UInt8]? {
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count == 0 { return bytes }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
    }
  }

  /// Cuts an open file and goes to its end; false where it cannot be.
  static func cut(_ descriptor: Int32, to count: Int) -> Bool {
    ftruncate(descriptor, count) == 0 && lseek(descriptor, 0, SEEK_END) == count
  }

  /// Writes a text whole; false where it cannot be.
  static func write(_ text: String, to descriptor: Int32) -> Bool {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { return false }
      rest = rest.dropFirst(count)
    }
    return true
  }
}
