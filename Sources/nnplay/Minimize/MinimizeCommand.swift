import ArchitectureSearch
import DataSources
import ArgumentParser
import Experiments

/// The smallest network that solves a problem.
struct MinimizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "minimize",
    abstract: "Find the smallest network that solves a problem.",
    discussion: """
      Trains every network of a space from many seeds and says which share of them reaches a goal, \
      with its 95 % Wilson interval. Without options: one hidden layer of 1 to 8 neurons on the \
      circle, 50 seeds, 1000 epochs, 99 % of the test points right.

      Epochs are those at which the seeds that solve the problem first do so: their median, and \
      the one by which nine of ten have. Losses and shares of right points are medians at the end. \
      A table takes 80 columns: where it would be wider, it leaves out at end, then share, and names \
      what varies by numbers; json and csv have it all.
      """)

  @OptionGroup(title: "Search") var options: MinimizeOptions
  @OptionGroup(title: "Experiment") var settings: SettingOptions
  @OptionGroup(title: "Work") var work: MinimizeWork

  @Option(
    parsing: .unconditional,
    help: .option(
      "How to print; json is one object.",
      OptionValues.names(MinimizeFormat.allCases, \.rawValue, "|"),
      default: MinimizeFormat.table.rawValue),
    completion: .names(MinimizeFormat.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: MinimizeFormat.allCases, name: \.rawValue) })
  var format = MinimizeFormat.table

  @Option(
    defaultAsFlag: .terminal,
    help: ArgumentHelp(
      "Draw the shares and their intervals below the table, or into a file FILE.svg.",
      valueName: "file"),
    completion: .file(extensions: ["svg"]), transform: { MinimizePlotPlace.file($0) })
  var plot: MinimizePlotPlace?

  func validate() throws {
    try plot?.check(format)
  }

  func run() throws {
    if case .file(let path) = plot { try WholeFile.checkFolder(of: path) }
    let report = try work.merge.isEmpty ? search() : merged()
    if let report { try plot?.draw(report) }
  }

  /// The answer, printed while it comes; nil for a share of the work, which has none.
  private func search() throws -> SearchReport? {
    let shard = try work.chosenShard()
    let question = try options.question(settings)
    try work.confirm(question)
    let plan = question.plan()
    if plot != nil { try MinimizePlotPlace.check(plan) }
    let journal = try work.journal.map { try SearchJournal(path: $0, plan: plan) }
    let search = MinimizeSearch(
      question: question, plan: plan, shard: shard, threads: work.threads, journal: journal)
    guard shard.isWhole else {
      try search.run { _ in }
      StandardError.write("Share \(shard) is done; --merge with all journals makes the table.\n")
      return nil
    }
    var output = MinimizeOutput(format, plan: plan)
    try search.run { output.add($0) }
    return output.finish()
  }

  private func merged() throws -> SearchReport {
    let report = try SearchReport(mergingJournals: work.merge)
    if plot != nil { try MinimizePlotPlace.check(report.plan) }
    var output = MinimizeOutput(format, plan: report.plan)
    output.add(report.rows)
    return output.finish()
  }
}
