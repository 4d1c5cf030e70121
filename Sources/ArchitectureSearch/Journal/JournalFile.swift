import DataSources
import Glibc

/// Journals as files.
enum JournalFile {
  /// What a journal for reading holds.
  /// - Throws: `DataError` for a file that cannot be read or is no journal.
  static func read(_ path: String) throws(DataError) -> JournalContents {
    let descriptor = open(FileName.path(path), O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    // A pipe has an end; a device such as /dev/zero need not.
    if descriptor >= 0, type(of: descriptor) == S_IFCHR {
      throw DataError(.badData, "\(path) is no journal of a search; name another file")
    }
    let bytes = descriptor < 0 ? nil : OpenFile.bytes(of: descriptor)
    let reason = String(cString: strerror(errno))
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

  /// What an open file is: `S_IFREG`, `S_IFCHR` and so on; 0 where the system does not say.
  static func type(of descriptor: Int32) -> mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Cuts an open file and goes to its end; false where it cannot be.
  static func cut(_ descriptor: Int32, to count: Int) -> Bool {
    ftruncate(descriptor, count) == 0 && lseek(descriptor, 0, SEEK_END) == count
  }
}
