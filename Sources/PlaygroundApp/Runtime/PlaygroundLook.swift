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
  /// Whether to draw with ASCII alone, whatever the terminal can show.
  package var isASCII: Bool
  /// Whether to take the terminal's mouse from the start.
  package var takesPointer: Bool

  /// A look; what is nil is asked of the terminal.
  package init(
    appearance: Appearance? = nil, palette: Palette = .standard, depth: ColorDepth? = nil,
    isASCII: Bool = false, takesPointer: Bool = true
  ) {
    self.appearance = appearance
    self.palette = palette
    self.depth = depth
    self.isASCII = isASCII
    self.takesPointer = takesPointer
  }

  /// The theme for a terminal.
  func theme(_ capabilities: TerminalCapabilities) -> Theme {
    Theme(
      depth: capabilities.colorDepth,
      appearance: appearance ?? capabilities.appearance ?? .dark, palette: palette,
      glyphs: capabilities.isUnicode && !isASCII ? .unicode : .ascii)
  }
}
