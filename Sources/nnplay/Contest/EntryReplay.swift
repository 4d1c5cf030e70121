import CursesTerminal
import Lessons

/// Replays entries while others come: those of little work together, and those of much one after the
/// other on threads of their own, so that nobody waits for them.
struct EntryReplay {
  /// Runs that are under way.
  private struct Job {
    let keys: [String]
    let run: ScoreRun
    var book: ScoreBook
  }

  private let threads: Int?
  private let wake: @Sendable () -> Void
  /// The scores of experiments by what they depend on.
  private(set) var scores: [String: Score] = [:]
  private var wanted: [ReadEntries.Replay] = []
  private var quick: Job?
  private var slow: Job?

  /// Nothing yet; `wake` is called from the threads whenever there may be something new.
  init(threads: Int?, wake: @escaping @Sendable () -> Void) {
    (self.threads, self.wake) = (threads, wake)
  }

  /// Whether nothing more comes within seconds.
  var isQuiet: Bool { quick == nil }

  /// Wants other experiments than before, the least work first; one that is under way and that nobody
  /// wants any more is given up.
  /// - Throws: `TerminalError` where the system gives no thread.
  mutating func want(_ replays: [ReadEntries.Replay]) throws(TerminalError) {
    wanted = replays
    let keys = Set(replays.map(\.key))
    if let job = slow, !job.keys.allSatisfy(keys.contains) {
      job.run.cancel()
      slow = nil
    }
    try begin()
  }

  /// Takes what is done, and begins what comes next.
  /// - Throws: `TerminalError` where the system gives no thread.
  mutating func goOn() throws(TerminalError) {
    let ended = [take(\.quick), take(\.slow)]
    if ended.contains(true) { try begin() }
  }

  /// Takes what a job has done; whether it is at its end.
  private mutating func take(_ job: WritableKeyPath<Self, Job?>) -> Bool {
    guard var present = self[keyPath: job] else { return false }
    // Asked before what is done is taken, so that nothing is left behind.
    let isOver = present.run.isOver
    present.book.add(present.run.takePieces())
    for (place, key) in present.keys.enumerated() where scores[key] == nil {
      scores[key] = present.book.score(of: place)
    }
    self[keyPath: job] = isOver ? nil : present
    return isOver
  }

  private mutating func begin() throws(TerminalError) {
    let open = wanted.filter { scores[$0.key] == nil }
    if quick == nil {
      var sum = 0.0
      quick = try job(
        Array(
          open.prefix { replay in
            sum += replay.work
            return sum <= ContestLimits.quickWork
          }))
    }
    if slow == nil {
      slow = try job(Array(open.filter { $0.work > ContestLimits.quickWork }.prefix(1)))
    }
  }

  private func job(_ replays: [ReadEntries.Replay]) throws(TerminalError) -> Job? {
    guard !replays.isEmpty else { return nil }
    let run = ScoreRun(replays.map(\.question), threads: threads, wake: wake)
    guard run.threads > 0 else { throw .noThread }
    return Job(keys: replays.map(\.key), run: run, book: ScoreBook(questions: replays.count))
  }
}
