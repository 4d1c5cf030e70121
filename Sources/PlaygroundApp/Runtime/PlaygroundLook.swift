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
  /// The pixels of a cell of the large map; nil takes what the terminal is known to show.
  package var pixels: CellPixels?

  /// A look; what is nil is asked of the terminal.
  package init(
    appearance: Appearance? = nil, palette: Palette = .standard, depth: ColorDepth? = nil,
    isASCII: Bool = false, takesPointer: Bool = true, pixels: CellPixels? = nil
  ) {
    self.appearance = appearance
    self.palette = palette
    self.depth = depth
    self.isASCII = isASCII
    self.takesPointer = takesPointer
    self.pixels = pixels
  }

  /// The theme for a terminal.
  func theme(_ capabilities: TerminalCapabilities) -> Theme {
    Theme(
      depth: capabilities.colorDepth,
      appearance: appearance ?? capabilities.appearance ?? .dark, palette: palette,
      glyphs: capabilities.isUnicode && !isASCII ? .unicode : .ascii,
      pixels: capabilities.pixels(wished: pixels))
  }
}
