import ArgumentParser
import ArchitectureSearch
import DataSources
import Experiments

/// The options that describe a search, beside those of its experiments.
struct MinimizeOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Widths of the hidden layers: 1-8, 2-6,2-4, 4-8x2 (two layers of one width), none.",
      valueName: "widths"))
  var hidden: String?

  @Option(
    help: ArgumentHelp(
      "Numbers of layers to try, each as wide as --hidden says by itself.", valueName: "0-3"),
    transform: MinimizeValues.depths)
  var layers: ClosedRange<Int>?

  @Option(
    help: ArgumentHelp(
      "The most hidden neurons in all (default: 8 unless --hidden is given).", valueName: "count"),
    transform: OptionValues.integer(in: SearchLimits.neurons))
  var maxNeurons: Int?

  @Option(
    help: "Runs of each network; seed k is k/100 as a text: 0.01000, 0.02000, ... (default: 50)",
    transform: OptionValues.integer(in: SearchLimits.seeds))
  var seeds = 50

  @Option(
    help: ArgumentHelp("Seeds of your own, separated by commas.", valueName: "seeds"),
    transform: MinimizeValues.seeds)
  var seedList: [String]?

  @Option(
    help: ArgumentHelp(
      "A seed for the points of all runs: luck of the weights alone.", valueName: "seed"))
  var fixedData: String?

  @Option(
    help: "Passes over the training points in each run (default: 1000).",
    transform: OptionValues.integer(in: Limits.epochs))
  var epochs = 1000

  @Option(
    help: ArgumentHelp(
      """
      What to reach: test-accuracy, train-accuracy, test-loss or train-loss, then >=, <=, > or < \
      and a number; several with commas, all at once (default: test-accuracy>=0.99).
      """, valueName: "goal"),
    transform: { try TrainingGoal($0) })
  var target = TrainingGoal.standard

  @Flag(help: "A run solves the problem only if it still does at its end.")
  var hold = false

  @Option(
    help: "The share of seeds that makes a network reliable, 0 to 1 (default: 0.9).",
    transform: OptionValues.number(in: 0...1))
  var reliably = 0.9

  @Option(
    parsing: .unconditional,
    help: .option(
      "What makes a network smaller.", OptionValues.names(SearchOrder.allCases, \.rawValue, "|"),
      default: SearchOrder.neurons.rawValue),
    completion: .names(SearchOrder.allCases, \.rawValue),
    transform: { try OptionValues.choice($0, of: SearchOrder.allCases, name: \.rawValue) })
  var order = SearchOrder.neurons

  @Flag(
    help: """
      Leave out seeds that can no longer change a network's verdict: never, sometimes or reliable. \
      Shares are not measured then.
      """)
  var stopEarly = false

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp(
      "Options to sweep over: activation=tanh,relu learning-rate=0.01,0.1 features=x+y,x+y+xTimesY.",
      valueName: "option=values"))
  var vary: [String] = []

  /// The question described.
  /// - Throws: `ValidationError` or `DataError` for what cannot be.
  func question(_ settings: SettingOptions) throws -> SearchQuestion {
    let (sweeps, hidden) = (try MinimizeVariations(vary), try networks())
    guard sweeps.count <= SearchLimits.variations else {
      throw ValidationError(
        "--vary gives more than \(SearchLimits.variations) combinations; name fewer values.")
    }
    guard sweeps.count * hidden.count <= SearchLimits.networks else { throw Self.tooMany }
    let variations = try sweeps.variations(of: settings.experiment(), dataSeed: fixedData)
    var question = SearchQuestion(
      variations, hidden: hidden, seeds: seedList ?? SearchSeeds.numbered(seeds))
    question.variedOptions = sweeps.optionNames
    question.epochs = epochs
    question.target = target
    question.mustHold = hold
    question.reliability = reliably
    question.order = order
    question.stopsEarly = stopEarly
    try check(question)
    return question
  }

  /// Refuses settings that cannot be beside each other in networks of so many layers.
  private func check(_ question: SearchQuestion) throws {
    let depths = Set(question.hidden.map(\.count)).sorted()
    for variation in question.variations {
      var experiment = variation.experiment
      if let conflict = target.conflict(with: experiment) { throw ValidationError(conflict) }
      for depth in depths {
        experiment.hidden = Array(repeating: 1, count: depth)
        if let conflict = experiment.conflict { throw ValidationError(conflict) }
      }
    }
  }

  private func networks() throws -> [[Int]] {
    let widest = min(maxNeurons ?? Self.defaultMostNeurons, Limits.neurons.upperBound)
    let space = try SearchSpace(
      hidden ?? "1-\(widest)", depths: layers,
      mostNeurons: hidden == nil ? maxNeurons ?? Self.defaultMostNeurons : maxNeurons)
    guard let networks = space.networks() else { throw Self.tooMany }
    guard !networks.isEmpty else {
      throw ValidationError("No network is that small: raise --max-neurons or narrow --hidden.")
    }
    return networks
  }

  private static let tooMany = ValidationError(
    "These are more than \(SearchLimits.networks) networks: narrow --hidden, --max-neurons or --vary."
  )
  private static let defaultMostNeurons = 8
}
