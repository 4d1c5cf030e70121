import ArgumentParser
import DataSources
import Experiments

/// The words of the command line after the program's name.
enum CommandWords {
  /// As they were typed, each byte of a file's name kept.
  static var typed: [String] {
    UnsafeMutableBufferPointer(start: CommandLine.unsafeArgv, count: Int(CommandLine.argc))
      .dropFirst().compactMap { word in word.map { FileName.text(ofPath: $0) } }
  }

  /// With what a first word leaves out: a data set, a data file, a saved run or a link is played.
  ///
  /// The link may also be the first word behind a command, and the data set that behind `challenge`.
  ///
  /// - Throws: `DataError` where the first word is neither an option, a command, a data set, a path nor
  ///   a link.
  static func complete(_ words: [String]) throws(DataError) -> [String] {
    guard let first = words.first, !first.hasPrefix("-") else { return words }
    if first == name(ChallengeCommand.self), words.count > 1, !words[1].hasPrefix("-"),
      !PlaygroundLink.isLink(words[1])
    {
      return [first, "--\(Setting.dataset.option)"] + words.dropFirst()
    }
    if commands.contains(first) {
      guard words.count > 1, opening.contains(first), PlaygroundLink.isLink(words[1]) else {
        return words
      }
      return [first, "--link"] + words.dropFirst()
    }
    let play = name(PlayCommand.self)
    if PlaygroundLink.isLink(first) { return [play, "--link"] + words }
    if first.hasSuffix(RunFile.suffix) { return [play, "--open"] + words }
    guard DatasetCatalog.knows(first) else { throw unknown(first) }
    return [play, "--dataset"] + words
  }

  /// Commands behind which a link stands without its option.
  private static var opening: [String] {
    let openers: [any ParsableCommand.Type] = [
      PlayCommand.self, TrainCommand.self, StepCommand.self, LinkCommand.self,
      ChallengeCommand.self,
    ]
    return openers.map(name)
  }

  private static func name(_ command: any ParsableCommand.Type) -> String {
    command.configuration.commandName ?? ""
  }

  private static var commands: [String] {
    Nnplay.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
  }

  private static func unknown(_ word: String) -> DataError {
    let meant = nearestName(to: word, in: commands + DatasetCatalog.names)
    let remedy =
      meant.map { "did you mean \($0)?" }
      ?? "nnplay --help lists the commands, nnplay datasets the data sets"
    return DataError(
      .usage, "there is no command, data set or file \"\(printable(word))\"; \(remedy)")
  }
}
