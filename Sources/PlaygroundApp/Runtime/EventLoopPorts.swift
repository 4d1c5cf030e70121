import ArchitectureSearch
import CursesTerminal
import DataSources
import Experiments
import TerminalUI

/// What the event loop asks of the terminal, as functions, so that a test can stand in for it.
struct TerminalPort {
  /// What the terminal is told to do.
  enum Duty: Sendable, Equatable {
    case sendOn, resize, suspend, resume, redraw
    case takePointer(Bool)
    case copy(String)
  }

  /// Sleeps until something happens or the milliseconds are over; nil sleeps until something
  /// happens.
  var wait: (_ timeoutMilliseconds: Int?) -> [TerminalEvent]
  /// The keys and pastes that have come.
  var takeInput: () -> [Input]
  /// What the terminal has said of its background since this was asked last.
  var takeAppearance: () -> Appearance? = { nil }
  /// How long what has come may be the beginning of more.
  var inputWaitMilliseconds: () -> Int?
  /// The extent of the window.
  var size: () -> Size
  /// Whether it takes a frame now, and else when it will.
  var isReady: () -> Bool
  var millisecondsUntilReady: () -> Int?
  /// Shows a frame, of pictures that move only what the eye sees of it; false if it must be shown
  /// again.
  var show: (_ frame: Frame, _ isMoving: Bool) -> Bool
  var perform: (Duty) -> Void
}

/// What it asks of the trainer.
struct TrainerPort {
  var send: (Order) -> Void
  /// The newest snapshot that was not taken yet.
  var takeSnapshot: () -> Snapshot?
  /// The newest moment that was asked for and not taken yet.
  var takeCheckpoint: () -> Checkpoint?
  /// Writes a moment to a file.
  var write: (Checkpoint, _ path: String) throws -> Void
  /// Writes points that were placed by hand to a file.
  var writePoints: (PlacedPoints, _ path: String) throws -> Void = { try $0.write(to: $1) }
}

/// What it asks of the runs of a challenge.
struct ScorePort {
  /// Trains the runs that are wanted in place of any others, or none.
  var arrange: (ScoreOrder?) -> Void
  /// The runs that are done since the last time; nil where none is.
  var takeNews: () -> ScoreNews?

  /// Nothing is wanted.
  static var none: ScorePort { ScorePort(arrange: { _ in }, takeNews: { nil }) }
}

/// What it asks of whoever works for lessons.
struct LessonPort {
  /// Begins to do what a lesson asks for.
  var perform: (LessonEffect) -> Void
  /// What has come of it since the last time.
  var takeNews: () -> [LessonNews]

  /// There is no lesson.
  static var none: LessonPort { LessonPort(perform: { _ in }, takeNews: { [] }) }
}

extension LessonPort {
  /// Works on threads of their own.
  init(_ lessons: LessonThreads) {
    perform = { lessons.perform($0) }
    takeNews = { lessons.takeNews() }
  }
}

/// What it asks of races.
struct RacePort {
  /// Makes a race what a screen wants; without an order it is given up.
  var arrange: (RacePlace, RaceOrder?) -> Void
  /// Chooses what is shown of a race.
  var show: (FrameRace) -> Void
  /// How the runs of a race stand, where that has changed since the last time.
  var takeNews: (RacePlace) -> RaceNews?
  /// Gives all races up.
  var stop: () -> Void

  /// Nothing is raced.
  static var none: RacePort {
    RacePort(arrange: { _, _ in }, show: { _ in }, takeNews: { _ in nil }, stop: {})
  }
}

/// What it asks of whoever reads files.
struct ReaderPort {
  /// Begins to find out what a typed text says.
  var read: (TypedValue) -> Void
  /// What has been found out since the last time.
  var takeAnswers: () -> [(TypedValue.Outcome, TypedValue)]
}

extension TerminalPort {
  /// The terminal.
  init(_ events: TerminalEvents, _ screen: CursesScreen) {
    wait = { events.wait(timeoutMilliseconds: $0, forRoomOn: screen.unsentDescriptor) }
    takeInput = { screen.takeInput() }
    takeAppearance = { screen.takeAppearance() }
    inputWaitMilliseconds = { screen.inputWaitMilliseconds }
    size = { screen.size }
    isReady = { screen.isReady }
    millisecondsUntilReady = { screen.millisecondsUntilReady }
    show = { screen.show($0.canvas, isMoving: $1) }
    perform = { duty in
      switch duty {
      case .sendOn: screen.sendOn()
      case .resize: screen.resize()
      case .suspend: screen.suspend()
      case .resume: screen.resume()
      case .redraw: screen.redrawAll()
      case .copy(let text): screen.copy(text)
      case .takePointer(let isOn): screen.takePointer(isOn)
      }
    }
  }
}

extension TrainerPort {
  /// The running trainer.
  init(_ session: TrainingSession) {
    send = { session.send($0) }
    takeSnapshot = { session.takeSnapshot() }
    takeCheckpoint = { session.takeCheckpoint() }
    write = { try RunFile.write($0, to: $1) }
  }
}

extension ScorePort {
  /// Trains on threads of their own.
  init(_ scores: ScoreThreads) {
    arrange = { scores.arrange($0) }
    takeNews = { scores.takeNews() }
  }
}

extension RacePort {
  /// Races on threads of their own.
  init(_ stage: RaceStage) {
    arrange = { stage.arrange($0, $1) }
    show = { stage.show($0.place, $0.view) }
    takeNews = { stage.takeNews($0) }
    stop = { stage.stop() }
  }
}

extension ReaderPort {
  /// Reads on threads of their own.
  init(_ reader: ValueReader) {
    read = { reader.read($0) }
    takeAnswers = { reader.takeAnswers() }
  }
}
