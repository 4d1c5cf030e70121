import CNcurses
import TerminalUI

/// The keys that ncurses has numbers for.
enum CursesKeys {
  /// The key of a number; nil for keys the program has no use for.
  ///
  /// With Shift an arrow is an arrow still; the corners of the number pad are their keys.
  /// Numbers above ncurses' own stand for names in the terminal's description.
  static func key(for code: Int32) -> Key? {
    if let key = keys[code] { return key }
    guard code > KEY_MAX, let name = keyname(code) else { return nil }
    return key(named: String(cString: name))
  }

  /// The key of a name such as `kRIT5`, an arrow to the right with Ctrl.
  static func key(named name: String) -> Key? {
    guard let last = name.last, ("3"..."8").contains(last) else { return nil }
    return keysWithModifiers[String(name.dropLast())]
  }

  private static let keysWithModifiers: [String: Key] = [
    "kUP": .up, "kDN": .down, "kLFT": .left, "kRIT": .right, "kHOM": .home, "kEND": .end,
    "kPRV": .pageUp, "kNXT": .pageDown, "kDC": .delete,
  ]

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
