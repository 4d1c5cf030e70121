import CursesTerminal
import TerminalUI

/// How the screen should look, as far as the terminal is not to be asked.
package struct PlaygroundLook: Sendable {
  /// Dark or light; nil takes the terminal's word, dark where it says nothing.
  package var appearance: Appearance?
  /// The colours of values.
  package var palette: Palette
  /// How many colours; nil takes the terminal's word.
  package var depth: ColorDepth?

  /// A look; what is nil is asked of the terminal.
  package init(
    appearance: Appearance? = nil, palette: Palette = .standard, depth: ColorDepth? = nil
  ) {
    self.appearance = appearance
    self.palette = palette
    self.depth = depth
  }

  /// What the terminal is asked with: the variables that speak of colours say what was chosen.
  func environment(_ current: [String: String]) -> [String: String] {
    guard let depth else { return current }
    var environment = current
    environment["NO_COLOR"] = depth == .mono ? "1" : nil
    environment["COLORTERM"] = depth == .trueColor ? "truecolor" : nil
    return environment
  }

  /// The theme for a terminal.
  func theme(_ capabilities: TerminalCapabilities) -> Theme {
    Theme(
      depth: capabilities.colorDepth,
      appearance: appearance ?? capabilities.appearance ?? .dark, palette: palette,
      glyphs: capabilities.isUnicode ? .unicode : .ascii)
  }
}
