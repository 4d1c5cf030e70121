import DataSources
import Glibc

/// Journals as files.
enum JournalFile {
  /// What a journal for reading holds.
  /// - Throws: `DataError` for a file that cannot be read or is no journal.
  static func read(_ path: String) throws(DataError) -> JournalContents {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    let bytes = descriptor < 0 ? nil : OpenFile.bytes(of: descriptor)
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

  /// Cuts an open file and goes to its end; false where it cannot be.
  static func cut(_ descriptor: Int32, to count: Int) -> Bool {
    ftruncate(descriptor, count) == 0 && lseek(descriptor, 0, SEEK_END) == count
  }
}
