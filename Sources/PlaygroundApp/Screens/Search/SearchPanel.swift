import ArchitectureSearch
import Experiments

/// The search for the smallest network, as far as it has come.
package struct SearchPanel: Sendable {
  /// What was on the screen when the search began; its shape and seeds are the search's to choose.
  package let experiment: Experiment
  /// What is asked: of the experiment as it was when the search began.
  package let question: SearchQuestion
  /// What its rows are judged by.
  package let plan: SearchPlan
  /// The networks that are done, the smallest first.
  package internal(set) var rows: [SearchRow] = []
  /// The row that Enter loads.
  package internal(set) var selected = 0
  /// The share of the work that is done, 0 to 1.
  package internal(set) var done = 0.0
  /// How often each row's network was loaded, so that each time it is another seed.
  var visits: [Int: Int] = [:]

  /// The question that the screen asks: how many of 1 to 8 neurons in one layer are enough.
  ///
  /// It is that of `nnplay minimize`: 50 seeds for data and weights, 1000 epochs, 99 % of the test
  /// points, or a loss of 0.01 where labels are real numbers.
  package init(_ experiment: Experiment) {
    var experiment = experiment
    experiment.dataSeed = nil
    // Settings of single layers follow those of the search.
    experiment.reshape(to: [1])
    self.experiment = experiment
    var question = SearchQuestion(
      experiment, hidden: (1...8).map { [$0] }, seeds: SearchSeeds.numbered(50))
    if experiment.dataset.problem == .regression {
      question.target = TrainingGoal(.testLoss, .atMost, 0.01)
    }
    self.question = question
    plan = question.plan()
  }

  /// Whether all rows are there, and with them the answer.
  package var isComplete: Bool { rows.count == plan.networks.count }

  /// Whether the same question would be asked of the experiment: its layers and seeds are the
  /// search's to choose, all else must be alike.
  func answers(_ experiment: Experiment) -> Bool {
    SearchPanel(experiment).plan.question == plan.question
  }

  /// Takes in rows that are done, and the share of the work.
  mutating func add(_ news: [SearchRow], done share: Double) {
    rows += news
    done = share
  }

  /// Selects a row, or another by its distance.
  mutating func select(_ row: Int) { selected = max(0, min(rows.count - 1, row)) }
  mutating func select(by steps: Int) { select(selected + steps) }

  /// The rows that are seen where there is room for so many, at least one: the selected is among them.
  func visibleRows(_ height: Int) -> Range<Int> {
    let first = max(0, selected - max(1, height) + 1)
    return first..<min(rows.count, first + max(1, height))
  }

  /// The experiment of a row, from the next of its seeds that solve the problem, or fail; nil where
  /// there is none.
  mutating func nextRun(solving: Bool) -> (experiment: Experiment, trial: Trial)? {
    guard rows.indices.contains(selected) else { return nil }
    let row = rows[selected]
    let seeds = row.seeds(solving: solving, plan: plan)
    guard !seeds.isEmpty else { return nil }
    let seed = seeds[visits[selected, default: 0] % seeds.count]
    visits[selected, default: 0] += 1
    return (question.experiment(of: row.network, seed: seed), row.trials[seed])
  }
}
