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
    try Self.check(search)
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

  /// Says where fewer threads are at work than were wanted, which changes no result.
  /// - Throws: `TerminalError` where there is none.
  private static func check(_ search: SearchRun) throws {
    let (threads, wanted) = (search.threads, search.wantedThreads)
    guard threads < wanted else { return }
    guard threads > 0 else { throw TerminalError.noThread }
    StandardError.write("The system gave \(threads) of \(wanted) threads; these do all the work.\n")
  }
}
