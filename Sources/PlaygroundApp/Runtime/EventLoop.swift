import ArchitectureSearch
import CursesTerminal
import DataSources
import Experiments
import TerminalUI

/// Waits for keys, signals and snapshots; after them it updates the program and draws once.
///
/// A picture is drawn when the terminal is ready for it. Until then keys and signals act all the same,
/// and the trainer's snapshots stay where they are.
struct EventLoop {
  private let terminal: TerminalPort
  private let trainer: TrainerPort
  private let scores: ScorePort
  private let races: RacePort
  private let lessons: LessonPort
  private let reader: ReaderPort
  private var theme: Theme
  private(set) var app: App
  /// What was drawn last, which is what a pointer points at.
  private var shown: Frame?
  /// What the trainer was last told to compute.
  private var request: GridRequest
  private var exitCode: Int32?
  private let start = ContinuousClock.now
  /// When the trainer should have answered the last edit.
  private var answerDue: ContinuousClock.Instant?
  /// Until when the sentence of a number is there.
  private var messageEnd: (number: Int, time: ContinuousClock.Instant)?
  /// Where the next moment that the trainer hands out is to be written.
  private var savePaths: [String] = []
  private var rhythm = FrameRhythm()
  /// Where the pointer is.
  private var hovering = Hovering()
  /// Whether the terminal shows less than there is to see.
  private var isStale = true

  /// What takes longer than this is no longer felt as at once.
  private static let patience = Duration.milliseconds(100)
  /// What a short sentence is there for, and each character of a long one.
  private static let readingTime = (least: Duration.seconds(4), each: Duration.milliseconds(60))

  init(
    terminal: TerminalPort, trainer: TrainerPort, races: RacePort = .none,
    scores: ScorePort = .none, lessons: LessonPort = .none, reader: ReaderPort, theme: Theme,
    app: App, request: GridRequest
  ) {
    self.terminal = terminal
    self.trainer = trainer
    self.scores = scores
    self.races = races
    self.lessons = lessons
    self.reader = reader
    self.theme = theme
    self.app = app
    self.request = request
  }

  /// Runs to the end and returns the program's exit code.
  mutating func run() -> Int32 {
    draw()
    while true {
      for event in terminal.wait(waitMilliseconds) { handle(event) }
      takeInput()
      if let exitCode {
        races.stop()
        scores.arrange(nil)
        return exitCode
      }
      hearOfRaces()
      hearOfScores()
      for (outcome, typed) in reader.takeAnswers() { send(.read(outcome, of: typed)) }
      for news in lessons.takeNews() { send(.lesson(news)) }
      takeSnapshot()
      writeCheckpoint()
      watchTrainer()
      watchMessage()
      watchClock()
      draw()
    }
  }

  /// Takes what the trainer has left once it can be shown, or where it answers an edit.
  private mutating func takeSnapshot() {
    let isAwaited = !app.lab.run.isUpToDate
    guard isAwaited || (terminal.isReady() && isFrameDue), let snapshot = trainer.takeSnapshot()
    else { return }
    let isOfOthers = snapshot.grid.request != app.lab.run.snapshot.grid.request
    if isAwaited || isOfOthers || !isMoving { rhythm.hurry() }
    take(.received(snapshot))
  }

  private mutating func save(to path: String) {
    savePaths.append(path)
    trainer.send(.checkpoint)
  }

  private mutating func save(_ points: PlacedPoints, to path: String) {
    do {
      try trainer.writePoints(points, path)
      send(.savedPoints(path: path, words: points.readingWords))
    } catch {
      send(.notSaved("\(error)"))
    }
  }

  /// Writes the moment that was asked for, once the trainer has handed it out.
  private mutating func writeCheckpoint() {
    guard let checkpoint = trainer.takeCheckpoint() else { return }
    let paths = savePaths
    savePaths = []
    for path in paths {
      do {
        try trainer.write(checkpoint, path)
        send(.saved(path: path))
      } catch {
        send(.notSaved("\(error)"))
      }
    }
  }

  /// Until an escape is known to be a key, a busy trainer is to be told of, a silent terminal is waited
  /// for no longer, a sentence goes, or the app wants to be told the time.
  private var waitMilliseconds: Int? {
    let left = answerDue.map(milliseconds)
    let waits = [
      terminal.inputWaitMilliseconds(), app.lab.run.isTrainerLate ? nil : left,
      terminal.millisecondsUntilReady(), messageEnd.map { milliseconds(until: $0.time) },
      app.nextMoment.map { milliseconds(until: start + $0) },
      isMoving ? rhythm.deadline(after: .now).map(milliseconds) : nil,
    ]
    return waits.compactMap { $0 }.min()
  }

  private func milliseconds(until time: ContinuousClock.Instant) -> Int {
    max(0, Int(((time - .now) / .milliseconds(1)).rounded(.up)))
  }

  /// Takes a sentence away once it has been there for long enough to be read.
  private mutating func watchMessage() {
    guard let message = app.lab.message, !app.lab.messageStays else {
      messageEnd = nil
      return
    }
    let number = app.lab.messageNumber
    if let end = messageEnd, end.number == number {
      guard .now >= end.time else { return }
      messageEnd = nil
      return send(.messageRead(number))
    }
    messageEnd = (number, .now + max(Self.readingTime.least, Self.readingTime.each * message.count))
  }

  /// Tells the app the time that it waits for.
  private mutating func watchClock() {
    let time = .now - start
    if let moment = app.nextMoment, time >= moment { send(.clock(time)) }
  }

