import ArchitectureSearch

/// The search under way, and those that were given up while their threads come to an end.
///
/// A class: it owns threads.
final class SearchThreads {
  private var search: SearchRun?
  private var ending: [SearchRun] = []
  private let wake: @Sendable () -> Void

  /// Nothing yet; `wake` is called from the threads whenever there may be something new.
  init(wake: @escaping @Sendable () -> Void) { self.wake = wake }

  /// Searches on all processors but the one that trains what is seen.
  func start(_ question: SearchQuestion, _ plan: SearchPlan) {
    stop()
    search = SearchRun(
      question, plan: plan, threads: max(1, SearchRun.processorCount - 1), wake: wake)
  }

  /// Gives the search up; its threads are joined once they say that they are done, so that no key
  /// waits for them.
  func stop() {
    search?.cancel()
    if let search { ending.append(search) }
    search = nil
  }

  /// The rows that are done since the last time and the share of the work.
  func takeNews() -> (rows: [SearchRow], done: Double)? {
    for search in ending where search.progress.isOver { search.wait() }
    ending.removeAll { $0.progress.isOver }
    guard let search else { return nil }
    // What is done is asked first: the rows that belong to it are in by then or come later.
    let progress = search.progress
    return (search.takeRows(), Double(progress.done) / Double(max(1, progress.pieces)))
  }
}
