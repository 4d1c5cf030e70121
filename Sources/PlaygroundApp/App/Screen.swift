import TerminalUI

/// A layer of what is seen, with keys of its own: a value.
protocol Screen: Sendable {
  /// What its keys ask for.
  associatedtype Command: Sendable, Equatable

  /// Its keys.
  static var keys: KeyTable<Command> { get }

  /// The keys that it takes, so that no screen below gets them.
  var takenKeys: Set<Key> { get }

  /// Keys of the screens below it that would act on what it hides, so that they do nothing.
  var idleKeys: Set<Key> { get }

  /// Whether nothing of the screens below it is seen or reached by a key.
  var coversAll: Bool { get }

  /// Its command as one of the program's.
  static func asAppCommand(_ command: Command) -> AppCommand

  /// Takes a key or a paste that no screen above has taken.
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response

  /// Takes what a pointer does that no screen above has taken, with what lies under it.
  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response

  /// Does what a key or the palette asks for.
  mutating func perform(_ command: Command, _ lab: inout Lab) -> Response

  /// Adapts to a lab that has changed; whether the screen stays.
  mutating func follow(_ lab: inout Lab) -> Bool

  /// When it changes though nothing happens, since the program's start; nil where it does not.
  var nextMoment: Duration? { get }

  /// Adapts to the lab's time.
  mutating func passTime(_ lab: inout Lab) -> Response

  /// Whether the screens below need not be drawn, though keys may reach them.
  var hidesScreensBelow: Bool { get }

  /// Draws what it is in a part of the frame.
  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame)
}

extension Screen {
  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    guard case .key(let key) = input else { return .pass }
    if let command = Self.keys.command(for: key) { return perform(command, &lab) }
    guard idleKeys.contains(key) else { return .pass }
    lab.message = Sentences.actsOnHidden(key.name)
    return .handled()
  }

  mutating func point(_ pointer: Pointer, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    .pass
  }

  /// Takes an input of any kind.
  mutating func take(_ input: Input, at target: Frame.Target?, _ lab: inout Lab) -> Response {
    guard case .pointer(let pointer) = input else { return update(input, &lab) }
    return point(pointer, at: target, &lab)
  }

  mutating func follow(_ lab: inout Lab) -> Bool { true }

  var nextMoment: Duration? { nil }

  mutating func passTime(_ lab: inout Lab) -> Response { .handled() }

  var coversAll: Bool { false }

  var hidesScreensBelow: Bool { false }

  var idleKeys: Set<Key> { [] }

  var takenKeys: Set<Key> { Set(Self.keys.bindings.map(\.key)).union(idleKeys) }

  /// What the help says of its keys, without rows whose keys are all taken by screens above.
  func keyHelp(without taken: Set<Key>) -> [KeyHelp] {
    Self.keys.rows.filter { !$0.bindings.allSatisfy { taken.contains($0.key) } }.map(\.help)
  }

  /// Every command that its keys ask for, each once.
  var commands: [NamedCommand] {
    var named: [NamedCommand] = []
    for binding in Self.keys.bindings {
      let command = Self.asAppCommand(binding.command)
      guard !named.contains(where: { $0.command == command }) else { continue }
      named.append(
        NamedCommand(command: command, name: binding.name, key: binding.key.name))
    }
    return named
  }
}

/// What a screen makes of an input.
enum Response: Sendable {
  /// The input is used up.
  case handled([Effect] = [])
  /// The input is for the screen below.
  case pass
  /// The screen goes, and the input is for the screen below.
  case leave([Effect])
  /// The input opens another screen above this one.
  case open(Opening)
  /// The screen goes, and something else happens after it.
  case close([Effect] = [], then: Sequel? = nil)

  /// What follows when a screen has gone.
  enum Sequel: Sendable {
    case open(Opening)
    case perform(AppCommand)
  }
}

/// Which screen opens.
enum Opening: Sendable {
  case search, sheet, numbers, images, wall, points, help, palette
  case prompt(PromptScreen)
  case note(NoteScreen)
  case gates(GatesScreen)
  case step(StepScreen)
  case descend(DescendScreen)
}
