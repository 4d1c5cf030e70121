import Experiments

/// What keys do to the search for the smallest network.
extension AppState {
  /// Shows the search; begins it where the last one asked something else.
  mutating func openSearch() -> [Effect] {
    if let last = search, last.answers(experiment) {
      search?.isShown = true
      return []
    }
    search = SearchPanel(experiment)
    return [.startSearch]
  }

  /// Keys that the open panel takes for itself; nil leaves a key to the playground.
  mutating func performInSearch(_ command: Command) -> [Effect]? {
    switch command {
    case .move(.up): select(by: -1)
    case .move(.down): select(by: 1)
    case .move, .nextPanel, .previousPanel: break  // The focus is behind the panel.
    case .back, .search: search?.isShown = false
    case .activate, .more: return load(solving: true)
    case .less: return load(solving: false)
    default: return nil
    }
    return []
  }

  /// Puts the panel away once the experiment is no longer the one that it asks about.
  mutating func closeOutdatedSearch() {
    guard let panel = search, panel.isShown, !panel.answers(experiment) else { return }
    search?.isShown = false
    message = message ?? Sentences.outdatedSearch
  }

  private mutating func select(by steps: Int) {
    guard let panel = search else { return }
    search?.selected = max(0, min(panel.rows.count - 1, panel.selected + steps))
  }

  /// Loads the selected row's network from one of its seeds and plays it.
  private mutating func load(solving: Bool) -> [Effect] {
    if search?.rows.isEmpty == true {
      message = Sentences.nothingSearched
      return []
    }
    guard let run = search?.nextRun(solving: solving) else {
      message = solving ? "No seed of this network solves it." : "No seed of this network fails."
      return []
    }
    let effects = edit(.replace(run.experiment))
    let epoch = run.trial.reachedAt.map { "solves it at epoch \($0)" } ?? "never solves it"
    message = "Seed \(run.experiment.seed) \(epoch)."
    isPlaying = true
    return effects + [.run(true)]
  }
}
