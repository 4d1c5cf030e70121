import CNcurses
import TerminalUI

/// The keys that the terminal's description knows, by what they send.
enum DescribedKeys {
  /// The keys of the terminal that is open.
  static func ofTerminal() -> [String: Key] {
    keys { name in
      guard let text = tigetstr(name), Int(bitPattern: text) != -1 else { return nil }
      return String(cString: text)
    }
  }

  /// What a description's entries make of the names of keys.
  ///
  /// What begins as a printable character would take that away.
  static func keys(_ entry: (_ name: String) -> String?) -> [String: Key] {
    var keys: [String: Key] = [:]
    for (name, key) in names {
      guard let text = entry(name), let first = text.unicodeScalars.first,
        first.value < 32 || first.value == 127
      else { continue }
      keys[text] = key
    }
    return keys
  }

  /// With Shift an arrow is an arrow still; the corners of the number pad are their keys.
  private static let names: [(name: String, key: Key)] =
    [
      ("kcuu1", .up), ("kcud1", .down), ("kcub1", .left), ("kcuf1", .right),
      ("kri", .up), ("kind", .down), ("kLFT", .left), ("kRIT", .right),
      ("khome", .home), ("kHOM", .home), ("ka1", .home),
      ("kend", .end), ("kEND", .end), ("kc1", .end),
      ("kpp", .pageUp), ("ka3", .pageUp), ("knp", .pageDown), ("kc3", .pageDown),
      ("kent", .enter), ("kcbt", .backTab), ("kbs", .backspace),
      ("kdch1", .delete), ("kDC", .delete), ("krfr", .redraw), ("kspd", .suspend),
    ] + withModifiers

  /// Names such as `kRIT5`, an arrow to the right with Ctrl.
  private static let withModifiers: [(name: String, key: Key)] =
    [
      ("kUP", Key.up), ("kDN", .down), ("kLFT", .left), ("kRIT", .right), ("kHOM", .home),
      ("kEND", .end), ("kPRV", .pageUp), ("kNXT", .pageDown), ("kDC", .delete),
    ].flatMap { stem, key in (3...8).map { ("\(stem)\($0)", key) } }
}
