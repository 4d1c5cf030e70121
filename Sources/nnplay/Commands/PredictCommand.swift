import ArgumentParser
import DataSources
import Experiments
import TerminalUI

/// A saved network applied to the rows of a file.
struct PredictCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "predict",
    abstract: "Say what a saved network makes of each row of a CSV file.",
    discussion: """
      The columns that the network learnt from are found by their names; they are scaled, and \
      missing values filled, as the rows that trained say. Prints a line for each row, in their \
      order: the answer, and of classes a number for each, which is a probability with a softmax or \
      one sigmoid as the output. Where the column of labels is there too, a last line on standard \
      error says how well they fit. A file is read to its end before the first answer, so that one \
      with a bad row gets none; of a pipe the rows before it are answered.
      """)

  @Argument(
    help: ArgumentHelp("The saved run.", valueName: "FILE.nnplay"), completion: .savedRuns)
  var file: String

  @Argument(help: ArgumentHelp("The rows.", valueName: "DATA.csv"), completion: .dataFiles)
  var data: String

  @Option(
    parsing: .unconditional,
    help: .option(
      "How to print; json is one object a line.",
      OptionValues.names(PredictionFormat.allCases, \.rawValue, "|"),
      default: PredictionFormat.csv.rawValue),
    completion: .names(PredictionFormat.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: PredictionFormat.allCases, name: \.rawValue) })
  var format = PredictionFormat.csv

  func run() throws {
    let predictor = Predictor(try RunFile.readNetwork(file), threads: WorkerThreads.processorCount)
    if !DataFile.isStream(data) { try predictor.check(data) }
    let text = PredictionText(format: format, predictor)
    var heading = text.heading
    var score: PredictionScore?
    var count = 0
    var notices: [String] = []
    do {
      notices = try predictor.predict(data) { predictions, labels in
        StandardOutput.write(heading + predictions.map(text.line).joined())
        heading = ""
        count += predictions.count
        guard let labels else { return }
        var sum = score ?? PredictionScore()
        for (prediction, label) in zip(predictions, labels) { sum.add(prediction, label) }
        score = sum
      }
    } catch {
      throw count == 0 ? error : Self.interrupted(error, after: count)
    }
    for notice in notices { StandardError.write("\(notice)\n") }
    if let score { StandardError.write(text.sentence(score) + "\n") }
  }

  /// An error in a stream some of whose rows are answered.
  private static func interrupted(_ error: DataError, after count: Int) -> DataError {
    DataError(
      error.kind,
      "\(error.description) (the first \(counted(count, "row")) \(count == 1 ? "is" : "are") answered)"
    )
  }
}
