import ArchitectureSearch
import Experiments
import TerminalUI

/// What the search's keys ask for.
package enum SearchCommand: Sendable, Equatable {
  case move(Direction)
  case play, loadSolving, loadFailing
  case nextField, previousField
  case layers(by: Int)
  case togglePlay
  case speed(digit: Int)
  case close
}

/// The search for the smallest network: every network of the question as a row of small maps that learn.
///
/// It lies over the playground, whose keys change the question; what it has found is the lab's: closed,
/// the search goes on.
struct SearchScreen: Screen {
  static let keys = KeyTable<SearchCommand>([
    .init("space", "search: pause, go on", [(" ", .togglePlay, "search: pause, go on")]),
    .init(
      "arrows", "choose network and seed",
      [
        (.up, .move(.up), "search: previous network"),
        (.down, .move(.down), "search: next network"),
        (.left, .move(.left), "search: previous seed"),
        (.right, .move(.right), "search: next seed"),
      ]),
    .init("Enter", "play the chosen seed", [(.enter, .play, "search: play the chosen seed")]),
    .init(
      "+ -", "a seed that solves, fails",
      [
        ("+", .loadSolving, "search: play a solving seed"),
        ("=", .loadSolving, "search: play a solving seed"),
        ("-", .loadFailing, "search: play a failing seed"),
      ]),
    .init(
      "Tab", "the question, part by part",
      [
        (.tab, .nextField, "search: question, next part"),
        (.backTab, .previousField, "search: question, previous part"),
      ]),
    .init(
      "[ ]", "fewer, more layers",
      [
        ("[", .layers(by: -1), "search: fewer layers"),
        ("]", .layers(by: 1), "search: more layers"),
      ]),
    .init("1-9 0", "slow .. fast, 0 flat out", speeds),
    .init(
      "Esc f", "back to the network",
      [(.escape, .close, "search: close"), ("f", .close, "search: close")]),
  ])

  private static let speeds: [(Key, SearchCommand, String)] = (0...9).map { digit in
    (
      .character(Character("\(digit)")), .speed(digit: digit),
      "search: \(Speed(digit: digit).text)"
    )
  }

  /// The part of the question that keys change; nil while they choose runs.
  private(set) var field: SearchField?

  static func asAppCommand(_ command: SearchCommand) -> AppCommand { .search(command) }

  var idleKeys: Set<Key> { PlaygroundScreen.pictureKeys }

  var hidesScreensBelow: Bool { true }

