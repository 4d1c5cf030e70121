import CursesTerminal
import DataSources
import Experiments
import TerminalUI

/// The playground on the terminal, from the first frame to the last.
package enum Playground {
  /// Plays until the user quits or a signal ends it; returns the program's exit code.
  /// - Throws: `TerminalError` where there is no usable terminal; nothing has been drawn then.
  ///
  /// It begins with the screen `first`, unless `state` says that it has been shown; the prompt finds
  /// public data sets in `data`. A link that was opened says how the run is looked at, and what is
  /// hidden; `path` is the file that it was opened from. What lessons have reached is kept in `state`;
  /// `ending` is given the lab as the user leaves it.
  package static func run(
    _ trainer: Trainer, isPlaying: Bool, look: PlaygroundLook, data: DataDirectory = .none,
    showing first: FirstScreen = .playground, link: PlaygroundLink? = nil,
    openedFrom path: String? = nil, state: StateDirectory = .none,
    ending: (Lab) -> Void = { _ in }
  ) throws -> Int32 {
    var trainer = trainer
    let experiment = trainer.experiment
    let events = try TerminalEvents()
    let screen = try CursesScreen(
      depth: look.depth, asksBackground: look.appearance == nil,
      takesPointer: look.takesPointer)
    defer { screen.close() }
    // The first snapshot, with the pictures that the first frame needs.
    let extras = link?.extras ?? LinkExtras()
    let layout = ScreenLayout(
      size: screen.size, hidden: experiment.hidden, showsData: !extras.hides(.dataset))
    let theme = look.theme(screen.capabilities)
    let request =
      experiment.dataset.imageSize == nil
      ? layout.request(shown: .output, pixels: theme.pixels) : GridRequest(StudyRequest())
    let run = Run(
      experiment: experiment, snapshot: trainer.snapshot(version: 0, request: request),
      isPlaying: isPlaying)
    var lab = Lab(run, data: data, extras: extras, openedFrom: path)
    lab.takesPointer = look.takesPointer
    let app = App(
      lab: lab, showing: first.due(by: state), view: link?.view ?? PlaygroundLink.View())
    let waker = events.waker
    let session = try TrainingSession(
      trainer: trainer, request: request, isRunning: isPlaying, speed: app.lab.run.speed
    ) { waker.wake() }
    // Nobody waits for the thread's end: the terminal is the shell's again at once.
    defer { session.cancel() }
    let lessons = LessonThreads(state: state, data: data) { waker.wake() }
    let scores = ScoreThreads { waker.wake() }
    let stage = RaceStage { waker.wake() }
    var loop = EventLoop(
      terminal: TerminalPort(events, screen), trainer: TrainerPort(session),
      races: RacePort(stage), scores: ScorePort(scores),
      lessons: LessonPort(lessons),
      reader: ReaderPort(ValueReader { waker.wake() }), theme: theme, app: app, request: request)
    let code = loop.run()
    if code == 0 { ending(loop.app.lab) }
    return code
  }
}
