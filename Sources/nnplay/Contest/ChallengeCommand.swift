import ArgumentParser
import DataSources
import Experiments
import Lessons
import PlaygroundApp

/// A problem to solve with as few parameters as one can.
struct ChallengeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "challenge",
    abstract: "Solve a problem with as few parameters as you can, and send the answer.",
    usage: "nnplay challenge [<data set>|<FILE.csv>] [<options>]",
    discussion: """
      The data set stands first: nnplay challenge xor. An answer is at the goal where 18 of 20 runs, \
      from the seeds 0.01000 to 0.20000, reach it and still meet it at their end, as nnplay minimize \
      --hold counts them. An entry is text of at most 1,024 bytes to paste into a mail or a chat; \
      nnplay contest verify replays it. On the screen Y shows it, and it is printed when you quit; \
      --save keeps it in a file, such as one in the folder of a contest.
      """)

  @OptionGroup(title: "Challenge") var task: ChallengeOptions
  @OptionGroup(title: "Experiment") var options: ExperimentOptions

  @Option(
    parsing: .unconditional,
    help: .option("Who sends the entry.", "name", default: "the name of the entry's file"))
  var name: String?

  @Flag(help: "Print the entry of the experiment that the options describe, without a screen.")
  var entry = false

  @Option(
    parsing: .unconditional,
    help: .option(
      "Keep the entry in a file too; an earlier one that is better stays.", "FILE", default: "none"),
    completion: .file())
  var save: String?

  @OptionGroup(title: "Look") var look: LookOptions

  func run() throws {
    let experiment = try options.experiment()
    let challenge = try task.challenge(on: experiment)
    if let refusal = challenge.refusal(of: experiment) { throw ValidationError(refusal) }
    // What no entry can say is refused before it is trained or played.
    _ = try Entry(author: name ?? "", challenge, experiment, Score([]))
    try file(challenge)?.check()
    try entry ? printEntry(challenge, experiment) : play(challenge, experiment)
  }

  /// Shows the playground with a scorecard, and prints what came of it.
  private func play(_ challenge: Challenge, _ experiment: Experiment) throws {
    var last: ChallengeCard?
    let card = ChallengeCard(challenge, experiment, author: name ?? "")
    let code = try Playground.run(
      Trainer(experiment), isPlaying: true, look: look.look,
      data: options.settings.data.directory, showing: .challenge(card)
    ) { last = $0.challenge }
    if let entry = try last?.entryToSend() {
      StandardOutput.write(entry.text.lines)
      let below = last?.best == nil ? last?.score.map(Self.belowGoal) : nil
      try Self.say([below, keep(entry)])
    } else if let save {
      StandardError.write(
        "\(printable(save, limit: 200)) is as it was: the runs of this network were not all done.\n"
      )
    }
    if code != 0 { throw ExitCode(code) }
  }

  /// Trains the runs and prints what came of them as an entry.
  private func printEntry(_ challenge: Challenge, _ experiment: Experiment) throws {
    let book = try ScoreWork(threads: nil).scores(of: [.init(challenge, experiment)])
    guard let score = book.score(of: 0) else { return }
    let entry = try Entry(author: name ?? "", challenge, experiment, score)
    StandardOutput.write(entry.text.lines)
    try Self.say([score.isAtGoal ? nil : Self.belowGoal(score), keep(entry)])
  }

  private func file(_ challenge: Challenge) -> EntryFile? {
    save.map { EntryFile($0, author: name ?? "", challenge) }
  }

  /// Writes the entry to the file that was named.
  /// - Returns: What the file holds then; nil where none was named.
  private func keep(_ entry: Entry) throws(DataError) -> String? {
    guard let save, let file = file(entry.challenge) else { return nil }
    let name = printable(save, limit: 200)
    return try file.write(entry)
      ? "The entry is in \(name)."
      : "\(name) keeps the entry that it has, which has fewer parameters at the goal."
  }

  private static func belowGoal(_ score: Score) -> String {
    "Not at the goal: \(score.reached) of \(score.trials.count) runs hold it, and "
      + "\(Challenge.seedsToReach) must."
  }

  /// Says sentences in one line, where there are any.
  private static func say(_ sentences: [String?]) {
    let text = sentences.compactMap(\.self).joined(separator: " ")
    if !text.isEmpty { StandardError.write(text + "\n") }
  }
}
