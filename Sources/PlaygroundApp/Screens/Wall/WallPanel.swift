import ArchitectureSearch
import Experiments

/// The present experiment from many seeds, as far as they have come.
package struct WallPanel: Sendable {
  /// How many seeds there are.
  package static let seedCount = 64
  /// The epochs after which the runs rest, and again after as many.
  static let stretch = 1000

  /// Tells this wall from those before it.
  let number: Int
  /// The experiment, whose seed is the wall's to choose.
  let experiment: Experiment
  /// What is asked: one network, many seeds.
  package let question: SearchQuestion
  /// What its runs are judged by.
  package let plan: SearchPlan
  /// Whether all runs have the same points, so that they differ in their weights alone.
  let sharesPoints: Bool
  /// How the runs stand.
  package internal(set) var news: RaceNews
  /// The place of the chosen seed.
  package internal(set) var chosen = 0
  /// How fast they learn.
  var speed: Speed
  /// Whether they do.
  var isRunning: Bool
  /// Whether its runs are gone, so that the next wall begins anew.
  var isGivenUp = false
  /// The epoch at which they rest.
  var limit = Self.stretch

  /// The wall of an experiment; those of the same number are the same.
  init(
    _ experiment: Experiment, target: TrainingGoal? = nil, sharesPoints: Bool? = nil,
    number: Int = 0,
    speed: Speed = .epochsPerFrame(1), isRunning: Bool = true
  ) {
    let sharesPoints = sharesPoints ?? (experiment.dataSeed != nil)
    let experiment = Self.base(experiment, sharesPoints: sharesPoints)
    var question = SearchQuestion(
      experiment, hidden: [experiment.hidden], seeds: SearchSeeds.numbered(Self.seedCount))
    question.target = target ?? experiment.searchGoal
    question.epochs = Limits.epochs.upperBound
    self.number = number
    self.experiment = experiment
    self.question = question
    self.sharesPoints = sharesPoints
    self.speed = speed
    self.isRunning = isRunning
    plan = question.plan()
    news = RaceNews(plan)
  }

  /// An experiment without what the wall chooses.
  private static func base(_ experiment: Experiment, sharesPoints: Bool) -> Experiment {
    var base = experiment
    base.dataSeed = sharesPoints ? experiment.dataSeed ?? experiment.seed : nil
    base.seed = ""
    return base
  }

  /// Whether it is the wall of an experiment.
  func shows(_ experiment: Experiment) -> Bool {
    Self.base(experiment, sharesPoints: sharesPoints) == self.experiment
  }

  /// The runs.
  var row: RaceNews.Row { news.rows[0] }

  /// The chosen run's experiment, and what is known of it.
  var chosenRun: (experiment: Experiment, trial: Trial?) {
    (question.experiment(of: plan.networks[0], seed: chosen), row.trials[chosen])
  }

  /// Chooses another seed; nothing lies beyond the ends.
  mutating func choose(by steps: Int) {
    let wanted = chosen + steps
    if plan.seedCount > wanted, wanted >= 0 { chosen = wanted }
  }

  /// Goes on after the end, or pauses and goes on.
  mutating func togglePlay() {
    if row.epoch >= limit {
      limit += Self.stretch
      isRunning = true
    } else {
      isRunning.toggle()
    }
  }
}

extension Experiment {
  /// What a search of it is to reach: its own goal, or 99 % of the test points, or of real labels a
  /// loss of 0.01.
  var searchGoal: TrainingGoal {
    if let goal { return goal }
    return dataset.problem == .regression
      ? TrainingGoal(.testLoss, .atMost, 0.01) : TrainingGoal.standard
  }
}
