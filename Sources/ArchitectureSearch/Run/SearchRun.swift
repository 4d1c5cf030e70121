import DataSources
import Experiments
import Synchronization

/// A search under way on threads of its own: start it, take finished rows, cancel it.
///
/// A class: it owns the threads. Rows come in the order of the table, whoever trains what when, and
/// each is the same at any number of threads.
package final class SearchRun: Sendable {
  /// How far a search is.
  package struct Progress: Sendable, Equatable {
    /// Pieces of work in all.
    package let pieces: Int
    /// Those that are done, or need not be done.
    package let done: Int
    /// Whether nothing more will come: all is done, or it was cancelled and the threads have let go.
    package let isOver: Bool
    /// Whether all rows have come.
    package let isComplete: Bool
  }

  private struct State: Sendable {
    var ledger: SearchLedger
    var rows: [SearchRow] = []
    var threads: Int
    var busyThreads: Int
    var doneCount = 0
  }

  /// The processors of this machine.
  package static var processorCount: Int { WorkerThreads.processorCount }

  /// What must be known of the question to judge its rows.
  package let plan: SearchPlan
  private let question: SearchQuestion
  private let runner: any TrialRunner
  private let state: Guarded<State>
  /// Threads that were wanted and that there is work for.
  package let wantedThreads: Int
  private let isCancelled = Atomic<Bool>(false)
  private let workers = Guarded<WorkerThreads?>(nil)
  private let keep: @Sendable (_ piece: Int, _ trials: [Trial]) -> Void
  private let wake: @Sendable () -> Void

  /// Starts a search.
  ///
  /// - Parameters:
  ///   - question: What is asked.
  ///   - plan: The question's plan.
  ///   - threads: Threads at work; as many as there are processors unless given.
  ///   - shard: The share of the work to do.
  ///   - known: Runs of pieces done before.
  ///   - runner: What trains networks.
  ///   - keep: Called for each new piece of work, one after the other, in the pieces' order.
  ///   - wake: Called from the threads whenever there may be something new.
  package init(
    _ question: SearchQuestion, plan: SearchPlan? = nil, threads: Int? = nil,
    shard: Shard = .whole, known: [Int: [Trial]] = [:],
    runner: any TrialRunner = LaneTrialRunner(),
    keep: @escaping @Sendable (_ piece: Int, _ trials: [Trial]) -> Void = { _, _ in },
    wake: @escaping @Sendable () -> Void = {}
  ) {
    let plan = plan ?? question.plan()
    let ledger = SearchLedger(plan: plan, shard: shard, known: known)
    let wanted = threads ?? WorkerThreads.processorCount
    let count = max(1, min(wanted, ledger.pieceCount))
    self.plan = plan
    self.question = question
    self.runner = runner
    self.keep = keep
    self.wake = wake
    wantedThreads = count
    state = Guarded(State(ledger: ledger, threads: count, busyThreads: count))
    let started = WorkerThreads(count: count) { self.work() }
    workers.withLock { $0 = started }
    // Nobody waits for threads that the system did not give.
    state.withLock {
      $0.threads = started.count
      $0.busyThreads -= count - started.count
    }
    wake()
  }

  /// The rows that were finished since the last call, in the order of the table.
  package func takeRows() -> [SearchRow] {
    state.withLock { state in
      defer { state.rows = [] }
      return state.rows
    }
  }

  /// Threads that the system gave: those that were wanted, or fewer, or none.
  package var threads: Int { state.withLock { $0.threads } }

  /// How far the search is.
  package var progress: Progress {
    state.withLock {
      Progress(
        pieces: $0.ledger.pieceCount, done: max($0.doneCount, $0.ledger.settledPieces),
        isOver: $0.busyThreads == 0, isComplete: $0.ledger.isComplete)
    }
  }

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

  /// What every thread does: settle what is known, take a piece, train it, keep it.
  private func work() {
    settle()
    while !isCancelled.load(ordering: .relaxed),
      let piece = state.withLock({ $0.ledger.takeWork() }), let trials = train(piece)
    {
      state.withLock {
        $0.ledger.add(trials, piece: piece)
        $0.doneCount += 1
      }
      settle()
    }
    state.withLock { $0.busyThreads -= 1 }
    wake()
  }

  private func train(_ piece: Int) -> [Trial]? {
    let network = plan.networks[plan.network(ofPiece: piece)]
    let experiments = plan.seeds(ofPiece: piece).map {
      question.experiment(of: network, seed: $0)
    }
    return runner.run(experiments, epochs: plan.epochs, target: plan.target) {
      isCancelled.load(ordering: .relaxed)
    }
  }

  /// Takes all pieces whose turn has come; under the lock, so that they are kept in order.
  private func settle() {
    state.withLock { state in
      while let entry = state.ledger.settleNext() {
        if entry.isNew { keep(entry.piece, entry.trials) }
        if let row = entry.row { state.rows.append(row) }
      }
    }
    wake()
  }
}
