import ArgumentParser
import Experiments

/// The page's link of an experiment.
struct LinkCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "link", abstract: "Print the link that opens an experiment on the web page.",
    discussion: """
      The experiment is that of the options, or a saved run's as it is now. What a link cannot \
      hold is said on standard error. nnplay URL opens a link here.
      """)

  @Argument(
    help: ArgumentHelp("A saved run.", valueName: "FILE.nnplay"), completion: .savedRuns)
  var file: String?

  @OptionGroup var options: ExperimentOptions

  func run() throws {
    // Networks that are too large to be made have links, too.
    let run = try file.map {
      try SavedRun.trainer($0, option: "FILE.nnplay", options, threads: 1)
    }
    let opened = try options.openedLink()
    let link = PlaygroundLink(
      try run?.experiment ?? options.experiment(), view: opened?.view ?? PlaygroundLink.View(),
      extras: opened?.extras ?? LinkExtras())
    StandardOutput.write(link.text + "\n")
    if let losses = link.losses(isEdited: run?.recording.isEdited ?? false) {
      StandardError.write(losses + "\n")
    }
  }
}
