import DataSources
import Glibc

/// Follows folders of entries: the table for a projector.
struct ContestWatch {
  let files: EntryFiles

  /// Time between two looks at the folders.
  private static let pauseMicroseconds: UInt32 = 1_000_000

  /// Prints the table now and whenever the files change, until a signal ends the program.
  /// - Throws: `DataError` where what is named is not there at the beginning; `TerminalError` where the
  ///   system gives no thread.
  func run(_ check: inout EntryCheck) throws -> Never {
    var shown: [EntryFiles.Stamp]?
    while true {
      let stamps = shown == nil ? try self.stamps() : (try? self.stamps()) ?? []
      if stamps != shown {
        show(try check.check(shown == nil ? files.sources() : (try? files.sources()) ?? []))
        shown = stamps
      }
      usleep(Self.pauseMicroseconds)
    }
  }

  /// As much of a text as the terminal has lines for, one of them the cursor's.
  private static func top(of text: String) -> String {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_row > 2 else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let room = Int(size.ws_row) - 1
    guard lines.count > room + 1 else { return text }
    return lines.prefix(room - 1).joined(separator: "\n")
      + "\n(more below: a higher terminal shows it)\n"
  }

  private func stamps() throws(DataError) -> [EntryFiles.Stamp] {
    let files = self.files.paths.filter { !EntryFiles.isFolder($0) }.compactMap(
      EntryFiles.Stamp.init)
    return try self.files.stamps() + files
  }

  /// In the place of the table before it on a terminal, below it elsewhere.
  private func show(_ checked: [CheckedEntry]) {
    let text =
      checked.isEmpty ? "There is no entry yet.\n" : ContestResult(checked).text(.table)
    if isatty(STDOUT_FILENO) == 1 {
      StandardOutput.draw("\u{1B}[H\u{1B}[2J")
      StandardOutput.write(Self.top(of: text))
    } else {
      StandardOutput.write(text + "\n")
    }
  }
}
