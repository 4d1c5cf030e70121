import ArgumentParser
import DataSources
import Experiments
import NeuralCore

/// The options that describe an experiment, the same for every command.
struct ExperimentOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A data set by name (nnplay datasets lists them), or a CSV file.", valueName: "name or file"))
  var dataset = "circle"

  @Option(
    help: ArgumentHelp("Neurons of each hidden layer, or none.", valueName: "4,2"),
    transform: OptionValues.hidden)
  var hidden = [4, 2]

  @Option(
    help: "What hidden neurons do with their sum: tanh, relu, sigmoid, linear, step.",
    transform: OptionValues.activation)
  var activation = Activation.tanh

  @Option(
    help: "The length of a step.", transform: OptionValues.number(in: Limits.learningRate))
  var learningRate = 0.03

  @Option(
    help: "Points looked at before each step.",
    transform: OptionValues.integer(in: Limits.batchSize))
  var batchSize = 10

  @Option(
    help: "Noise in generated data, 0 to 50 per cent.",
    transform: OptionValues.integer(in: Limits.noise))
  var noise = 0

  @Option(
    help: "The share of points that train, 1 to 99; the others test.",
    transform: OptionValues.integer(in: Limits.trainPercent))
  var trainPercent = 50

  @Option(
    help: "What the network is given: x, y, xSquared, ySquared, xTimesY, sinX, sinY.",
    transform: OptionValues.features)
  var features = [Feature.x, .y]

  @Option(
    help: "A penalty on weights: none, L1, L2.", transform: OptionValues.regularization)
  var regularization = Regularization.none

  @Option(
    help: "The penalty's share.", transform: OptionValues.number(in: Limits.regularizationRate))
  var regularizationRate = 0.0

  @Option(help: "The seed of points, order and weights: any text.")
  var seed = "0.12345"

  @Option(help: "A seed for the points alone; --seed is left for the weights.")
  var dataSeed: String?

  @Flag(help: "Start with all weights and biases at 0.")
  var initZero = false

  /// The experiment described.
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read.
  func experiment() throws -> Experiment {
    var experiment = Experiment(dataset: try DatasetCatalog.find(dataset))
    experiment.features = features
    experiment.hidden = hidden
    experiment.activation = activation
    experiment.optimizer = Optimizer(
      learningRate: learningRate, regularization: regularization,
      regularizationRate: regularizationRate)
    experiment.batchSize = batchSize
    experiment.noise = noise
    experiment.trainPercent = trainPercent
    experiment.seed = seed
    experiment.dataSeed = dataSeed
    experiment.initializer = initZero ? .zero : .playground
    return experiment
  }
}
