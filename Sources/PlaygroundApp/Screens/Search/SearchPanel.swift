import ArchitectureSearch
import Experiments

/// The search for the smallest network, as far as it has come.
package struct SearchPanel: Sendable {
  /// Tells this search from those before it.
  let number: Int
  /// What was on the screen when the search began, without what is the search's to choose.
  package let experiment: Experiment
  /// What its runs have to reach.
  let task: SearchTask
  /// Which networks are tried.
  package let space: NetworkSpace
  /// What is asked: of the experiment as it was when the search began.
  package let question: SearchQuestion
  /// What its rows are judged by.
  package let plan: SearchPlan
  /// What theory says of each network.
  let limits: [KnownLimit?]
  /// How the runs stand.
  package private(set) var news: RaceNews
  /// The networks that are done, in the order of the table; nil for others.
  package private(set) var finished: [SearchRow?]
  /// The chosen network, and the chosen one of its seeds, by their places.
  package private(set) var selected = 0
  package private(set) var seed = 0
  /// How fast the networks learn.
  package internal(set) var speed: Speed
  /// Whether they do.
  package internal(set) var isRunning: Bool
  /// Whether its runs are gone, so that the next search begins anew.
  var isGivenUp = false
  /// How often each row's network was loaded, so that each time it is another seed.
  private var visits: [Int: Int] = [:]

  /// The question that the screen asks, at first: how many of 1 to 8 neurons in one layer are enough.
  ///
  /// It is that of `nnplay minimize`: 50 seeds for data and weights, 1000 epochs, 99 % of the test
  /// points, or a loss of 0.01 where labels are real numbers; or what the experiment has as its goal.
  package init(
    _ experiment: Experiment, task: SearchTask? = nil, space: NetworkSpace = .all[0],
    number: Int = 0, speed: Speed = .unlimited, isRunning: Bool = true
  ) {
    let task = task ?? SearchTask(target: experiment.searchGoal)
    let experiment = Self.base(experiment)
    var question = SearchQuestion(
      experiment, hidden: space.networks, seeds: SearchSeeds.numbered(50))
    (question.target, question.epochs) = (task.target, task.epochs)
    question.mustHold = task.mustHold
    let plan = question.plan()
    self.number = number
    self.task = task
    self.experiment = experiment
    self.space = space
    self.question = question
    self.plan = plan
    self.speed = speed
    self.isRunning = isRunning
    limits = plan.networks.map(plan.knownLimit)
    news = RaceNews(plan)
    finished = plan.networks.map { _ in nil }
  }

  /// Whether all rows are there, and with them the answer.
  package var isComplete: Bool { finished.allSatisfy { $0 != nil } }

  /// The answer, once all rows are there.
  package var report: SearchReport? {
    isComplete ? SearchReport(plan: plan, rows: finished.compactMap(\.self)) : nil
  }

  /// An experiment without what the search chooses.
  private static func base(_ experiment: Experiment) -> Experiment {
    var base = experiment
    (base.seed, base.dataSeed, base.goal) = ("", nil, nil)
    // Settings of single layers follow those of the search.
    base.reshape(to: [1])
    return base
  }

  /// Whether the same would be asked of the experiment: its layers and seeds are the search's to choose,
  /// all else must be alike.
  func answers(_ experiment: Experiment, _ task: SearchTask? = nil) -> Bool {
    Self.base(experiment) == self.experiment
      && (task ?? SearchTask(target: experiment.searchGoal)) == self.task
  }

  /// Takes what the runs have come to.
  mutating func take(_ news: RaceNews) {
    self.news = news
    finished = news.finished(plan)
  }

  /// Selects a network, or another by its distance.
  mutating func select(_ row: Int) { selected = max(0, min(plan.networks.count - 1, row)) }
  mutating func select(by steps: Int) { select(selected + steps) }

  /// Selects a seed, or another by its distance.
  mutating func selectSeed(_ place: Int) { seed = max(0, min(plan.seedCount - 1, place)) }
  mutating func selectSeed(by steps: Int) { selectSeed(seed + steps) }

  /// The chosen run: its experiment, and what is known of it.
  var chosenRun: (experiment: Experiment, trial: Trial?) {
    run(of: seed)
  }

  private func run(of seed: Int) -> (experiment: Experiment, trial: Trial?) {
    (
      question.experiment(of: plan.networks[selected], seed: seed),
      news.rows[selected].trials[seed]
    )
  }

  /// The selected network from the next of its seeds that solve the problem so far, or do not; nil where
  /// there is none.
  mutating func nextRun(solving: Bool) -> (experiment: Experiment, trial: Trial?)? {
    let trials = news.rows[selected].trials
    let seeds = trials.indices.filter { place in
      trials[place].map { plan.isSolved($0) == solving } ?? false
    }
    guard !seeds.isEmpty else { return nil }
    seed = seeds[visits[selected, default: 0] % seeds.count]
    visits[selected, default: 0] += 1
    return chosenRun
  }
}
