import ArchitectureSearch
import CursesTerminal

/// Runs a search and shows what comes of it.
struct MinimizeSearch {
  let question: SearchQuestion
  let plan: SearchPlan
  let shard: Shard
  let threads: Int?
  let journal: SearchJournal?

  /// Takes rows as they are done until the search is over.
  /// - Throws: `DataError` where the journal cannot be written, `TerminalError` where the system has no
  ///   descriptors left.
  func run(showing show: ([SearchRow]) -> Void) throws {
    let waker = try Waker()
    let search = SearchRun(
      question, plan: plan, threads: threads, shard: shard, known: journal?.known ?? [:],
      keep: { [journal] piece, trials in journal?.keep(piece: piece, trials: trials) },
      wake: { waker.wake() })
    var bar = MinimizeProgress()
    while true {
      let progress = search.progress
      let rows = search.takeRows()
      if !rows.isEmpty {
        bar.hide()
        show(rows)
      }
      if let failure = journal?.failure {
        search.cancel()
        search.wait()
        bar.hide()
        throw failure
      }
      if progress.isOver { break }
      bar.show(progress)
      // A bar that is due is drawn even where nothing is new.
      waker.wait(until: bar.isAwaited ? bar.due : nil)
    }
    search.wait()
    bar.hide()
  }
}
