import ArchitectureSearch
import DataSources
import Experiments
import NeuralCore

/// A problem to solve with as few parameters as one can: the points, the features that may be used,
/// the goal, and how long each run may take.
///
/// A network is at the goal where 18 of 20 fresh runs still meet it at their end, as
/// `minimize --hold` counts them, so that luck does not win.
package struct Challenge: Sendable, Equatable {
  /// The seeds of the runs that count: 0.01000 to 0.20000.
  package static let seeds = SearchSeeds.numbered(20)
  /// How many of them have to reach the goal and hold it.
  package static let seedsToReach = 18
  /// Passes over the training points unless a challenge says otherwise: those of `minimize`.
  package static let standardEpochs = 1000

  /// The settings of the points; all others are the standard ones.
  package let base: Experiment
  /// What networks may be given of each point, in the table's order.
  package let features: [Feature]
  /// What is to be reached.
  package let goal: TrainingGoal
  /// Passes over the training points in each run.
  package let epochs: Int

  /// A challenge on the points of an experiment.
  ///
  /// - Parameters:
  ///   - experiment: Its settings of the points count.
  ///   - features: What may be used; the columns as they are unless given.
  ///   - goal: 99 of 100 test points unless given, or a test loss of 0.01 where labels are numbers.
  ///   - epochs: Passes over the training points.
  package init(
    on experiment: Experiment, features: [Feature]? = nil, goal: TrainingGoal? = nil,
    epochs: Int = Self.standardEpochs
  ) {
    var base = Experiment(dataset: experiment.dataset)
    for setting in Self.pointSettings { base.put(setting, setting.value(experiment)) }
    self.base = base
    self.features = Feature.ordered(features ?? base.features)
    self.goal =
      goal
      ?? (base.dataset.problem == .regression
        ? TrainingGoal(.testLoss, .atMost, 0.01) : .standard)
    self.epochs = epochs
  }

  /// The settings that are the challenge's but for the data set itself, in the order of the table.
  static let pointSettings = Setting.all.filter { $0.scope == .data && $0 != .dataset }
  /// Those that are the player's, the layers first: all but luck and what ends a run on the screen.
  static let networkSettings =
    [Setting.hidden]
    + Setting.all.filter { $0.scope == .network && ![.seed, .goal, .hidden].contains($0) }

  /// The experiment whose runs count: the player's network on the challenge's points.
  package func entered(_ experiment: Experiment) -> Experiment {
    var entered = experiment
    for setting in Self.pointSettings { entered.put(setting, setting.value(base)) }
    entered.goal = nil
    entered.seed = base.seed
    return entered
  }

  /// The runs that count.
  package func runs(of experiment: Experiment) -> [Experiment] {
    let entered = entered(experiment)
    return Self.seeds.map { seed in
      var run = entered
      run.seed = seed
      return run
    }
  }

  /// The points that each run looks at.
  var pointCount: Int {
    switch base.dataset {
    case .generator(let generator): base.points ?? generator.count
    case .bundled(let bundled): bundled.dataset.rows.count
    case .file(let dataset): dataset.rows.count
    case .placed(let points): points.points.count
    }
  }
}

extension Challenge {
  /// Why an experiment is none of the challenge's, in one sentence; nil where it is one.
  ///
  /// Seeds are luck, which does not count, so that they are free.
  package func refusal(of experiment: Experiment) -> String? {
    if experiment.dataset != base.dataset { return keeps(.dataset) }
    for setting in Self.pointSettings where setting != .dataSeed {
      if setting.value(experiment) != setting.value(base) { return keeps(setting) }
    }
    if let feature = experiment.features.first(where: { !features.contains($0) }) {
      let name = printable(base.dataset.featureNames.name(of: feature))
      return "This challenge is without the feature \(name): it allows \(featureText)."
    }
    return refusalOfSize(experiment)
  }

  private func keeps(_ setting: Setting) -> String {
    "This challenge keeps \(setting.title) \(printable(setting.shownText(base)))."
  }

  /// Why the runs of a network would take too long; nil where they do not.
  private func refusalOfSize(_ experiment: Experiment) -> String? {
    let parameters = Self.parameters(of: experiment)
    guard parameters <= ContestLimits.parameters else {
      return "\(parameters) parameters are more than a challenge takes, which is "
        + "\(ContestLimits.parameters): make the network smaller."
    }
    guard work(of: experiment) <= ContestLimits.work else {
      return "\(Self.seeds.count) runs of \(parameters) parameters on \(pointCount) points over "
        + "\(epochs) epochs would take too long: make the network smaller."
    }
    return nil
  }

  /// Parameters times points times epochs of all runs.
  package func work(of experiment: Experiment) -> Double {
    Double(Self.parameters(of: experiment)) * Double(pointCount) * Double(epochs)
      * Double(Self.seeds.count)
  }

  /// Weights and biases of an experiment's network.
  package static func parameters(of experiment: Experiment) -> Int {
    SearchNetwork.parameters(
      inputs: experiment.features.count, hidden: experiment.hidden,
      outputs: experiment.dataset.outputCount)
  }

  /// The names of the features that may be used.
  package var featureText: String {
    features.map(base.dataset.featureNames.name).joined(separator: ",")
  }

  /// The challenge in a line: `circle, test-accuracy>=0.99 after 300 epochs, of x,y`.
  package var title: String {
    let changed = Self.pointSettings.filter { $0.value(base) != $0.value(standardBase) }
    let settings = changed.map { ", \($0.title) \($0.shownText(base))" }.joined()
    return printable(
      "\(base.dataset.shortName)\(settings), \(goal) after \(counted(epochs, "epoch")), of "
        + featureText, limit: 200)
  }

  var standardBase: Experiment { Experiment(dataset: base.dataset) }
}
