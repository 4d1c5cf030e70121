import Glibc

/// A terminal's last line, on which progress is drawn below what is printed; nothing where standard
/// error is no terminal.
struct TerminalLine {
  /// The time between two drawings.
  private static let pause = Duration.milliseconds(50)
  /// What a terminal shows where Ctrl-C is typed.
  private static let typedColumns = 3

  /// Whether there is a line to draw on.
  let isTerminal = isatty(STDERR_FILENO) == 1
  /// Whether something is drawn.
  private(set) var isShown = false
  /// When it is to be drawn next.
  private(set) var due: ContinuousClock.Instant
  private var isCleared = false

  /// A line that appears after a time: what is quicker needs none.
  init(patience: Duration = .milliseconds(200)) { due = .now + patience }

  /// Draws a text of at most so many columns, where it is time for it.
  mutating func draw(_ text: (_ columns: Int) -> String) {
    guard ContinuousClock.now >= due else { return }
    due = .now + Self.pause
    guard isTerminal else { return }
    if !isCleared {
      BarSignals.clearLine()
      isCleared = true
    }
    StandardError.draw("\r\(text(Self.columns - Self.typedColumns))\u{1B}[K")
    isShown = true
  }

  /// Takes the text away, before something else is printed.
  mutating func hide() {
    guard isShown else { return }
    StandardError.draw("\r\u{1B}[K")
    isShown = false
  }

  /// Columns of the terminal, or 80 where it does not say.
  private static var columns: Int {
    var size = winsize()
    guard ioctl(STDERR_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}
