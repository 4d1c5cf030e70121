import CursesTerminal
import Glibc
import TerminalUI

/// The smallest program with a screen: shows what it knows, and misbehaves on request.
@main
struct Probe {
  private let events: TerminalEvents
  private let screen: CursesScreen
  private var picture = Picture()
  private var exitCode: Int32?

  static func main() {
    do {
      let events = try TerminalEvents()
      var probe = Probe(events: events, screen: try CursesScreen())
      exit(probe.run())
    } catch {
      writeError("\(error)\n")
      exit(error.exitCode)
    }
  }

  private init(events: TerminalEvents, screen: CursesScreen) {
    self.events = events
    self.screen = screen
  }

  private mutating func run() -> Int32 {
    if CommandLine.arguments.count == 3, let frames = Int(CommandLine.arguments[2]) {
      return MovingMap(screen: screen, kind: CommandLine.arguments[1]).run(frames: frames)
    }
    while exitCode == nil {
      screen.show(picture.canvas(on: screen))
      let wait = screen.inputWaitMilliseconds
      for event in events.wait(timeoutMilliseconds: wait) { react(to: event) }
      for input in screen.takeInput() { take(input) }
    }
    screen.close()
    return exitCode ?? 0
  }

  private mutating func react(to event: TerminalEvent) {
    switch event {
    case .input: break
    case .woken: picture.wakeUps += 1
    case .resized: screen.resize()
    case .suspensionRequested: screen.suspend()
    case .continued:
      screen.resume()
      picture.continuations += 1
    case .terminated(let code): exitCode = code
    }
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): picture.pastes.append(text)
    }
  }

  private mutating func press(_ key: Key) {
    picture.keys.append(key)
    switch key {
    case .character("q"): exitCode = 0
    case .character("w"): startThread { $0.wake() }
    case .character("e"): Self.writeError("noted on the way\n")
    case .character("x"): exit(3)
    case .character("o"): picture.excess = Size(columns: 30, rows: 10)
    case .character("u"): picture.width = 40
    case .character("p"): picture.page += 1
    case .character("n"): picture.noise.advance()
    case .character(let letter): Misbehaviour(rawValue: letter)?.happen()
    case .redraw:
      screen.redrawAll()
      picture.redraws += 1
    default: break
    }
  }

  private static func writeError(_ text: String) {
    _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
  }

  /// Runs something on another thread, with the waker at hand.
  private func startThread(_ body: @escaping @Sendable (Waker) -> Void) {
    let waker = events.waker
    runOnThread { body(waker) }
  }
}