  /// A press on a run chooses it, another one plays it; one on the question types that part of it.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    switch (pointer.kind, target) {
    case (_, .key): return .pass
    case (.wheelUp, .searchField(let part)): return .handled(lab.step(part, by: 1))
    case (.wheelDown, .searchField(let part)): return .handled(lab.step(part, by: -1))
    case (.wheelUp, _): lab.search?.select(by: -1)
    case (.wheelDown, _): lab.search?.select(by: 1)
    case (.press(.left), .searchField(let part)):
      if field == part { return type(part, &lab) }
      field = part
    case (.press(.left), .searchRow(let row)):
      lab.search?.select(row)
      field = nil
    case (.press(.left), .searchRun(let row, let seed)):
      if lab.search?.selected == row, lab.search?.seed == seed { return perform(.play, &lab) }
      lab.search?.select(row)
      lab.search?.selectSeed(seed)
      field = nil
    default: break
    }
    return .handled()
  }

  mutating func perform(_ command: SearchCommand, _ lab: inout Lab) -> Response {
    if let field, let response = perform(command, on: field, &lab) { return response }
    switch command {
    case .move(.up): lab.search?.select(by: -1)
    case .move(.down): lab.search?.select(by: 1)
    case .move(.left): lab.search?.selectSeed(by: -1)
    case .move(.right): lab.search?.selectSeed(by: 1)
    case .play: return lab.playChosenRun().map { .close($0) } ?? .handled()
    case .loadSolving: return load(solving: true, &lab)
    case .loadFailing: return load(solving: false, &lab)
    case .nextField: field = SearchField.other(than: field, by: 1)
    case .previousField: field = SearchField.other(than: field, by: -1)
    case .layers(let steps): return .handled(lab.step(.layers, by: steps))
    case .togglePlay: lab.search?.isRunning.toggle()
    case .speed(let digit): lab.setSpeedOfSearch(Speed(digit: digit))
    case .close: return .close()
    }
    return .handled()
  }

  /// What keys do to a part of the question; nil for those that do the same everywhere.
  private mutating func perform(
    _ command: SearchCommand, on part: SearchField, _ lab: inout Lab
  ) -> Response? {
    switch command {
    case .move(.left): field = SearchField.other(than: part, by: -1)
    case .move(.right): field = SearchField.other(than: part, by: 1)
    case .move(.up), .loadSolving: return .handled(lab.step(part, by: 1))
    case .move(.down), .loadFailing: return .handled(lab.step(part, by: -1))
    case .play: return type(part, &lab)
    case .close: field = nil
    case .nextField, .previousField, .layers, .togglePlay, .speed: return nil
    }
    return .handled()
  }

  /// Asks for a part of the question; of the layers it takes the next choice.
  private func type(_ part: SearchField, _ lab: inout Lab) -> Response {
    guard let setting = part.setting else { return .handled(lab.step(part, by: 1)) }
    if lab.refuses(part == .dataset ? PageControl.dataset : .setting(setting)) { return .handled() }
    if part == .goal, lab.challenge != nil {
      lab.message = Sentences.goalOfChallenge
      return .handled()
    }
    var shown = lab.run.experiment
    // The goal that is asked for is also there where the run has none of its own.
    shown.goal = shown.goal ?? lab.search?.plan.target
    return .open(.prompt(PromptScreen(setting, shown)))
  }

  private func load(solving: Bool, _ lab: inout Lab) -> Response {
    lab.loadFound(solving: solving).map { .close($0) } ?? .handled()
  }

  /// Asks anew once the experiment is no longer the one that it asks about.
  mutating func follow(_ lab: inout Lab) -> Bool {
    lab.startSearch()
    return true
  }
}

extension Lab {
  /// Begins the search unless the last one asked the same.
  mutating func startSearch() {
    guard let last = search else {
      search = SearchPanel(run.experiment, task: searchTask)
      return
    }
    guard last.isGivenUp || !last.answers(run.experiment, searchTask) else { return }
    search = SearchPanel(
      run.experiment, task: searchTask, space: last.space, number: last.number + 1,
      speed: last.speed,
      isRunning: last.isRunning)
  }

  fileprivate mutating func setSpeedOfSearch(_ speed: Speed) {
    guard let last = search?.speed else { return }
    search?.speed = speed
    message = Sentences.speed(from: last, to: speed)
  }

  /// Plays the chosen run from its start; nil where that is refused.
  fileprivate mutating func playChosenRun() -> [Effect]? {
    search.flatMap { play($0.chosenRun, $0) }
  }

  /// Plays the selected network from one of its seeds that solve the problem, or fail; nil where there is
  /// none, or that is refused.
  fileprivate mutating func loadFound(solving: Bool) -> [Effect]? {
    guard let found = search?.nextRun(solving: solving), let panel = search else {
      message = solving ? Sentences.noSolvingSeed : Sentences.noFailingSeed
      return nil
    }
    return play(found, panel)
  }

  private mutating func play(
    _ found: (experiment: Experiment, trial: Trial?), _ panel: SearchPanel
  ) -> [Effect]? {
    play(
      found.experiment,
      saying: Sentences.seed(
        found.experiment.seed, found.trial.flatMap(panel.plan.solvingEpoch),
        panel.news.rows[panel.selected].epoch))
  }
}
