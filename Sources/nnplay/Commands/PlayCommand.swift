import ArgumentParser
import DataSources
import Experiments
import Foundation
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
    help: .text("Go on with a saved run, paused; nnplay FILE.nnplay does the same.", "FILE.nnplay"),
    completion: .savedRuns)
  var open: String?

  @Flag(help: "Start paused; the space bar starts training.")
  var paused = false

  @Flag(
    name: .customLong("no-intro"),
    help: "Begin without the captions and the slow pace of the first start.")
  var skipsIntro = false

  @OptionGroup var look: LookOptions

  /// The note of a recipe, if one is played; the first seconds explained, where nothing at all is
  /// asked for.
  private var first: FirstScreen {
    if let recipe = options.recipe {
      return .note(OpeningNote(title: recipe.name, text: recipe.look))
    }
    return CommandWords.typed.isEmpty && !skipsIntro ? .intro : .playground
  }

  func run() throws {
    let trainer = try SavedRun.trainer(open, option: "--open", options)
    let link = try options.openedLink()
    // What could not be paused does not play.
    let plays = !paused && open == nil && link?.extras.hides(.play) != true
    let code = try Playground.run(
      trainer, isPlaying: plays, look: look.look,
      data: options.settings.data.directory, showing: first, link: link, openedFrom: open,
      state: StateDirectory(environment: ProcessInfo.processInfo.environment))
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
