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

  @Option(.points) var points: SettingOption?

  @OptionGroup var reading: ReadingOptions

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
    var experiment = Experiment(dataset: try DatasetCatalog.find(name, reading.reading))
    experiment.noise = noise
    experiment.seed = seed
    for option in [points, trainPercent] {
      if let option { try experiment.put(option) }
    }
    StandardOutput.write(split ? splitText(of: experiment) : text(of: experiment))
  }

  private func text(of experiment: Experiment) -> String {
    var stream = RandomStream(seed: seed)
    return experiment.dataset.csv(noise: noise, points: experiment.points, stream: &stream)
  }

  private func splitText(of experiment: Experiment) -> String {
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
      Your own: nnplay FILE.csv, with a header, columns of numbers and a last
      column of labels (classes, or real numbers); nnplay train --help lists
      the options for other files, from --label on.

      """
  }
}
