import ArchitectureSearch
import Experiments
import Synchronization

/// Scores under way on threads of their own: start them, take what is done, cancel them.
///
/// A class: it owns the threads. Whoever trains what when, each run gives the same bits.
package final class ScoreRun: Sendable {
  /// Runs of one experiment that are trained together.
  package struct Piece: Sendable {
    /// Whose runs they are: the place of the question among those that were asked.
    package let question: Int
    /// Which seeds of the challenge, counted from 0.
    package let seeds: Range<Int>
    /// What became of the runs.
    package let trials: [Trial]

    /// Runs of a question, one for each of the seeds.
    package init(question: Int, seeds: Range<Int>, trials: [Trial]) {
      (self.question, self.seeds, self.trials) = (question, seeds, trials)
    }
  }

  /// An experiment whose runs are asked for.
  package struct Question: Sendable {
    let challenge: Challenge
    let experiment: Experiment

    /// The question what an experiment's runs come to.
    package init(_ challenge: Challenge, _ experiment: Experiment) {
      (self.challenge, self.experiment) = (challenge, experiment)
    }
  }

  private struct State: Sendable {
    var next = 0
    var finished: [Piece] = []
    var doneCount = 0
    var busyThreads: Int
  }

  private let questions: [Question]
  private let runner: any TrialRunner
  private let state: Guarded<State>
  private let isCancelled = Atomic<Bool>(false)
  private let workers = Guarded<WorkerThreads?>(nil)
  private let wake: @Sendable () -> Void
  /// Threads that were wanted and that there is work for, and those that the system gave.
  package let wantedThreads: Int
  /// Pieces of work in all.
  package let pieceCount: Int

  /// Starts to train, the first question's runs first.
  ///
  /// - Parameters:
  ///   - questions: What is asked.
  ///   - threads: Threads at work; as many as there are processors unless given.
  ///   - runner: What trains networks.
  ///   - wake: Called from the threads whenever there may be something new.
  package init(
    _ questions: [Question], threads: Int? = nil, runner: any TrialRunner = LaneTrialRunner(),
    wake: @escaping @Sendable () -> Void = {}
  ) {
    self.questions = questions
    self.runner = runner
    self.wake = wake
    pieceCount = questions.count * Self.piecesOfQuestion
    let count = max(1, min(threads ?? WorkerThreads.processorCount, pieceCount))
    wantedThreads = count
    state = Guarded(State(busyThreads: count))
    let started = WorkerThreads(count: count) { self.work() }
    workers.withLock { $0 = started }
    // Nobody waits for threads that the system did not give.
    state.withLock { $0.busyThreads -= count - started.count }
    threadCount.store(started.count, ordering: .relaxed)
    wake()
  }

  private let threadCount = Atomic<Int>(0)

  /// Threads that the system gave: those that were wanted, or fewer, or none.
  package var threads: Int { threadCount.load(ordering: .relaxed) }

  /// What was finished since the last call, in the order in which it was.
  package func takePieces() -> [Piece] {
    state.withLock { state in
      defer { state.finished = [] }
      return state.finished
    }
  }

  /// Pieces that are done.
  package var doneCount: Int { state.withLock { $0.doneCount } }

  /// Whether nothing more will come: all is done, or it was cancelled and the threads have let go.
  package var isOver: Bool { state.withLock { $0.busyThreads == 0 } }

  /// Gives up what is not finished, soon.
  package func cancel() { isCancelled.store(true, ordering: .relaxed) }

  /// Waits for the threads' end; the first call does, later ones find them gone.
  package func wait() {
    let working = workers.withLock { workers in
      defer { workers = nil }
      return workers
    }
    working?.join()
  }

  private static var piecesOfQuestion: Int {
    (Challenge.seeds.count + SearchLimits.seedsPerPiece - 1) / SearchLimits.seedsPerPiece
  }

  private func work() {
    while !isCancelled.load(ordering: .relaxed), let number = takeWork() {
      guard let piece = train(number) else { break }
      state.withLock {
        $0.finished.append(piece)
        $0.doneCount += 1
      }
      wake()
    }
    state.withLock { $0.busyThreads -= 1 }
    wake()
  }

  private func takeWork() -> Int? {
    state.withLock { state in
      guard state.next < pieceCount else { return nil }
      state.next += 1
      return state.next - 1
    }
  }

  private func train(_ number: Int) -> Piece? {
    let question = questions[number / Self.piecesOfQuestion]
    let first = number % Self.piecesOfQuestion * SearchLimits.seedsPerPiece
    let seeds = first..<min(first + SearchLimits.seedsPerPiece, Challenge.seeds.count)
    let trials = runner.run(
      Array(question.challenge.runs(of: question.experiment)[seeds]),
      epochs: question.challenge.epochs, target: question.challenge.goal
    ) { isCancelled.load(ordering: .relaxed) }
    return trials.map { Piece(question: number / Self.piecesOfQuestion, seeds: seeds, trials: $0) }
  }
}

/// The scores of several questions, as far as they are known.
package struct ScoreBook: Sendable {
  private var trials: [[Trial?]]

  /// Nothing is known yet.
  package init(questions: Int) {
    trials = Array(
      repeating: Array(repeating: nil, count: Challenge.seeds.count), count: questions)
  }

  /// Takes in what is done.
  package mutating func add(_ pieces: [ScoreRun.Piece]) {
    for piece in pieces {
      for (seed, trial) in zip(piece.seeds, piece.trials) { trials[piece.question][seed] = trial }
    }
  }

  /// The run of a seed, counted from 0; nil where it is not done.
  package func trial(of question: Int, seed: Int) -> Trial? { trials[question][seed] }

  /// The runs of a question that are done.
  package func runs(of question: Int) -> [Trial] { trials[question].compactMap(\.self) }

  /// A question's score, once all its runs are done.
  package func score(of question: Int) -> Score? {
    let runs = runs(of: question)
    return runs.count == Challenge.seeds.count ? Score(runs) : nil
  }
}
