import ArgumentParser
import Experiments

/// The same experiment without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train without a screen and print losses.")

  @OptionGroup var options: ExperimentOptions

  @Option(
    help: "Passes over the training points.", transform: OptionValues.integer(in: Limits.epochs))
  var epochs = 500

  @Option(
    help: ArgumentHelp(
      "Epochs to report, separated by commas (default: 0, 1, 2, 5, 10, 20, ... and the last).",
      valueName: "epochs"),
    transform: OptionValues.epochs)
  var report = ReportSchedule.round

  @Option(help: "How to print: text (a table) or json (an object a line).")
  var format = ReportFormat.text

  func validate() throws {
    if case .epochs(let wanted) = report, let beyond = wanted.first(where: { $0 > epochs }) {
      throw ValidationError(
        "--report names epoch \(beyond), but the run ends at --epochs \(epochs): raise --epochs.")
    }
  }

  func run() throws {
    var trainer = Trainer(try options.experiment())
    if let heading = format.heading { print(heading) }
    for epoch in report.epochs(upTo: epochs) {
      while trainer.epoch < epoch { trainer.trainEpoch() }
      print(format.line(trainer.report()))
    }
    while trainer.epoch < epochs { trainer.trainEpoch() }
  }
}
