import DataSources
import Glibc
import Synchronization

/// A file that keeps each finished piece of a search, so that an interrupted one goes on where it was.
///
/// A class: it owns the open file. Lines are written whole, in the order of the pieces, so that a
/// search that was killed and resumed leaves the same bytes as one that was not.
package final class SearchJournal: Sendable {
  /// What the file held of the search.
  package let known: [Int: [Trial]]
  private let plan: SearchPlan
  private let path: String
  private let descriptor: Int32
  private let problem = Mutex<String?>(nil)

  /// Opens a search's journal, or begins one.
  ///
  /// A last line that is damaged, as by a kill, is cut off.
  /// - Throws: `DataError` for a file that is in use, cannot be written, or is another question's.
  package init(path: String, plan: SearchPlan) throws(DataError) {
    self.path = path
    self.plan = plan
    descriptor = open(FileName.path(path), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.systemError(path) }
    guard JournalFile.type(of: descriptor) == S_IFREG else {
      close(descriptor)
      throw DataError(
        .usage, "--journal \(path) is no ordinary file, to read and to write; name another one")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
      close(descriptor)
      throw DataError(.usage, "\(path) is in use by another search; wait, or name another file")
    }
    do {
      known = try Self.resume(descriptor, path, plan)
    } catch {
      Self.letGo(of: descriptor)
      throw error
    }
  }

  deinit { Self.letGo(of: descriptor) }

  /// Unlocks the file before it is closed: a process that was forked in between holds it open, and
  /// would keep it locked, until it runs another program.
  private static func letGo(of descriptor: Int32) {
    flock(descriptor, LOCK_UN)
    close(descriptor)
  }

  /// Keeps a piece.
  package func keep(piece: Int, trials: [Trial]) {
    let line = JournalText.line(piece: piece, trials: trials, plan: plan) + "\n"
    guard !OpenFile.write(line, to: descriptor) else { return }
    let reason = String(cString: strerror(errno))
    problem.withLock { $0 = $0 ?? reason }
  }

  /// Why a piece could not be kept, where that is so.
  package var failure: DataError? {
    problem.withLock { $0 }.map {
      DataError(.usage, "\(path) cannot be written (\($0)); what it holds so far is good")
    }
  }

  private static func resume(
    _ descriptor: Int32, _ path: String, _ plan: SearchPlan
  ) throws(DataError) -> [Int: [Trial]] {
    let header = JournalText.header(plan)
    guard let bytes = OpenFile.bytes(of: descriptor) else { throw systemError(path) }
    // A kill may have left a piece of the header, or nothing.
    if header.utf8.starts(with: bytes) {
      guard JournalFile.cut(descriptor, to: 0), OpenFile.write(header + "\n", to: descriptor)
      else { throw systemError(path) }
      return [:]
    }
    let contents = JournalContents(bytes)
    try JournalFile.check(contents, path: path, fingerprint: plan.fingerprint)
    guard JournalFile.cut(descriptor, to: contents.wholeCount) else { throw systemError(path) }
    return contents.trials(plan)
  }

  private static func systemError(_ path: String) -> DataError {
    let reason = String(cString: strerror(errno))
    return DataError(.usage, "--journal \(path) cannot be written (\(reason)); name another file")
  }
}
