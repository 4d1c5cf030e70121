import CursesTerminal
import Experiments
import TerminalUI

/// The playground on the terminal, from the first frame to the last.
package enum Playground {
  /// Plays until the user quits or a signal ends it; returns the program's exit code.
  /// - Throws: `TerminalError` where there is no usable terminal; nothing has been drawn then.
  package static func run(_ experiment: Experiment, isPlaying: Bool, look: PlaygroundLook) throws
    -> Int32
  {
    let events = try TerminalEvents()
    let screen = try CursesScreen(
      environment: look.environment(TerminalEnvironment.current))
    defer { screen.close() }
    var trainer = Trainer(experiment)
    let request = ScreenLayout(size: screen.size, hidden: experiment.hidden)
      .request(shown: .output)
    let state = AppState(
      experiment: experiment, snapshot: trainer.snapshot(version: 0, request: request),
      isPlaying: isPlaying)
    let waker = events.waker
    let session = try TrainingSession(trainer: trainer, request: request, isRunning: isPlaying) {
      waker.wake()
    }
    defer { session.stop() }
    var loop = EventLoop(
      events: events, screen: screen, session: session, theme: look.theme(screen.capabilities),
      state: state, request: request)
    return loop.run()
  }
}
