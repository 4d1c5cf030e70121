import CNcurses
import TerminalUI

extension TerminalCapabilities {
  /// The finest pixels that are safe unasked: halves, unless the terminal is one that is known to draw
  /// sextants by itself, whatever its font has.
  static func knownPixels(environment: [String: String]) -> CellPixels {
    let type = environment["TERM"] ?? ""
    // Inside another terminal the variables are of the one around it.
    guard !isInside(environment) else { return .half }
    let isKnown =
      ["xterm-kitty", "foot", "xterm-ghostty", "alacritty"].contains { type.hasPrefix($0) }
      || ["WezTerm", "ghostty"].contains(environment["TERM_PROGRAM"] ?? "")
      || (environment["VTE_VERSION"].flatMap(Int.init) ?? 0) >= 6200
      || (environment["KONSOLE_VERSION"].flatMap(Int.init) ?? 0) >= 220400
    return isKnown && !isConsole(environment) ? .sextant : .half
  }

  /// The pixels to draw with where others are wished for: never finer ones than the terminal and the
  /// system's library, which measures characters, can know; `hasWidth` is the library's word.
  package func pixels(
    wished: CellPixels?, hasWidth: (Unicode.Scalar) -> Bool = Self.hasWidth
  ) -> CellPixels {
    guard !isConsole else { return .half }
    let wanted = wished ?? pixels
    if wanted == .octant, hasWidth("\u{1CD00}") { return .octant }
    let isFine = wanted == .octant || wanted == .sextant
    return isFine ? (hasWidth("\u{1FB00}") ? .sextant : .quadrant) : wanted
  }

  /// Whether the terminal is the console of Linux, whose fonts have 512 characters.
  static func isConsole(_ environment: [String: String]) -> Bool {
    (environment["TERM"] ?? "").hasPrefix("linux")
  }

  /// Whether the system's library takes a character to be one column wide.
  package static func hasWidth(_ scalar: Unicode.Scalar) -> Bool {
    nc_columns(scalar.value) == 1
  }
}
