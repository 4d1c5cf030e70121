import ArchitectureSearch
import Glibc
import TerminalUI

/// The progress of a search on a terminal's last line; nothing where standard error is none.
struct MinimizeProgress {
  /// The time before the bar appears: what is quicker needs none.
  private static let patience = Duration.milliseconds(200)
  /// The time between two drawings.
  private static let pause = Duration.milliseconds(50)

  private let isTerminal = isatty(STDERR_FILENO) == 1
  private var isShown = false
  private var isCleared = false
  /// Whether the bar has not been drawn yet, or not since a row.
  var isAwaited: Bool { isTerminal && !isShown }
  /// When the bar is to be drawn next.
  private(set) var due = ContinuousClock.now + patience
  private let glyphs = GlyphSet.ofLocale

  /// Draws how much is done, where it is time for it.
  mutating func show(_ progress: SearchRun.Progress) {
    guard ContinuousClock.now >= due else { return }
    due = .now + Self.pause
    guard isTerminal else { return }
    if !isCleared {
      BarSignals.clearLine()
      isCleared = true
    }
    StandardError.draw("\r\(Self.line(progress, columns: Self.columns, glyphs))\u{1B}[K")
    isShown = true
  }

  /// A bar and figures, figures alone or nothing: what a line has room for beside the `^C` that a
  /// terminal shows where it is typed.
  static func line(_ progress: SearchRun.Progress, columns: Int, _ glyphs: GlyphSet) -> String {
    let figures = "\(progress.done) of \(progress.pieces)"
    let available = columns - 3 - figures.count
    guard available >= 7 else { return available >= 0 ? figures : "" }
    let width = min(30, available - 3)
    let bar = ProgressBar(fraction: Double(progress.done) / Double(max(1, progress.pieces)))
    let text = bar.text(width: width, glyphs: glyphs)
    return "[\(text)\(String(repeating: " ", count: width - text.count))] \(figures)"
  }

  /// Columns of the terminal, or 80 where it does not say.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }

  /// Takes the bar away, before something else is printed.
  mutating func hide() {
    guard isShown else { return }
    StandardError.draw("\r\u{1B}[K")
    isShown = false
  }
}
