import ArgumentParser
import Experiments
import PlaygroundApp
import TerminalUI

/// The screen.
struct PlayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "play", abstract: "Play on the screen (the default command).")

  @OptionGroup var options: ExperimentOptions

  @Flag(help: "Start paused.")
  var paused = false

  @Option(help: "Colours for a dark or a light background: auto, dark, light.")
  var theme = ThemeChoice.auto

  @Option(
    help: "Colours of the values: standard, colour-blind, high-contrast.",
    transform: { try OptionValues.choice($0, of: Palette.all, name: \.name) })
  var palette = Palette.standard

  func run() throws {
    let experiment = try options.experiment()
    let look = PlaygroundLook(appearance: theme.appearance, palette: palette)
    let code = try Playground.run(experiment, isPlaying: !paused, look: look)
    if code != 0 { throw ExitCode(code) }
  }
}

/// What `--theme` can be.
enum ThemeChoice: String, CaseIterable, ExpressibleByArgument {
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
