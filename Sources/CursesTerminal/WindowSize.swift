import Glibc
import TerminalUI

/// The size of the terminal's window.
enum WindowSize {
  /// What the system says; nil where it doesn't know, as on a serial line.
  static var current: Size? {
    var window = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &window) == 0,
      window.ws_col > 0, window.ws_row > 0
    else { return nil }
    return Size(columns: Int(window.ws_col), rows: Int(window.ws_row))
  }
}
