import ArchitectureSearch
import ArgumentParser
import DataSources
import Experiments
import Glibc

/// The options that say where a search is done and kept.
struct MinimizeWork: ParsableArguments {
  @Option(
    help: "Threads at work (default: one for each processor).",
    transform: OptionValues.integer(in: WorkerThreads.limits))
  var threads: Int?

  @Flag(help: "Do not ask before a very large search.")
  var yes = false

  @Option(
    help: ArgumentHelp(
      "Keep what is done in a file; the same command then goes on where it was.",
      valueName: "file"),
    completion: .file())
  var journal: String?

  @Option(
    help: ArgumentHelp(
      """
      Do one of several shares of the work (default: that of a Slurm array or a Kubernetes indexed \
      job); needs --journal.
      """, valueName: "3/16"),
    transform: MinimizeValues.shard)
  var shard: Shard?

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Make one table of the shares' journals.", valueName: "files"),
    completion: .file())
  var merge: [String] = []

  /// The share to do: the one asked for, else the one that the environment gives.
  /// - Throws: `DataError` for an unclear share, or one whose results would be lost.
  func chosenShard() throws -> Shard {
    if let shard {
      guard shard.isWhole || journal != nil else {
        throw ValidationError("--shard \(shard) needs --journal FILE to keep its part in.")
      }
      return shard
    }
    let found = try ShardEnvironment.shard { getenv($0).map { String(cString: $0) } }
    guard let (shard, source) = found else { return .whole }
    guard shard.isWhole || journal != nil else {
      throw DataError(
        .usage,
        "this is share \(shard) by \(source), which needs --journal FILE to keep its part in; "
          + "--shard 1/1 does the whole search")
    }
    return shard
  }

  /// Asks before a search that is so large that it may be a mistake.
  /// - Throws: `ValidationError` where the answer is no, or nobody can be asked.
  func confirm(_ question: SearchQuestion) throws {
    let networks = question.hidden.count * question.variations.count
    let runs = networks * question.seeds.count
    let isLarge = networks > SearchLimits.networksUnasked || runs > SearchLimits.runsUnasked
    guard isLarge, !yes else { return }
    let size = "These are \(networks) networks and \(runs) runs"
    guard isatty(STDIN_FILENO) == 1, isatty(STDERR_FILENO) == 1 else {
      throw ValidationError("\(size); --yes goes on all the same.")
    }
    StandardError.write("\(size). Go on? [y/N] ")
    guard let answer = readLine(), answer.lowercased().hasPrefix("y") else {
      throw ValidationError("Nothing was done; narrow --hidden, --seeds or --vary.")
    }
  }
}
