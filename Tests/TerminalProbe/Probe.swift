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
      var probe = Probe(events: events, screen: try CursesScreen(takesPointer: true))
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
    var isStale = true
    while exitCode == nil {
      if isStale { isStale = !screen.show(picture.canvas(on: screen)) }
      for event in nextEvents(isStale: isStale) { isStale = react(to: event) || isStale }
      for input in screen.takeInput() {
        take(input)
        isStale = true
      }
    }
    screen.close()
    return exitCode ?? 0
  }

  private func nextEvents(isStale: Bool) -> [TerminalEvent] {
    let waits = [screen.inputWaitMilliseconds, isStale ? screen.millisecondsUntilReady : nil]
    return events.wait(
      timeoutMilliseconds: waits.compactMap { $0 }.min(), forRoomOn: screen.unsentDescriptor)
  }

  /// Returns whether there is something else to show.
  private mutating func react(to event: TerminalEvent) -> Bool {
    switch event {
    case .input: return false
    case .hasRoom:
      screen.sendOn()
      return false
    case .woken: picture.wakeUps += 1
    case .resized: screen.resize()
    case .suspensionRequested: screen.suspend()
    case .continued:
      screen.resume()
      picture.continuations += 1
    case .terminated(let code): exitCode = code
    }
    return true
  }

  private mutating func take(_ input: Input) {
    switch input {
    case .key(let key): press(key)
    case .paste(let text): picture.pastes.append(text)
    case .pointer(let pointer): picture.pointer = pointer
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
    case .character("y"): screen.copy("nnplay 'a b'")
    case .character("g"): screen.takePointer(false)
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
