import DataSources
import Experiments
import Glibc

/// A file that keeps each finished piece of a search, so that an interrupted one goes on where it was.
///
/// A class: it owns the open file. Lines are written whole, in the order of the pieces, so that a
/// search that was killed and resumed leaves the same bytes as one that was not.
package final class SearchJournal: Sendable {
  /// How far the file is written, and why no further.
  private struct State: Sendable {
    var size: Int
    var failure: DataError?
  }

  /// What the file held of the search.
  package let known: [Int: [Trial]]
  private let plan: SearchPlan
  private let path: String
  private let descriptor: Int32
  private let state: Guarded<State>

  /// Opens a search's journal, or begins one.
  ///
  /// A last line that is damaged, as by a kill, is cut off.
  /// - Throws: `DataError` for a file that is in use, cannot be written, or is another question's.
  package init(path: String, plan: SearchPlan) throws(DataError) {
    self.path = path
    self.plan = plan
    descriptor = open(FileName.path(path), O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw Self.systemError(path, .usage) }
    guard JournalFile.type(of: descriptor) == S_IFREG else {
      close(descriptor)
      throw DataError(
        .usage,
        "--journal \(path) is not an ordinary file that can be read and written; name another one")
    }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK {
      close(descriptor)
      throw DataError(.usage, "\(path) is in use by another search; wait, or name another file")
    }
    do {
      let size: Int
      (known, size) = try Self.resume(descriptor, path, plan)
      state = Guarded(State(size: size))
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

  /// Keeps a piece; nothing where one before could not be kept.
  package func keep(piece: Int, trials: [Trial]) {
    let line = JournalText.line(piece: piece, trials: trials, plan: plan) + "\n"
    state.withLock { state in
      check(&state)
      guard state.failure == nil else { return }
      if OpenFile.write(line, to: descriptor) {
        state.size += line.utf8.count
      } else {
        state.failure = Self.systemError(path, .output)
        _ = JournalFile.cut(descriptor, to: state.size)
      }
    }
  }

  /// Why pieces are no longer kept, where that is so: the file cannot be written, or is no longer what
  /// this search has written.
  package var failure: DataError? {
    state.withLock { state in
      check(&state)
      return state.failure
    }
  }

  private func check(_ state: inout State) {
    guard state.failure == nil,
      !JournalFile.isUntouched(descriptor, at: path, size: state.size)
    else { return }
    state.failure = DataError(
      .output,
      "\(path) was removed, replaced or changed by others while the search ran; search again with "
        + "a journal that nothing else touches")
  }

  private static func resume(
    _ descriptor: Int32, _ path: String, _ plan: SearchPlan
  ) throws(DataError) -> (known: [Int: [Trial]], size: Int) {
    let header = JournalText.header(plan) + "\n"
    guard let bytes = OpenFile.bytes(of: descriptor) else { throw systemError(path, .usage) }
    // A kill may have left a piece of the header, or nothing.
    if bytes.count < header.utf8.count, header.utf8.starts(with: bytes) {
      guard JournalFile.cut(descriptor, to: 0), OpenFile.write(header, to: descriptor)
      else { throw systemError(path, .output) }
      return ([:], header.utf8.count)
    }
    let contents = JournalContents(bytes)
    try JournalFile.check(contents, path: path, plan: plan)
    var pieces = JournalPieces(plan)
    try pieces.add(contents, path: path)
    guard JournalFile.cut(descriptor, to: contents.wholeCount) else {
      throw systemError(path, .output)
    }
    return (pieces.trials, contents.wholeCount)
  }

  private static func systemError(_ path: String, _ kind: DataError.Kind) -> DataError {
    let reason = String(cString: strerror(errno))
    let remedy =
      kind == .usage
      ? "name another file" : "make room and run this again, for what it holds so far is good"
    return DataError(kind, "--journal \(path) cannot be written (\(reason)); \(remedy)")
  }
}
