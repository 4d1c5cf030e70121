import ArgumentParser
import DataSources
import Experiments

/// The same experiment without a screen.
struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train", abstract: "Train without a screen and print losses.",
    discussion: """
      Prints a table, or with --format json one object a line with the keys epoch, trainLoss, \
      testLoss, trainAccuracy and testAccuracy (null where labels are numbers). --report names \
      further figures: \(OptionValues.names(ReportFigure.allCases, \.rawValue, ", ")). \
      Of images it prints notes: after each pass, the first of which is epoch 0, how many test \
      images are right.

      With --until it ends where the goal is reached, with exit code 0, or at --epochs, with 1.
      """)

  @OptionGroup var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .option(
      "Passes over the training points.", in: Limits.epochs, default: Self.standardEpochs),
    transform: OptionValues.integer(in: Limits.epochs))
  var epochs: Int?

  @Option(
    parsing: .unconditional,
    help: .option(
      "The epochs to report, and figures to add.", "epoch,...,figure,...",
      default: "0,1,2,5,10,20,50,... and the last"),
    transform: OptionValues.report)
  var report = ReportRequest()

  @Option(
    parsing: .unconditional,
    help: .option(
      "A table, JSON lines with all digits, or a line a pass with the right answers.",
      OptionValues.names(ReportFormat.allCases, \.rawValue, "|"),
      default: "text, of images notes"),
    completion: .names(ReportFormat.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ReportFormat.allCases, name: \.rawValue) })
  var format: ReportFormat?

  @Option(
    help: .option(
      "Threads that share the work of wide layers.", "count", default: "one for each processor"),
    transform: OptionValues.integer(in: WorkerThreads.limits))
  var threads: Int?

  @Option(
    parsing: .unconditional,
    help: .text("Write the run at its end to a file, whole or not at all.", "FILE.nnplay"),
    completion: .savedRuns)
  var save: String?

  @Option(
    parsing: .unconditional,
    help: .text("Go on with a saved run to --epochs, instead of a new one.", "FILE.nnplay"),
    completion: .savedRuns)
  var resume: String?

  private static let standardEpochs = 500

  /// The epoch at which the run ends, if it does not before.
  private var lastEpoch: Int { epochs ?? options.recipe?.epochs ?? Self.standardEpochs }

  func validate() throws {
    if case .epochs(let wanted) = report.schedule,
      let beyond = wanted.first(where: { $0 > lastEpoch })
    {
      throw ValidationError(
        "--report names epoch \(beyond), but the run ends at --epochs \(lastEpoch): raise --epochs."
      )
    }
  }

  func run() throws {
    if let save { try RunFile.checkReplaceable(save) }
    var trainer = try SavedRun.trainer(
      resume, option: "--resume", options, threads: threads ?? WorkerThreads.processorCount)
    let first = try firstReport(trainer)
    let format = try fittingFormat(trainer)
    // Nobody sees the losses of the epochs between; a goal looks at each.
    if save == nil, trainer.experiment.goal == nil { trainer.leaveHistory() }
    var lines = ReportLines(report, as: format, from: first, to: lastEpoch)
    var progress = TrainProgress(trainer, to: lastEpoch, as: format)
    if let heading = lines.heading { StandardOutput.write(heading) }
    while true {
      let isLast = trainer.epoch >= lastEpoch || isReached(trainer)
      if let text = lines.text(of: trainer, isLast: isLast) {
        progress.hide()
        StandardOutput.write(text)
      }
      if isLast { break }
      progress.train(&trainer)
    }
    progress.hide()
    if let save { try RunFile.write(trainer.checkpoint, to: save) }
    if let recipe = options.recipe { compare(trainer, with: recipe) }
    if let goal = trainer.experiment.goal { try end(trainer, goal) }
  }

  /// The format that was asked for, or the usual one.
  private func fittingFormat(_ trainer: Trainer) throws -> ReportFormat {
    let format = format ?? .standard(for: trainer)
    guard format == .notes, trainer.dataset.problem == .regression else { return format }
    throw ValidationError(
      "--format notes counts right answers, and these labels are numbers: leave it out.")
  }

  /// Says what the notes have beside what came of it; JSON lines stay by themselves.
  private func compare(_ trainer: Trainer, with recipe: Recipe) {
    let changed = options.changed + (epochs.map { $0 == recipe.epochs ? [] : ["epochs"] } ?? [])
    let text = RecipeText(recipe: recipe)
      .comparison(with: recipe.figure.value(of: trainer), changed: changed)
    if format == .json { StandardError.write(text) } else { StandardOutput.write(text) }
  }

  /// Whether the goal is met at the end of an epoch.
  private func isReached(_ trainer: Trainer) -> Bool {
    guard trainer.position == 0, let goal = trainer.experiment.goal else { return false }
    return goal.isMet(by: trainer.report())
  }

  /// Says whether the goal is reached, by a sentence and the exit code.
  private func end(_ trainer: Trainer, _ goal: TrainingGoal) throws {
    guard isReached(trainer) else {
      StandardError.write("\(goal) is not reached in \(counted(trainer.epoch, "epoch")).\n")
      throw ExitCode(1)
    }
    StandardError.write("\(goal) is reached at epoch \(trainer.epoch).\n")
  }

  /// The first epoch that is reported: those of a resumed run lie behind it.
  private func firstReport(_ trainer: Trainer) throws -> Int {
    guard let resume else { return 0 }
    guard lastEpoch > trainer.epoch else {
      throw ValidationError(
        "--resume \(resume) stands at epoch \(trainer.epoch), and the run ends at --epochs "
          + "\(lastEpoch): raise --epochs.")
    }
    return trainer.epoch + 1
  }
}
