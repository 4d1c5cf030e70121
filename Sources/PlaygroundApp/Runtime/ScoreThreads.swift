import ArchitectureSearch
import Lessons

/// The runs of a challenge under way, and those that were given up while their threads come to an end.
///
/// A class: it owns threads.
final class ScoreThreads {
  private var present: (number: Int, run: ScoreRun)?
  private var ending: [ScoreRun] = []
  private let wake: @Sendable () -> Void

  /// Nothing yet; `wake` is called from the threads whenever there may be something new.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Runs what is wanted, on all processors but the one that trains what is seen, in place of what was
  /// wanted before; nothing for no order.
  func arrange(_ order: ScoreOrder?) {
    guard order?.number != present?.number else { return }
    stop()
    present = order.map { order in
      let threads = max(1, SearchRun.processorCount - 1)
      return (order.number, ScoreRun([order.question], threads: threads, wake: wake))
    }
  }

  /// Gives up what is under way; its threads are joined once they are done, so that no key waits.
  func stop() {
    if let run = present?.run {
      run.cancel()
      ending.append(run)
    }
    present = nil
  }

  /// What is done since the last time; nil where nothing is.
  func takeNews() -> ScoreNews? {
    for run in ending where run.isOver { run.wait() }
    ending.removeAll(where: \.isOver)
    guard let present else { return nil }
    let pieces = present.run.takePieces()
    return pieces.isEmpty ? nil : ScoreNews(number: present.number, pieces: pieces)
  }
}
