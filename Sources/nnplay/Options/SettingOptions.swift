import ArgumentParser
import DataSources
import Experiments

/// The options of an experiment that decide neither a network's size nor luck.
struct SettingOptions: ParsableArguments {
  // Read later than the others, as a file has errors and exit codes of its own.
  @Option(
    name: .customLong(Setting.dataset.option), parsing: .unconditional, help: .setting(.dataset))
  var dataset: String?

  @Option(.activation) var activation: SettingOption?
  @Option(.learningRate) var learningRate: SettingOption?
  @Option(.batchSize) var batchSize: SettingOption?
  @Option(.noise) var noise: SettingOption?
  @Option(.trainPercent) var trainPercent: SettingOption?
  @Option(.features) var features: SettingOption?
  @Option(.regularization) var regularization: SettingOption?
  @Option(.regularizationRate) var regularizationRate: SettingOption?

  @Flag(name: .customLong(Setting.initZero.option), help: "\(Setting.initZero.optionHelp)")
  var initZero = false

  /// What was given, but for the data set.
  private var values: [SettingOption] {
    [
      activation, learningRate, batchSize, noise, trainPercent, features, regularization,
      regularizationRate,
    ].compactMap { $0 }
      + (initZero ? [SettingOption(setting: .initZero, value: .toggle(true))] : [])
  }

  /// Names of the options that were given.
  var given: [String] {
    (dataset == nil ? [] : [Setting.dataset.option]) + values.map(\.setting.option)
  }

  /// The experiment described, with the default layers and seed.
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read.
  func experiment() throws -> Experiment {
    var experiment = Experiment(dataset: .generator(.circle))
    if let dataset { experiment.dataset = try DatasetCatalog.find(dataset) }
    for option in values { experiment.put(option.setting, option.value) }
    return experiment
  }
}
