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
    let trainer = try SavedRun.trainer(file, option: "FILE.nnplay", options, threads: 1)
    let opened = try options.openedLink()
    let link = PlaygroundLink(
      trainer.experiment, view: opened?.view ?? PlaygroundLink.View(),
      extras: opened?.extras ?? LinkExtras())
    StandardOutput.write(link.text + "\n")
    if let losses = link.losses(isEdited: trainer.recording.isEdited) {
      StandardError.write(losses + "\n")
    }
  }
}
