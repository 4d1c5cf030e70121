import Experiments
import TerminalUI

/// What the search's keys ask for.
package enum SearchCommand: Sendable, Equatable {
  case previousRow, nextRow
  case loadSolving, loadFailing
  case close
}

/// The search for the smallest network in place of the network.
///
/// What it has found is the lab's: closed, the search goes on.
struct SearchScreen: Screen {
  static let keys = KeyTable<SearchCommand>([
    .init(
      "up down", "choose a network of the list",
      [
        (.up, .previousRow, "search: previous network"), (.down, .nextRow, "search: next network"),
      ]),
    .init(
      "Enter +", "load a seed that solves it",
      [
        (.enter, .loadSolving, "search: load a solving seed"),
        ("+", .loadSolving, "search: load a solving seed"),
        ("=", .loadSolving, "search: load a solving seed"),
      ]),
    .init(
      "-", "load a seed that fails", [("-", .loadFailing, "search: load a failing seed")]),
    .init(
      "Esc f", "back to the network",
      [(.escape, .close, "search: close"), ("f", .close, "search: close")]),
  ])

  /// Keys that would move the focus, which is behind it.
  private static let idleKeys: Set<Key> = [.left, .right, .tab, .backTab]

  static func asAppCommand(_ command: SearchCommand) -> AppCommand { .search(command) }

  var takenKeys: Set<Key> { Set(Self.keys.bindings.map(\.key)).union(Self.idleKeys) }

  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard case .key(let key) = input else { return .pass }
    if Self.idleKeys.contains(key) { return .handled() }
    return Self.keys.command(for: key).map { perform($0, &lab) } ?? .pass
  }

  /// A press on a row chooses it; what the search covers takes part in nothing.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (_, .focus), (_, nil), (_, .paletteRow), (_, .sheetRow), (_, .gate), (_, .stepStage),
      (_, .wallNeuron), (_, .seed), (_, .pad), (_, .chart), (_, .layer), (_, .link), (_, .key):
      return .pass
    case (.wheelUp, _): lab.search?.select(by: -1)
    case (.wheelDown, _): lab.search?.select(by: 1)
    case (.press(.left), .searchRow(let row)): lab.search?.select(row)
    case (_, .searchRow), (_, .cover): break
    }
    return .handled()
  }

  mutating func perform(_ command: SearchCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .previousRow: lab.search?.select(by: -1)
    case .nextRow: lab.search?.select(by: 1)
    case .loadSolving: return .handled(lab.loadFound(solving: true))
    case .loadFailing: return .handled(lab.loadFound(solving: false))
    case .close: return .close()
    }
    return .handled()
  }

  /// Goes once the experiment is no longer the one that it asks about.
  mutating func follow(_ lab: inout Lab) -> Bool {
    guard let panel = lab.search, panel.answers(lab.run.experiment) else {
      lab.message = (lab.message.map { "\($0). " } ?? "") + Sentences.outdatedSearch
      return false
    }
    return true
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {
    guard let panel = lab.search else { return }
    frame.within(rect) { frame in
      let layout = ScreenLayout(
        size: rect.size, hidden: lab.run.snapshot.network.hidden)
      guard layout.kind != .none else { return }
      SearchView(panel: panel, layout: layout, theme: frame.theme).draw(on: &frame)
      frame.drawHints(
        Self.hints, always: frame.lastHints(Self.keys.hint(.close, does: "back")), in: layout.bounds
      )
    }
  }

  private static let hints = [
    keys.hint(.loadSolving, does: "solving seed"), keys.hint(.loadFailing, does: "failing seed"),
    keys.hint(.previousRow, .nextRow, does: "choose"),
  ]
}

extension Lab {
  /// Begins the search unless the last one asked the same.
  mutating func startSearch() -> [Effect] {
    if let search, search.answers(run.experiment) { return [] }
    let panel = SearchPanel(run.experiment)
    search = panel
    return [.startSearch(panel.question, panel.plan)]
  }

  /// Loads the selected row's network from one of its seeds and plays it.
  fileprivate mutating func loadFound(solving: Bool) -> [Effect] {
    if search?.rows.isEmpty == true {
      message = Sentences.nothingSearched
      return []
    }
    guard let found = search?.nextRun(solving: solving) else {
      message = solving ? Sentences.noSolvingSeed : Sentences.noFailingSeed
      return []
    }
    let effects = edit(.replace(found.experiment))
    let epoch = found.trial.reachedAt.map { "solves it at epoch \($0)" } ?? "never solves it"
    message = "Seed \(run.experiment.seed) \(epoch)."
    return effects.contains(.run(true)) ? effects : effects + run.play()
  }
}
