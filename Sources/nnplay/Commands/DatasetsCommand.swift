import ArgumentParser
import DataSources
import Experiments
import NeuralCore

/// What there is to play with, and any of it as a CSV file.
struct DatasetsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "datasets",
    abstract: "List the data sets, or print one as CSV.",
    usage: "nnplay datasets [<name>] [<options>]",
    discussion: "nnplay datasets spiral --noise 10 > spiral.csv makes a file to open or to edit.")

  @Argument(help: "The data set or CSV file to print; without it, all are listed.")
  var name: String?

  @Option(
    parsing: .unconditional,
    help: .option("Per cent of noise in generated data.", in: Limits.noise, default: 0),
    transform: OptionValues.integer(in: Limits.noise))
  var noise = 0

  @Option(
    parsing: .unconditional,
    help: .text("What generated points are drawn from.", "text"))
  var seed: String = standardSeed

  @Flag(help: "Say of each row whether it trains or tests, in the order of training.")
  var split = false

  @Option(Setting.trainPercent) var trainPercent: SettingOption?

  private static let standardSeed = Experiment(dataset: .generator(.circle)).seed

  func run() throws {
    guard let name else { return StandardOutput.write(list) }
    let source = try DatasetCatalog.find(name)
    if split { return StandardOutput.write(splitText(of: source)) }
    var stream = RandomStream(seed: seed)
    StandardOutput.write(source.csv(noise: noise, stream: &stream))
  }

  private func splitText(of source: DatasetSource) -> String {
    var experiment = Experiment(dataset: source)
    experiment.noise = noise
    experiment.seed = seed
    if let trainPercent { experiment.put(.trainPercent, trainPercent.value) }
    let start = experiment.start()
    return CSVExport.text(of: start.dataset, split: start.split)
  }

  private var list: String {
    let width = DatasetCatalog.all.map(\.name.count).max() ?? 0
    let lines = DatasetCatalog.all.map { source in
      let padding = String(repeating: " ", count: width - source.name.count + 2)
      return "\(source.name)\(padding)\(source.summary)\n"
    }
    return lines.joined() + """

      The screen's plane and bumps are reg-plane and reg-gauss; both names work.
      Your own: nnplay FILE.csv, with a header, two columns of numbers and a
      last column of labels (two values, or real numbers).

      """
  }
}
