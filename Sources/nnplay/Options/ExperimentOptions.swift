import ArgumentParser
import DataSources
import Experiments

/// The options that describe an experiment, the same for every command that runs one.
struct ExperimentOptions: ParsableArguments {
  private static let standard = Experiment(dataset: .generator(.circle))

  @Option(
    parsing: .unconditional,
    help: .option(
      "Neurons of each hidden layer, or none.", "N,N,...|none",
      default: standard.hidden.map(String.init).joined(separator: ",")),
    transform: OptionValues.hidden)
  var hidden = standard.hidden

  @OptionGroup var settings: SettingOptions

  @Option(
    parsing: .unconditional,
    help: .text("What points, order and weights are drawn from.", "text"))
  var seed: String = standard.seed

  @Option(
    parsing: .unconditional,
    help: .option(
      "The same for points and order alone, so that --seed changes the weights alone.", "text",
      default: "that of --seed"))
  var dataSeed: String?

  /// The experiment described.
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read.
  func experiment() throws -> Experiment {
    var experiment = try settings.experiment()
    experiment.hidden = hidden
    experiment.seed = seed
    experiment.dataSeed = dataSeed
    return experiment
  }
}
