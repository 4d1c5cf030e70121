import ArgumentParser
import Experiments
import PlaygroundApp
import TerminalUI

/// The screen.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Watch a network learn, and change it while it does.",
    discussion: """
      The word play can be left out, and --dataset before the first word with it: nnplay spiral \
      --hidden 8,8 plays. On the screen, ? lists the keys and q quits.
      """)

  @OptionGroup var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .text("Go on with a saved run, paused; nnplay FILE.nnplay does the same.", "FILE.nnplay"))
  var open: String?

  @Flag(help: "Start paused; the space bar starts training.")
  var paused = false

  @Option(
    parsing: .unconditional,
    help: .option(
      "Colours for a dark or a light background; auto asks the terminal.",
      OptionValues.names(ThemeChoice.allCases, \.rawValue, "|"),
      default: ThemeChoice.auto.rawValue),
    transform: { try OptionValues.choice($0, of: ThemeChoice.allCases, name: \.rawValue) })
  var theme = ThemeChoice.auto

  @Option(
    parsing: .unconditional,
    help: .option(
      "Colours of weights and outputs.", OptionValues.names(Palette.all, \.name, "|"),
      default: Palette.standard.name),
    transform: { try OptionValues.choice($0, of: Palette.all, name: \.name) })
  var palette = Palette.standard

  @Option(
    parsing: .unconditional,
    help: .option(
      "How many colours; auto asks the terminal, and in tmux and screen means 256 at most.",
      OptionValues.names(ColorChoice.allCases, \.rawValue, "|"),
      default: ColorChoice.auto.rawValue),
    transform: { try OptionValues.choice($0, of: ColorChoice.allCases, name: \.rawValue) })
  var colors = ColorChoice.auto

  @Flag(help: "Draw with the characters of ASCII alone.")
  var ascii = false

  func run() throws {
    let trainer = try SavedRun.trainer(open, option: "--open", options)
    let look = PlaygroundLook(
      appearance: theme.appearance, palette: palette, depth: colors.depth,
      isASCII: ascii)
    let code = try Playground.run(
      trainer, isPlaying: !paused && open == nil, look: look,
      data: options.settings.data.directory)
    if code != 0 { throw ExitCode(code) }
  }
}

/// What `--colors` can be.
enum ColorChoice: String, CaseIterable {
  case auto
  case trueColor = "24bit"
  case palette256 = "256"
  case sixteen = "16"
  case eight = "8"
  case none

  /// How many colours, or nil where the terminal is to be asked.
  var depth: ColorDepth? {
    switch self {
    case .auto: nil
    case .trueColor: .trueColor
    case .palette256: .palette256
    case .sixteen: .sixteen
    case .eight: .eight
    case .none: .mono
    }
  }
}

/// What `--theme` can be.
enum ThemeChoice: String, CaseIterable {
  case auto, dark, light

  /// The background, or nil where the terminal is to be asked.
  var appearance: Appearance? {
    switch self {
    case .auto: nil
    case .dark: .dark
    case .light: .light
    }
  }
}
