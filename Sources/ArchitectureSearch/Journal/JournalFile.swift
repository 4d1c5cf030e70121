import DataSources
import Glibc

/// Journals as files.
enum JournalFile {
  /// What a journal for reading holds.
  /// - Throws: `DataError` for a file that cannot be read.
  static func read(_ path: String) throws(DataError) -> JournalContents {
    let descriptor = open(FileName.path(path), O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    // A pipe has an end; a device such as /dev/zero need not.
    if descriptor >= 0, type(of: descriptor) == S_IFCHR { throw foreign(path) }
    let bytes = descriptor < 0 ? nil : OpenFile.bytes(of: descriptor)
    let reason = String(cString: strerror(errno))
    guard let bytes else {
      throw DataError(.noInput, "\(path) cannot be read (\(reason)); check its path")
    }
    return JournalContents(bytes)
  }

  /// The plan of the question that a journal is about.
  /// - Throws: `DataError` for a file that is not a journal, or of another version.
  static func plan(_ contents: JournalContents, path: String) throws(DataError) -> SearchPlan {
    guard let plan = SearchPlan(try question(contents, path: path)) else { throw damaged(path) }
    return plan
  }

  /// Refuses a file that is not a journal, and the journal of another question.
  static func check(
    _ contents: JournalContents, path: String, plan: SearchPlan
  ) throws(DataError) {
    guard contents.header != JournalText.header(plan) else { return }
    guard try question(contents, path: path) == plan.question else {
      throw DataError(
        .badData,
        "\(path) is the journal of another question; give that question's options, or name another "
          + "file")
    }
  }

  private static func question(
    _ contents: JournalContents, path: String
  ) throws(DataError) -> WrittenQuestion {
    guard let version = JournalText.version(ofHeader: contents.header) else { throw foreign(path) }
    guard version == JournalText.version else {
      throw DataError(
        .badData,
        "\(path) is a journal in form \(version), and this program keeps form "
          + "\(JournalText.version); name another file, and search again")
    }
    guard let question = JournalText.question(header: contents.header) else {
      throw damaged(path)
    }
    return question
  }

  private static func foreign(_ path: String) -> DataError {
    DataError(.badData, "\(path) is not a journal of a search; name another file")
  }

  private static func damaged(_ path: String) -> DataError {
    DataError(
      .badData, "\(path):1 is damaged, so that its question is unknown; name another file")
  }

  /// What an open file is: `S_IFREG`, `S_IFCHR` and so on; 0 where the system does not say.
  static func type(of descriptor: Int32) -> mode_t {
    var status = stat()
    return fstat(descriptor, &status) == 0 ? status.st_mode & S_IFMT : 0
  }

  /// Whether a path still leads to an open file, and this still has so many bytes.
  static func isUntouched(_ descriptor: Int32, at path: String, size: Int) -> Bool {
    var (open, named) = (stat(), stat())
    return fstat(descriptor, &open) == 0 && stat(FileName.path(path), &named) == 0
      && open.st_dev == named.st_dev && open.st_ino == named.st_ino && open.st_size == size
  }

  /// Cuts an open file and goes to its end; false where it cannot be.
  static func cut(_ descriptor: Int32, to count: Int) -> Bool {
    ftruncate(descriptor, count) == 0 && lseek(descriptor, 0, SEEK_END) == count
  }
}
