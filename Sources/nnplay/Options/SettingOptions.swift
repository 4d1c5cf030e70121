import ArgumentParser
import DataSources
import Experiments
import NeuralCore

/// The options of an experiment that decide neither a network's size nor luck.
struct SettingOptions: ParsableArguments {
  private static let standard = Experiment(dataset: .generator(.circle))

  @Option(
    parsing: .unconditional,
    help: .text("A data set that 'nnplay datasets' lists, or a CSV file.", "name|FILE.csv"))
  var dataset: String = standard.dataset.name

  @Option(
    parsing: .unconditional,
    help: .option(
      "What hidden neurons do with their sum.",
      OptionValues.names(Activation.hidden, \.rawValue, "|"),
      default: standard.activation.rawValue),
    transform: OptionValues.activation)
  var activation = standard.activation

  @Option(
    parsing: .unconditional,
    help: .option(
      "How far a step moves the weights.", in: Limits.learningRate,
      default: standard.optimizer.learningRate),
    transform: OptionValues.number(in: Limits.learningRate))
  var learningRate = standard.optimizer.learningRate

  @Option(
    parsing: .unconditional,
    help: .option(
      "Points looked at before each step.", in: Limits.batchSize, default: standard.batchSize),
    transform: OptionValues.integer(in: Limits.batchSize))
  var batchSize = standard.batchSize

  @Option(
    parsing: .unconditional,
    help: .option(
      "Per cent of noise in generated data.", in: Limits.noise, default: standard.noise),
    transform: OptionValues.integer(in: Limits.noise))
  var noise = standard.noise

  @Option(
    parsing: .unconditional,
    help: .option(
      "Per cent of the points that train; the others test.", in: Limits.trainPercent,
      default: standard.trainPercent),
    transform: OptionValues.integer(in: Limits.trainPercent))
  var trainPercent = standard.trainPercent

  @Option(
    parsing: .unconditional,
    help: .option(
      "What the network is given of each point.", OptionValues.names(Feature.allCases, \.name, ","),
      default: OptionValues.names(standard.features, \.name, ",")),
    transform: OptionValues.features)
  var features = standard.features

  @Option(
    parsing: .unconditional,
    help: .option(
      "A penalty on large weights.", OptionValues.names(Regularization.allCases, \.rawValue, "|"),
      default: standard.optimizer.regularization.rawValue),
    transform: OptionValues.regularization)
  var regularization = standard.optimizer.regularization

  @Option(
    parsing: .unconditional,
    help: .option(
      "How much the penalty counts.", in: Limits.regularizationRate,
      default: standard.optimizer.regularizationRate),
    transform: OptionValues.number(in: Limits.regularizationRate))
  var regularizationRate = standard.optimizer.regularizationRate

  @Flag(help: "Start with all weights and biases at 0.")
  var initZero = false

  /// The experiment described, with the default layers and seed.
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read.
  func experiment() throws -> Experiment { experiment(on: try DatasetCatalog.find(dataset)) }

  /// The same with a data set that has been found.
  func experiment(on dataset: DatasetSource) -> Experiment {
    var experiment = Experiment(dataset: dataset)
    experiment.features = features
    experiment.activation = activation
    experiment.optimizer = Optimizer(
      learningRate: learningRate, regularization: regularization,
      regularizationRate: regularizationRate)
    experiment.batchSize = batchSize
    experiment.noise = noise
    experiment.trainPercent = trainPercent
    experiment.initializer = initZero ? .zero : .playground
    return experiment
  }
}
