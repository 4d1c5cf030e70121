import ArgumentParser
import Experiments

/// The same experiment without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train without a screen and print losses.",
    discussion: """
      Prints a table, or with --format json one object a line with the keys epoch, trainLoss, \
      testLoss, trainAccuracy and testAccuracy (null where labels are numbers).
      """)

  @OptionGroup var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .option("Passes over the training points.", in: Limits.epochs, default: 500),
    transform: OptionValues.integer(in: Limits.epochs))
  var epochs = 500

  @Option(
    parsing: .unconditional,
    help: .option(
      "The epochs to report.", "epoch,...", default: "0,1,2,5,10,20,50,... and the last"),
    transform: OptionValues.epochs)
  var report = ReportSchedule.round

  @Option(
    parsing: .unconditional,
    help: .option(
      "A table, or JSON lines with all digits.",
      OptionValues.names(ReportFormat.allCases, \.rawValue, "|"),
      default: ReportFormat.text.rawValue),
    transform: { try OptionValues.choice($0, of: ReportFormat.allCases, name: \.rawValue) })
  var format = ReportFormat.text

  func validate() throws {
    if case .epochs(let wanted) = report, let beyond = wanted.first(where: { $0 > epochs }) {
      throw ValidationError(
        "--report names epoch \(beyond), but the run ends at --epochs \(epochs): raise --epochs.")
    }
  }

  func run() throws {
    var trainer = Trainer(try options.experiment())
    if let heading = format.heading { StandardOutput.write(heading + "\n") }
    for epoch in report.epochs(upTo: epochs) {
      while trainer.epoch < epoch { trainer.trainEpoch() }
      StandardOutput.write(format.line(trainer.report()) + "\n")
    }
    while trainer.epoch < epochs { trainer.trainEpoch() }
  }
}
