import ArgumentParser
import DataSources
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

  // Read later, as its sentence is about a part of it.
  @Option(
    parsing: .unconditional,
    help: .option(
      "A link of playground.tensorflow.org, changed by what else is given.", "URL",
      default: "none"))
  var link: String?

  private var values: [SettingOption] { [hidden, seed, dataSeed, until].compactMap { $0 } }

  /// Names of the options that were given, but for a recipe.
  var changed: [String] { settings.given + values.map(\.setting.option) }

  /// Names of the options that were given.
  var given: [String] {
    (recipe == nil ? [] : ["recipe"]) + (link == nil ? [] : ["link"]) + changed
  }

  /// The link that is opened, if one is.
  /// - Throws: `DataError` where it cannot be.
  func openedLink() throws(DataError) -> PlaygroundLink? {
    guard let link else { return nil }
    return try PlaygroundLink(link)
  }

  func validate() throws {
    guard link != nil, recipe != nil else { return }
    throw ValidationError(
      "--link and --recipe are two experiments; leave one of them out.")
  }

  /// The experiment described.
  /// - Throws: `DataError` where the data set is unknown, or its file or a link cannot be read,
  ///   `ValidationError` for options that cannot be beside each other.
  func experiment() throws -> Experiment {
    let words = try openedLink().map(ExperimentWords.init) ?? recipe?.words ?? ExperimentWords()
    var experiment = try settings.experiment(changing: words)
    for option in values {
      experiment.put(option.setting, option.value)
    }
    if let conflict = experiment.conflict { throw ValidationError(conflict) }
    return experiment
  }
}
