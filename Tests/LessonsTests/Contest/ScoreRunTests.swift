import ArchitectureSearch
import DataSources
import Experiments
import Testing

@testable import Lessons

@Suite struct ScoreRunTests {
  private let challenge = Challenge(
    on: Experiment(dataset: .generator(.gauss)), epochs: 12)

  private func experiments() -> [Experiment] {
    [[], [1], [2], [2, 2], [3]].map { hidden in
      var experiment = Experiment(dataset: .generator(.gauss))
      experiment.hidden = hidden
      return experiment
    }
  }

  private func scores(threads: Int) -> [Score?] {
    let questions = experiments().map { ScoreRun.Question(challenge, $0) }
    let run = ScoreRun(questions, threads: threads)
    run.wait()
    #expect(run.isOver && run.doneCount == run.pieceCount && run.threads == threads)
    var book = ScoreBook(questions: questions.count)
    book.add(run.takePieces())
    return questions.indices.map(book.score)
  }

  /// The runs of `minimize --seeds 20 --hold`.
  @Test func theScoreIsThatOfMinimize() throws {
    let scores = scores(threads: 1)
    for (experiment, score) in zip(experiments(), scores) {
      var question = SearchQuestion(
        experiment, hidden: [experiment.hidden], seeds: SearchSeeds.numbered(20))
      (question.epochs, question.mustHold) = (12, true)
      let search = SearchRun(question)
      search.wait()
      let row = try #require(search.takeRows().first)
      #expect(score?.trials == row.trials && score?.reached == row.solved)
      #expect(score?.medianEpoch == row.medianEpoch && score?.isAtGoal == row.isReliable)
    }
  }

  @Test func anyNumberOfThreadsGivesTheSameBits() {
    #expect(
      scores(threads: 3).map { $0?.fingerprint } == scores(threads: 1).map { $0?.fingerprint })
  }

  @Test func whatIsCancelledHasNoScore() {
    let run = ScoreRun([.init(challenge, experiments()[0])], threads: 1, runner: NoRunner())
    run.cancel()
    run.wait()
    #expect(run.isOver && run.takePieces().isEmpty)
  }

  @Test func aScoreIsThereOnceAllRunsAre() {
    var book = ScoreBook(questions: 2)
    let trials = Entries.score(reached: 20).trials
    book.add([.init(question: 1, seeds: 8..<20, trials: Array(trials[8...]))])
    #expect(book.score(of: 1) == nil && book.runs(of: 1).count == 12)
    book.add([.init(question: 1, seeds: 0..<8, trials: Array(trials[..<8]))])
    #expect(book.score(of: 1) == Score(trials) && book.score(of: 0) == nil)
  }

  private struct NoRunner: TrialRunner {
    func run(
      _ experiments: [Experiment], epochs: Int, target: TrainingGoal,
      isCancelled: @Sendable () -> Bool
    ) -> [Trial]? { nil }
  }
}
