import ArgumentParser
import CursesTerminal
import DataSources
import Glibc

/// The program: a playground by default, and the same experiments without a screen.
@main
struct Nnplay: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "nnplay",
    abstract: "A neural-network playground in the terminal.",
    usage: """
      nnplay [<data set>|<FILE.csv>|<FILE.nnplay>|<URL>] [<options>]
      nnplay train [<options>]
      nnplay link [<FILE.nnplay>] [<options>]
      nnplay replay <FILE.nnplay>
      nnplay predict <FILE.nnplay> <DATA.csv>
      nnplay formula <FILE.nnplay> [<options>]
      nnplay step [<FILE.nnplay>] [<options>]
      nnplay descend [square|5square] [<options>]
      nnplay minimize [<options>]
      nnplay challenge [<data set>|<FILE.csv>] [<options>]
      nnplay contest verify <ENTRY> ...
      nnplay datasets [<name>]
      nnplay describe <FILE.csv>
      nnplay gates [<name>] [<options>]
      nnplay learn [<lesson>|<FILE.txt>] [<options>]
      nnplay handout <lesson>... [--answers]
      nnplay recipes [<name>]
      nnplay questions
      """,
    discussion: """
      Without a command it plays: nnplay spiral, or nnplay FILE.csv, shows the data, the network \
      and the decision region while it learns. On the screen, ? lists the keys and q quits; \
      nnplay play --help lists the options.

      Exit codes: 0 all went well, 1 a goal that train does not reach or a replay that differs, 64 an option that cannot be, 65 data that cannot be read, 66 \
      a file that is not there, 69 no usable terminal, 71 no thread or memory left, 74 output that cannot \
      be written, 129, 130, 141, 143 ended by HUP, INT, PIPE, TERM.
      """,
    version: "0.1.0",
    subcommands: [
      PlayCommand.self, TrainCommand.self, LinkCommand.self, ReplayCommand.self,
      PredictCommand.self, FormulaCommand.self, StepCommand.self, DescendCommand.self,
      MinimizeCommand.self, ChallengeCommand.self, ContestCommand.self,
      DatasetsCommand.self,
      DescribeCommand.self, GatesCommand.self, LearnCommand.self, HandoutCommand.self,
      RecipesCommand.self,
      QuestionsCommand.self,
    ],
    defaultSubcommand: PlayCommand.self)

  /// Runs a command; an error becomes one sentence on standard error and its documented code.
  static func main() {
    StandardDescriptors.occupy()
    // It is the user's way out, and no crash to be told of by Swift's backtrace.
    var quit = sigaction()
    sigaction(SIGQUIT, nil, &quit)
    if quit.sa_flags & Int32(SA_SIGINFO) != 0 { signal(SIGQUIT, SIG_DFL) }
    // A file beyond the allowed size is an error like a full disk, and not the end.
    signal(SIGXFSZ, SIG_IGN)
    do {
      try AddressSpace.check()
      var command = try parseAsRoot(CommandWords.complete(CommandWords.typed))
      try command.run()
    } catch let error as DataError {
      StandardError.stop(error.description, code: error.exitCode)
    } catch let error as TerminalError {
      StandardError.stop(error.message, code: error.exitCode)
    } catch {
      end(error)
    }
  }

  /// Ends as the argument library asks: with help, a version or a script, with a bare code, or with
  /// what is wrong.
  private static func end(_ error: any Error) -> Never {
    let code = exitCode(for: error)
    if code == .success {
      let text = fullMessage(for: error)
      StandardOutput.write(text.isEmpty ? "" : CompletionScript.completed(text) + "\n")
    } else if !(error is ExitCode) {
      StandardError.stop(ErrorSentence.text(of: error), code: code.rawValue)
    }
    Glibc.exit(code.rawValue)
  }
}