  /// Says that the screen is behind the experiment once that lasts.
  private mutating func watchTrainer() {
    guard !app.lab.run.isUpToDate else {
      answerDue = nil
      return
    }
    let due = answerDue ?? .now + Self.patience
    answerDue = due
    if .now >= due, !app.lab.run.isTrainerLate { send(.trainerIsLate) }
  }

  private mutating func handle(_ event: TerminalEvent) {
    switch event {
    case .input, .woken: break  // Both are asked after each time.
    case .hasRoom: terminal.perform(.sendOn)
    case .resized: takeScreen(.resize)
    case .suspensionRequested: takeScreen(.suspend)
    case .continued:
      takeScreen(.resume)
      // The stop was a pause that nobody asked for: the trainer's clock begins anew.
      trainer.send(.run(app.lab.run.isPlaying))
    case .terminated(let code): exitCode = code
    }
  }

  /// Takes what has come, and what only time decides: whether an escape was a key.
  private mutating func takeInput() {
    let (shown, app) = (shown, app)
    let inputs = hovering.news(in: terminal.takeInput()) {
      Self.target(of: $0, in: shown, app)
    }
    for input in inputs where exitCode == nil {
      send(.input(input, at: target(of: input), time: .now - start))
    }
    if let appearance = terminal.takeAppearance(), appearance != theme.appearance {
      theme = theme.on(appearance)
      isStale = true
    }
  }

  private func target(of input: Input) -> Frame.Target? {
    guard case .pointer(let pointer) = input else { return nil }
    return Self.target(of: pointer, in: shown, app)
  }

  private static func target(of pointer: Pointer, in shown: Frame?, _ app: App) -> Frame.Target? {
    shown?.target(x: pointer.x, y: pointer.y) ?? app.link(atX: pointer.x, y: pointer.y)
  }

  /// Does something after which all must be drawn again.
  private mutating func takeScreen(_ duty: TerminalPort.Duty) {
    terminal.perform(duty)
    isStale = true
  }

  private mutating func send(_ action: Action) {
    rhythm.hurry()
    take(action)
  }

  private mutating func take(_ action: Action) {
    isStale = true
    for effect in update(&app, action) { perform(effect) }
  }

  private mutating func perform(_ effect: Effect) {
    switch effect {
    case .edit(let edit, let version): trainer.send(.edit(edit, version: version))
    case .undo(let version): trainer.send(.undo(version: version))
    case .redo(let version): trainer.send(.redo(version: version))
    case .read(let typed): reader.read(typed)
    case .save(let path): save(to: path)
    case .savePoints(let points, let path): save(points, to: path)
    case .run(let isOn): trainer.send(.run(isOn))
    case .stepEpoch: trainer.send(.step(.epoch))
    case .stepBatch: trainer.send(.step(.batch))
    case .speed(let speed): trainer.send(.speed(speed))
    case .lesson(let effect): lessons.perform(effect)
    case .copy(let text): terminal.perform(.copy(text))
    case .takePointer(let isOn): terminal.perform(.takePointer(isOn))
    case .redraw: takeScreen(.redraw)
    case .suspend: takeScreen(.suspend)
    case .quit: exitCode = 0
    }
  }

  /// Asks for the runs that the challenge wants, and hears of those that are done.
  private mutating func hearOfScores() {
    scores.arrange(app.lab.challenge?.order)
    if let news = scores.takeNews() { send(.scored(news)) }
  }

  /// Makes races what the screens want, and hears of those that are under way once it can be shown.
  private mutating func hearOfRaces() {
    for place in RacePlace.allCases { races.arrange(place, app.race(place)) }
    guard terminal.isReady() else { return }
    for place in RacePlace.allCases {
      if let news = races.takeNews(place) { hear(news, of: place) }
    }
  }

  /// Runs that are out of sight change nothing that must be drawn.
  private mutating func hear(_ news: RaceNews, of place: RacePlace) {
    let action = Action.raced(place, news)
    guard shown?.race?.place != place else { return send(action) }
    for effect in update(&app, action) { perform(effect) }
  }

  /// Asks races for the pictures that there is room for, and those out of sight for none.
  private func showRaces(of frame: Frame) {
    for place in RacePlace.allCases {
      let wanted = frame.race.flatMap { $0.place == place ? $0 : nil }
      races.show(wanted ?? FrameRace(place: place, view: SeedRace.View()))
    }
  }

  private mutating func draw() {
    guard exitCode == nil else { return }
    if terminal.size() != app.lab.screenSize { send(.resized(terminal.size())) }
    let rests = rhythm.rests(at: .now)
    guard isStale || rests, isFrameDue, terminal.isReady() else { return }
    let frame = app.frame(size: terminal.size(), theme: theme)
    requestPictures(frame)
    showRaces(of: frame)
    let isMoving = isMoving && isStale && !rhythm.isUrgent
    isStale = !terminal.show(frame, isMoving)
    rhythm.drew(isMoving: isMoving, at: .now)
    shown = frame
  }

  /// Whether pictures move by themselves.
  private var isMoving: Bool { app.lab.run.isPlaying }

  private var isFrameDue: Bool { !isMoving || rhythm.isDue(at: .now) }

  /// Tells the trainer when there is room for other pictures than before.
  private mutating func requestPictures(_ frame: Frame) {
    guard let wanted = frame.pictures, wanted != request else { return }
    request = wanted
    trainer.send(.show(wanted))
  }
}
