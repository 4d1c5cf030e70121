import ArgumentParser
import DataSources
import Experiments
import NeuralCore

/// A saved run once more, from its beginning and through every edit.
struct ReplayCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "replay",
    abstract: "Run a saved run again, and say whether it comes to the same parameters.",
    discussion: """
      A run's file holds the experiment at its start and every edit with its moment. Exit code 0 \
      where they lead to the saved parameters, bit for bit, 1 where they do not.
      """)

  @Argument(
    help: ArgumentHelp("The saved run.", valueName: "FILE.nnplay"), completion: .savedRuns)
  var file: String

  func run() throws {
    let saved = try RunFile.read(file)
    let again = try? saved.recording.replay(toEpoch: saved.epoch, position: saved.position)
    let edits = counted(saved.recording.entries.count, "edit")
    let parameters = counted(saved.network.parameterCount, "parameter")
    guard let again, again.network.isIdentical(to: saved.network),
      again.experiment == saved.experiment
    else {
      StandardOutput.write(
        "The start and \(edits) do not lead to the saved \(parameters) at epoch "
          + "\(saved.epoch).\n")
      throw ExitCode(1)
    }
    StandardOutput.write(
      "The start and \(edits) lead to the same \(parameters), bit for bit, at epoch "
        + "\(saved.epoch).\n")
  }
}
