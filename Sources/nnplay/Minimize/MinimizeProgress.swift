import ArchitectureSearch
import TerminalUI

/// The progress of a search on a terminal's last line; nothing where standard error is none.
struct MinimizeProgress {
  private var line = TerminalLine()
  private let glyphs = GlyphSet.ofLocale

  /// Whether the bar has not been drawn yet, or not since a row.
  var isAwaited: Bool { line.isTerminal && !line.isShown }
  /// When the bar is to be drawn next.
  var due: ContinuousClock.Instant { line.due }

  /// Draws how much is done, where it is time for it.
  mutating func show(_ progress: SearchRun.Progress) {
    show(done: progress.done, of: progress.pieces)
  }

  /// Draws how many pieces of work are done, where it is time for it.
  mutating func show(done: Int, of pieces: Int) {
    let glyphs = glyphs
    line.draw { Self.line(done: done, of: pieces, columns: $0, glyphs) }
  }

  /// A bar and figures, figures alone or nothing: what so many columns have room for.
  static func line(_ progress: SearchRun.Progress, columns: Int, _ glyphs: GlyphSet) -> String {
    line(done: progress.done, of: progress.pieces, columns: columns, glyphs)
  }

  private static func line(done: Int, of pieces: Int, columns: Int, _ glyphs: GlyphSet) -> String {
    let figures = "\(done) of \(pieces)"
    let available = columns - figures.count
    guard available >= 7 else { return available >= 0 ? figures : "" }
    let width = min(30, available - 3)
    let bar = ProgressBar(fraction: Double(done) / Double(max(1, pieces)))
    let text = bar.text(width: width, glyphs: glyphs)
    return "[\(text)\(String(repeating: " ", count: width - text.count))] \(figures)"
  }

  /// Takes the bar away, before something else is printed.
  mutating func hide() { line.hide() }
}
