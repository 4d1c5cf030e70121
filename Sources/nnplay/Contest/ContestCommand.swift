import ArgumentParser
import DataSources
import Experiments
import Lessons

/// Entries to a challenge.
struct ContestCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "contest", abstract: "Replay the entries to a challenge and rank them.",
    subcommands: [ContestVerifyCommand.self])
}

/// Every entry once more, and who needs the fewest parameters.
struct ContestVerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Replay entries and print their ranking.",
    usage: "nnplay contest verify <ENTRY> ... [<options>]",
    discussion: """
      Entries are files, folders of them, or - for standard input. Each is replayed: an entry that was \
      changed by hand is told from a true one. Those at the goal are ranked by their parameters, then \
      by the runs that reach it, then by their epochs; who is alike shares a place. A challenge on a \
      file finds it beside the entry, or in --data.

      Exit codes: 0 all are true, 1 one was changed by hand, 65 one is no entry, 66 the points of one \
      are not there; 65 comes before 1, and 1 before 66.
      """)

  @Argument(
    help: ArgumentHelp("Files and folders of entries, or -.", valueName: "ENTRY"),
    completion: .file())
  var entries: [String]

  @Option(
    parsing: .unconditional,
    help: .option(
      "How to print; json is one object.",
      OptionValues.names(ContestFormat.allCases, \.rawValue, "|"),
      default: ContestFormat.table.rawValue),
    completion: .names(ContestFormat.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: ContestFormat.allCases, name: \.rawValue) })
  var format = ContestFormat.table

  @Flag(help: "Look again each second and print the table anew when it changes, until Ctrl-C.")
  var watch = false

  @Option(
    help: .option("Threads at work.", "count", default: "one for each processor"),
    transform: OptionValues.integer(in: WorkerThreads.limits))
  var threads: Int?

  @OptionGroup var data: DataOptions

  func validate() throws {
    guard watch else { return }
    if entries.contains("-") {
      throw ValidationError("--watch looks at files again, and - is read once: name a folder.")
    }
    if format != .table {
      throw ValidationError("--watch prints tables: leave --format \(format.rawValue) out.")
    }
  }

  func run() throws {
    let files = EntryFiles(paths: entries)
    var check = EntryCheck(threads: threads, data: data.directory)
    if watch {
      var contest = try ContestWatch(files, check)
      try contest.run(threads: threads)
    }
    let checked = try check.check(files.sources())
    guard !checked.isEmpty else {
      throw DataError(
        .noInput, "there is no entry in \(printable(entries.joined(separator: ", "), limit: 200))")
    }
    let result = ContestResult(checked)
    StandardOutput.write(result.text(format))
    let code = result.exitCode
    if code != 0 { throw ExitCode(code) }
  }
}
