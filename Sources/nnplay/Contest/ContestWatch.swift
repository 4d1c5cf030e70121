import CursesTerminal
import DataSources
import Glibc
import TerminalUI

/// Follows folders of entries: the table for a projector.
struct ContestWatch {
  private let files: EntryFiles
  private var check: EntryCheck
  private var entries: ReadEntries
  /// The files as they were when they were last read, or were tried to be.
  private var stamps: [EntryFiles.Stamp]
  /// Why the last attempt to read them failed.
  private var problem: String?

  /// Time between two looks at the folders, and the most between two tables while runs are under way.
  private static let pause = Duration.seconds(1)

  /// Reads the files for the first time.
  /// - Throws: `DataError` where what is named is not there.
  init(_ files: EntryFiles, _ check: EntryCheck) throws(DataError) {
    (self.files, self.check) = (files, check)
    let before = try Self.stamps(files)
    entries = try self.check.read(files.sources())
    stamps = before + self.check.dataStamps
  }

  /// Prints the table now and whenever it changes, until a signal ends the program.
  /// - Throws: `TerminalError` where the system gives no thread or no descriptors.
  mutating func run(threads: Int?) throws -> Never {
    let waker = try Waker()
    var replay = EntryReplay(threads: threads) { waker.wake() }
    try replay.want(entries.replays)
    var (look, table) = (ContinuousClock.now + Self.pause, ContinuousClock.now + Self.pause)
    var shown: String?
    while true {
      if .now >= look {
        if lookAgain() { try replay.want(entries.replays) }
        look = .now + Self.pause
      }
      try replay.goOn()
      if replay.isQuiet || .now >= table {
        let text = text(replay)
        if text != shown { Self.show(text) }
        (shown, table) = (text, .now + Self.pause)
      }
      waker.wait(until: look)
    }
  }

  /// Reads the files again where they have changed; what cannot be read leaves the entries that were.
  /// - Returns: Whether there may be other entries.
  mutating func lookAgain() -> Bool {
    do throws(DataError) {
      let before = try Self.stamps(files)
      guard before + check.dataStamps != stamps else { return false }
      defer { stamps = before + check.dataStamps }
      entries = try check.read(files.sources())
      problem = nil
      return true
    } catch {
      problem = error.description
      return false
    }
  }

  /// The table, below what is wrong with the folder.
  func text(_ replay: EntryReplay) -> String {
    let checked = entries.checked(replay.scores, missing: .awaited)
    let table = checked.isEmpty ? "There is no entry yet.\n" : ContestResult(checked).text(.table)
    guard let problem else { return table }
    let sentence = "\(problem). Until then this is the last ranking."
    return ContestResult.hanging(sentence).map { $0 + "\n" }.joined() + "\n" + table
  }

  private static func stamps(_ files: EntryFiles) throws(DataError) -> [EntryFiles.Stamp] {
    let single = files.paths.filter { !EntryFiles.isFolder($0) }.compactMap {
      EntryFiles.Stamp($0)
    }
    return try files.stamps() + single
  }

  /// As much of a text as a terminal of so many lines has room for, one of them the cursor's: its last
  /// part, which says how many entries are true and what is wrong, goes before the tables' ends.
  static func top(of text: String, rows: Int) -> String {
    let room = rows - 1
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast()
    guard lines.count > room, room > 2 else { return text }
    let tail = lines.suffix(from: (lines.lastIndex { $0.isEmpty } ?? lines.startIndex - 1) + 1)
    let end = tail.prefix(max(1, (room - 1) / 2))
    let left = lines.count - (room - 1)
    let part =
      lines.prefix(room - 1 - end.count) + ["(\(left) more lines: a higher terminal shows them)"]
    return (part + end).map { $0 + "\n" }.joined()
  }

  private static var rows: Int {
    var size = winsize()
    return ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_row > 0
      ? Int(size.ws_row) : .max
  }

  /// In the place of the table before it on a terminal that can, below it elsewhere.
  private static func show(_ text: String) {
    let type = getenv("TERM").map { String(cString: $0) } ?? ""
    if isatty(STDOUT_FILENO) == 1, !["", "dumb"].contains(type) {
      StandardOutput.draw("\u{1B}[H\u{1B}[2J")
      StandardOutput.write(top(of: text, rows: rows))
    } else {
      StandardOutput.write(text + "\n")
    }
  }
}
