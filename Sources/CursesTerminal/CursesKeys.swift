import CNcurses
import TerminalUI

/// The keys that ncurses has numbers for.
enum CursesKeys {
  /// The key of a number; nil for keys the program has no use for.
  ///
  /// With Shift an arrow is an arrow still; the corners of the number pad are their keys.
  static func key(for code: Int32) -> Key? { keys[code] }

  private static let keys: [Int32: Key] = [
    KEY_UP: .up, KEY_SR: .up,
    KEY_DOWN: .down, KEY_SF: .down,
    KEY_LEFT: .left, KEY_SLEFT: .left,
    KEY_RIGHT: .right, KEY_SRIGHT: .right,
    KEY_HOME: .home, KEY_SHOME: .home, KEY_A1: .home,
    KEY_END: .end, KEY_SEND: .end, KEY_C1: .end,
    KEY_PPAGE: .pageUp, KEY_A3: .pageUp,
    KEY_NPAGE: .pageDown, KEY_C3: .pageDown,
    KEY_ENTER: .enter,
    KEY_BTAB: .backTab,
    KEY_BACKSPACE: .backspace,
    KEY_DC: .delete, KEY_SDC: .delete,
    KEY_REFRESH: .redraw,
    KEY_SUSPEND: .suspend,
  ]
}
