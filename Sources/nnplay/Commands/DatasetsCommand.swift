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

  @Argument(
    help: "The data set or CSV file to print; without it, all are listed.", completion: .datasets)
  var name: String?

  @Option(
    parsing: .unconditional,
    help: .option("Per cent of noise in generated data.", in: Limits.noise, default: 0),
    transform: OptionValues.integer(in: Limits.noise))
  var noise = 0

  @Option(.points) var points: SettingOption?

  @OptionGroup var data: DataOptions
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
    var experiment = Experiment(
      dataset: try DatasetCatalog.find(name, reading.reading, in: data.directory))
    experiment.noise = noise
    experiment.seed = seed
    for option in [points, trainPercent] {
      if let option { try experiment.put(option) }
    }
    if case .file(let dataset) = experiment.dataset, let images = ImagesText(dataset) {
      return StandardOutput.write(images.text)
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
    let directory = data.directory
    return Self.lines(DatasetCatalog.all.map { ($0.name, $0.summary) }) + """

      From files of yours, in a folder that --data or \(DataDirectory.variable) names:
      \(Self.lines(LocalDataset.all.map { ($0.name, Self.mark(directory.holds($0)) + $0.summary) }))
      The screen's plane and bumps are reg-plane and reg-gauss; both names work.
      Your own: nnplay FILE.csv, with a header, columns of numbers and a last
      column of labels (classes, or real numbers); nnplay train --help lists
      the options for other files, from --label on.

      """
  }

  /// Names and what is said of them, in two columns.
  private static func lines(_ entries: [(name: String, text: String)]) -> String {
    let width = entries.map(\.name.count).max() ?? 0
    return entries.map { name, text in
      "\(name)\(String(repeating: " ", count: width - name.count + 2))\(text)\n"
    }.joined()
  }

  private static func mark(_ isFound: Bool) -> String { isFound ? "found    " : "missing  " }
}
