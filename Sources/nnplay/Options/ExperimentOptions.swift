import ArgumentParser
import Experiments

/// The options that describe an experiment, the same for every command that runs one.
struct ExperimentOptions: ParsableArguments {
  @Option(.hidden) var hidden: SettingOption?
  @OptionGroup var settings: SettingOptions

  // Any text is a seed, also one that looks like an option.
  @Option(.seed) var seed: SettingOption?
  @Option(.dataSeed) var dataSeed: SettingOption?

  @Option(.goal) var until: SettingOption?

  @Option(
    parsing: .unconditional,
    help: .option(
      "A system of the course notes, changed by what else is given.", "name", default: "none"),
    completion: .list(Recipe.all.map(\.name)), transform: OptionValues.recipe)
  var recipe: Recipe?

  private var values: [SettingOption] { [hidden, seed, dataSeed, until].compactMap { $0 } }

  /// Names of the options that were given, but for a recipe.
  var changed: [String] { settings.given + values.map(\.setting.option) }

  /// Names of the options that were given.
  var given: [String] { (recipe == nil ? [] : ["recipe"]) + changed }

  /// The experiment described.
  /// - Throws: `DataError` where the data set is unknown or its file cannot be read,
  ///   `ValidationError` for options that cannot be beside each other.
  func experiment() throws -> Experiment {
    var experiment = try settings.experiment(changing: recipe?.words ?? ExperimentWords())
    for option in values {
      experiment.put(option.setting, option.value)
    }
    if let conflict = experiment.conflict { throw ValidationError(conflict) }
    return experiment
  }
}
