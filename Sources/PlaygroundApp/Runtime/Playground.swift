import CursesTerminal
import Experiments
import TerminalUI

/// How the screen should look, as far as the terminal is not to be asked.
package struct PlaygroundLook: Sendable {
  /// Dark or light; nil takes the terminal's word, dark where it says nothing.
  package var appearance: Appearance?
  /// The colours of values.
  package var palette: Palette
  /// How many colours; nil takes the terminal's word.
  package var depth: ColorDepth?

  /// A look; what is nil is asked of the terminal.
  package init(
    appearance: Appearance? = nil, palette: Palette = .standard, depth: ColorDepth? = nil
  ) {
    self.appearance = appearance
    self.palette = palette
    self.depth = depth
  }

  /// What the terminal is asked with: the variables that speak of colours say what was chosen.
  func environment(_ current: [String: String]) -> [String: String] {
    guard let depth else { return current }
    var environment = current
    environment["NO_COLOR"] = depth == .mono ? "1" : nil
    environment["COLORTERM"] = depth == .trueColor ? "truecolor" : nil
    return environment
  }

  /// The theme for a terminal.
  func theme(_ capabilities: TerminalCapabilities) -> Theme {
    Theme(
      depth: capabilities.colorDepth,
      appearance: appearance ?? capabilities.appearance ?? .dark, palette: palette,
      glyphs: capabilities.isUnicode ? .unicode : .ascii)
  }
}

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
