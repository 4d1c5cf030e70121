import DataSources
import Experiments

/// The library's completion scripts, to which the first word is added: a data set, a data file or a
/// saved run in place of a command.
enum CompletionScript {
  /// A script with its first words; another text as it is.
  static func completed(_ text: String) -> String {
    if text.hasPrefix("#!/bin/bash") {
      return text.replacing(bashEnd, with: bashFirstWord)
    }
    if text.hasPrefix("#compdef nnplay") {
      return text.replacing(zshCommands, with: zshCommands + zshFirstWord)
    }
    if text.hasPrefix("function __nnplay_") { return text + fishFirstWord }
    return text
  }

  private static var datasets: [String] { DatasetCatalog.names }
  private static let fileSuffixes = [".csv", ".csv.gz", RunFile.suffix]

  private static let bashEnd = "complete -o filenames -F _nnplay nnplay"

  private static var bashFirstWord: String {
    let files = fileSuffixes.map { "    __nnplay_add_completions -f -X '!*\($0)'\n" }.joined()
    return """
      _nnplay_first_word() {
          _nnplay "${@}"
          [[ "${COMP_CWORD}" -eq 1 && "${2}" != -* ]] || return 0
          local -r cur="${2}"
          __nnplay_add_completions -W '\(datasets.joined(separator: "'$'\\n''"))'
      \(files)    __nnplay_add_completions -d
      }

      complete -o filenames -F _nnplay_first_word nnplay
      """
  }

  private static let zshCommands = "        _describe -V subcommand subcommands && ret=0\n"

  private static var zshFirstWord: String {
    let patterns = fileSuffixes.map { "*" + $0 }.joined(separator: " ")
    return """
              local -ar datasets=(\(datasets.joined(separator: " ")))
              _describe -V 'data set' datasets && ret=0
              _files -g '\(patterns)' && ret=0

      """
  }

  private static var fishFirstWord: String {
    let start =
      "complete -c 'nnplay' -n '__nnplay_should_offer_completions_for_positional \"nnplay\" -eq 1' -fa"
    let files = fileSuffixes.map { "\"$t\"*\($0)" }.joined(separator: " ")
    return """

      \(start) '\(datasets.joined(separator: " "))' -d 'data set'
      \(start) '(set -l t (commandline -t); for f in \(files); echo $f; end; __fish_complete_directories $t)'
      """
  }
}
