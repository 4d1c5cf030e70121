import ArchitectureSearch
import CursesTerminal
import Experiments
import TerminalUI

/// Waits for keys, signals and snapshots; after them it updates the state and draws once.
///
/// A picture is drawn when the terminal is ready for it. Until then keys and signals act all the same,
/// and the trainer's snapshots stay where they are.
struct EventLoop {
  private let events: TerminalEvents
  private let screen: CursesScreen
  private let session: TrainingSession
  private let theme: Theme
  private var state: AppState
  /// What the trainer was last told to compute.
  private var request: GridRequest
  private var exitCode: Int32?
  /// When the trainer should have answered the last edit.
  private var answerDue: ContinuousClock.Instant?
  /// Whether the terminal shows less than there is to see.
  private var isStale = true
  private var search: SearchRun?
  /// Searches that were given up, while their threads come to an end.
  private var endingSearches: [SearchRun] = []

  /// What takes longer than this is no longer felt as at once.
  private static let patience = Duration.milliseconds(100)

  init(
    events: TerminalEvents, screen: CursesScreen, session: TrainingSession, theme: Theme,
    state: AppState, request: GridRequest
  ) {
    self.events = events
    self.screen = screen
    self.session = session
    self.theme = theme
    self.state = state
    self.request = request
  }

  /// Runs to the end and returns the program's exit code.
  mutating func run() -> Int32 {
    draw()
    while true {
      for event in nextEvents() { handle(event) }
      takeInput()
      if let exitCode {
        endSearch()
        return exitCode
      }
      hearOfSearch()
      takeSnapshot()
      watchTrainer()
      draw()
    }
  }

  private func nextEvents() -> [TerminalEvent] {
    events.wait(timeoutMilliseconds: waitMilliseconds, forRoomOn: screen.unsentDescriptor)
  }

  /// Takes what the trainer has left once it can be shown, or where it answers an edit.
  private mutating func takeSnapshot() {
    guard screen.isReady || !state.isUpToDate, let snapshot = session.takeSnapshot() else { return }
    send(.received(snapshot))
  }

  /// Until an escape is known to be a key, a busy trainer is to be told of, or a silent terminal is
  /// waited for no longer.
  private var waitMilliseconds: Int? {
    let left = answerDue.map { Int((($0 - .now) / .milliseconds(1)).rounded(.up)) }
    let waits = [
      screen.inputWaitMilliseconds, state.isTrainerLate ? nil : left,
      screen.millisecondsUntilReady,
    ]
    return waits.compactMap { $0 }.min()
  }

  /// Says that the screen is behind the experiment once that lasts.
  private mutating func watchTrainer() {
    guard !state.isUpToDate else {
      answerDue = nil
      return
    }
    let due = answerDue ?? .now + Self.patience
    answerDue = due
    if .now >= due, !state.isTrainerLate { send(.trainerIsLate) }
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .input, .woken: break  // Both are asked after each time.
    case .hasRoom: screen.sendOn()
    case .resized: takeScreen { $0.resize() }
    case .suspensionRequested: takeScreen { $0.suspend() }
    case .continued:
      takeScreen { $0.resume() }
      // The stop was a pause that nobody asked for: the trainer's clock begins anew.
      session.send(.run(state.isPlaying))
    case .terminated(let code): exitCode = code
    }
  }

  /// Takes what has come, and what only time decides: whether an escape was a key.
  private mutating func takeInput() {
    for input in screen.takeInput() where exitCode == nil {
      switch input {
      case .key(let key): send(.key(key))
      case .paste(let text): send(.pasted(text))
      }
    }
  }

  /// Does something after which all must be drawn again.
  private mutating func takeScreen(_ body: (CursesScreen) -> Void) {
    body(screen)
    isStale = true
  }

  private mutating func send(_ action: Action) {
    isStale = true
    for effect in update(&state, action) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .edit(let edit, let version): session.send(.edit(edit, version: version))
    case .run(let isOn): session.send(.run(isOn))
    case .stepEpoch: session.send(.step(.epoch))
    case .stepBatch: session.send(.step(.batch))
    case .speed(let speed): session.send(.speed(speed))
    case .startSearch: startSearch()
    case .redraw: takeScreen { $0.redrawAll() }
    case .suspend: takeScreen { $0.suspend() }
    case .quit: exitCode = 0
    }
  }

  /// Searches on all processors but the one that trains what is seen.
  private mutating func startSearch() {
    endSearch()
    guard let panel = state.search else { return }
    let waker = events.waker
    search = SearchRun(
      panel.question, plan: panel.plan, threads: max(1, SearchRun.processorCount - 1),
      wake: { waker.wake() })
  }

  /// Gives the search up; its threads are joined once they say that they are done, so that no key
  /// waits for them.
  private mutating func endSearch() {
    search?.cancel()
    if let search { endingSearches.append(search) }
    search = nil
  }

  private mutating func joinEndedSearches() {
    for search in endingSearches where search.progress.isOver { search.wait() }
    endingSearches.removeAll { $0.progress.isOver }
  }

  private mutating func hearOfSearch() {
    joinEndedSearches()
    guard let search, let panel = state.search else { return }
    // What is done is asked first: the rows that belong to it are in by then or come later.
    let progress = search.progress
    let rows = search.takeRows()
    let done = Double(progress.done) / Double(max(1, progress.pieces))
    if !rows.isEmpty || done != panel.done { send(.searched(rows, done: done)) }
  }

  private mutating func draw() {
    guard exitCode == nil else { return }
    if screen.size != state.screenSize { send(.resized(screen.size)) }
    guard isStale, screen.isReady else { return }
    requestPictures()
    isStale = !screen.show(view(state, size: screen.size, theme: theme))
  }

  /// Tells the trainer when the layout has room for other pictures than before.
  private mutating func requestPictures() {
    let layout = ScreenLayout(
      size: screen.size, hidden: state.experiment.hidden, focus: state.focus)
    let wanted = layout.request(shown: state.shownPlace)
    guard wanted != request else { return }
    request = wanted
    session.send(.show(wanted))
  }
}
