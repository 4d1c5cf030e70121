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
    let width = 30
    let bar = ProgressBar(fraction: Double(progress.done) / Double(max(1, progress.pieces)))
    let text = bar.text(width: width, glyphs: glyphs)
    let rest = String(repeating: " ", count: width - text.count)
    StandardError.draw("\r[\(text)\(rest)] \(progress.done) of \(progress.pieces)\u{1B}[K")
    isShown = true
  }

  /// Takes the bar away, before something else is printed.
  mutating func hide() {
    guard isShown else { return }
    StandardError.draw("\r\u{1B}[K")
    isShown = false
  }
}
