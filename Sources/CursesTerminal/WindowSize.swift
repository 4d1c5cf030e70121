import Glibc
import TerminalUI

/// The size of the terminal's window.
enum WindowSize {
  /// The largest window that is drawn on: nobody has larger ones, and anyone may claim to.
  static let largest = Size(columns: 1000, rows: 500)

  /// What the system says; nil where it doesn't know, as on a serial line.
  static var current: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return bounded(Size(columns: Int(window.ws_col), rows: Int(window.ws_row)))
  }

  /// The part of a size that is drawn on.
  static func bounded(_ size: Size) -> Size {
    Size(columns: min(size.columns, largest.columns), rows: min(size.rows, largest.rows))
  }
}
