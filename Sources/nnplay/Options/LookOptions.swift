import ArgumentParser
import PlaygroundApp
import TerminalUI

/// How a screen looks, for every command that has one.
struct LookOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: .option(
      "Colours for a dark or a light background; auto asks the terminal.",
      OptionValues.names(ThemeChoice.allCases, \.rawValue, "|"),
      default: ThemeChoice.auto.rawValue),
    completion: .names(ThemeChoice.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ThemeChoice.allCases, name: \.rawValue) })
  var theme = ThemeChoice.auto

  @Option(
    parsing: .unconditional,
    help: .option(
      "Colours of weights and outputs.", OptionValues.names(Palette.all, \.name, "|"),
      default: Palette.standard.name),
    completion: .names(Palette.all, \.name),
    transform: { try OptionValues.choice($0, of: Palette.all, name: \.name) })
  var palette = Palette.standard

  @Option(
    parsing: .unconditional,
    help: .option(
      "How many colours; auto asks the terminal, and in tmux and screen means 256 at most.",
      OptionValues.names(ColorChoice.allCases, \.rawValue, "|"),
      default: ColorChoice.auto.rawValue),
    completion: .names(ColorChoice.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ColorChoice.allCases, name: \.rawValue) })
  var colors = ColorChoice.auto

  @Option(
    parsing: .unconditional,
    help: .option(
      "Pixels of a cell of the large map; auto takes sextants where the terminal is known to draw them.",
      OptionValues.names(PixelChoice.allCases, \.rawValue, "|"),
      default: PixelChoice.auto.rawValue),
    completion: .names(PixelChoice.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: PixelChoice.allCases, name: \.rawValue) })
  var pixels = PixelChoice.auto

  @Flag(help: "Draw with the characters of ASCII alone.")
  var ascii = false

  @Flag(
    name: .customLong("no-mouse"), help: "Leave the mouse to the terminal; M takes it all the same."
  )
  var leavesMouse = false

  /// The look that they ask for.
  var look: PlaygroundLook {
    PlaygroundLook(
      appearance: theme.appearance, palette: palette, depth: colors.depth, isASCII: ascii,
      takesPointer: !leavesMouse, pixels: pixels.pixels)
  }
}
