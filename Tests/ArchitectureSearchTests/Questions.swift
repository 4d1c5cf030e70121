import ArchitectureSearch
import DataSources
import Experiments

/// Questions that are small enough to be answered many times.
enum Questions {
  /// Three and four neurons on the circle from `seeds` seeds.
  static func tiny(
    hidden: [[Int]] = [[3], [4]], seeds: Int = 20, epochs: Int = 40
  ) -> SearchQuestion {
    var question = SearchQuestion(
      Experiment(dataset: .generator(.circle)), hidden: hidden,
      seeds: SearchSeeds.numbered(seeds))
    question.epochs = epochs
    return question
  }

  /// The whole answer.
  static func answer(
    _ question: SearchQuestion, threads: Int? = nil, runner: any TrialRunner = LaneTrialRunner()
  ) -> SearchReport {
    let run = SearchRun(question, threads: threads, runner: runner)
    run.wait()
    return SearchReport(plan: run.plan, rows: run.takeRows())
  }
}

/// Runs whose records are made up from shape and seed, so that bookkeeping can be tested at once.
struct InventedRunner: TrialRunner {
  func run(
    _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
    isCancelled: @Sendable () -> Bool
  ) -> [Trial]? {
    if isCancelled() { return nil }
    return experiments.map { experiment in
      let hundredths = Int(((Double(experiment.seed) ?? 0) * 100).rounded())
      let neurons = experiment.hidden.reduce(0, +)
      let isSolved = hundredths * 7 % 10 < neurons * 2
      return Trial(
        reachedAt: isSolved ? hundredths : nil, heldFrom: hundredths % 3 == 0 ? 50 : nil,
        finalLoss: 1 / Double(hundredths + neurons), finalAccuracy: isSolved ? 1 : 0.5)
    }
  }
}
