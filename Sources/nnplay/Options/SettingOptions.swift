import ArgumentParser
import DataSources
import Experiments

/// The options of an experiment that decide neither a network's size nor luck.
struct SettingOptions: ParsableArguments {
  // Read later than the others, as a file has errors and exit codes of its own.
  @Option(
    name: .customLong(Setting.dataset.option), parsing: .unconditional, help: .setting(.dataset),
    completion: .datasets)
  var dataset: String?

  @OptionGroup var data: DataOptions
  @OptionGroup var reading: ReadingOptions

  @Option(.activation) var activation: SettingOption?
  @Option(.output) var output: SettingOption?
  @Option(.loss) var loss: SettingOption?
  @Option(.learningRate) var learningRate: SettingOption?
  @Option(.schedule) var schedule: SettingOption?
  @Option(.batchSize) var batchSize: SettingOption?
  @Option(.shuffle) var shuffle: SettingOption?
  @Option(.noise) var noise: SettingOption?
  @Option(.points) var points: SettingOption?
  @Option(.trainPercent) var trainPercent: SettingOption?
  @Option(.features) var features: SettingOption?
  @Option(.regularization) var regularization: SettingOption?
  @Option(.regularizationRate) var regularizationRate: SettingOption?

  @Option(.optimizer) var optimizer: SettingOption?
  @Option(.momentum) var momentum: SettingOption?
  @Option(.squareDecay) var rmspropDecay: SettingOption?
  @Option(.beta1) var beta1: SettingOption?
  @Option(.beta2) var beta2: SettingOption?
  @Option(.epsilon) var epsilon: SettingOption?
  @Option(.weightDecay) var weightDecay: SettingOption?
  @Option(.dropout) var dropout: SettingOption?
  @Option(.frozenLayers) var freeze: SettingOption?
  @Option(.initialWeights) var initialWeights: SettingOption?
  @Option(.precision) var precision: SettingOption?

  @Flag(name: .customLong(Setting.initZero.option), help: "\(Setting.initZero.optionHelp)")
  var initZero = false

  @Flag(name: .customLong(Setting.noBiases.option), help: "\(Setting.noBiases.optionHelp)")
  var noBiases = false

  /// What was given, but for the data set.
  private var values: [SettingOption] {
    [
      activation, output, loss, learningRate, schedule, batchSize, shuffle, noise, points,
      trainPercent, features, regularization, regularizationRate, optimizer, momentum,
      rmspropDecay, beta1, beta2, epsilon, weightDecay, dropout, freeze, initialWeights, precision,
    ].compactMap { $0 }
      + [(initZero, Setting.initZero), (noBiases, .noBiases)].filter(\.0).map {
        SettingOption(setting: $0.1, value: .toggle(true))
      }
  }

  /// Names of the options that were given.
  var given: [String] {
    (dataset == nil ? [] : [Setting.dataset.option]) + data.given + reading.given
      + values.map(\.setting.option)
  }

  /// The experiment described, with the layers and the seed of other words.
  ///
  /// Another data set is read as it is said here alone. What was decided about a file is said on standard error.
  ///
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read;
  ///   `ValidationError` for a feature that it does not have.
  func experiment(changing words: ExperimentWords = ExperimentWords()) throws -> Experiment {
    let source = try DatasetCatalog.find(
      dataset ?? words.dataset ?? DatasetGenerator.circle.name,
      dataset == nil ? reading.reading.completed(by: words.reading) : reading.reading,
      in: data.directory)
    for notice in source.notices { StandardError.write("\(notice)\n") }
    var experiment = Experiment(dataset: source)
    let before = words.values.map { SettingOption(setting: $0.setting, value: $0.value) }
    for option in before + values { try experiment.put(option) }
    return experiment
  }
}
