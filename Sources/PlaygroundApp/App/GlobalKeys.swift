import TerminalUI

/// What keys do wherever one is, unless a screen has taken them.
package enum GlobalCommand: Sendable, Equatable {
  case togglePlay, help, palette, redraw, suspend, togglePointer, quit
}

/// The lowest layer: keys without a picture.
struct GlobalKeys: Screen {
  static let keys = KeyTable<GlobalCommand>([playing] + others)

  /// The row that begins the help.
  static let playing = KeyTable<GlobalCommand>.Row(
    "space", "play, pause", [(" ", .togglePlay, "play, pause")])

  /// The rows that end it.
  static let others: [KeyTable<GlobalCommand>.Row] = [
    .init("?", "this help", [("?", .help, "help: all keys")]),
    .init(":", "every command by name", [(":", .palette, "commands and settings by name")]),
    .init(
      "^L ^Z M", "draw anew, suspend, mouse",
      [
        (.redraw, .redraw, "draw the screen anew"), (.suspend, .suspend, "suspend to the shell"),
        ("M", .togglePointer, "mouse: give it back, or take it"),
      ]),
    .init("q", "quit", [("q", .quit, "quit")]),
  ]

  static func asAppCommand(_ command: GlobalCommand) -> AppCommand { .global(command) }

  mutating func update(_ input: Input, _ lab: inout Lab) -> Response {
    switch input {
    case .key(let key):
      if let command = Self.keys.command(for: key) { return perform(command, &lab) }
      if key.name.allSatisfy(\.isASCII) { lab.message = Sentences.noSuchKey(key.name) }
      return .handled()
    case .paste:
      lab.message = Sentences.pasted
      return .handled()
    case .pointer: return .pass
    }
  }

  mutating func perform(_ command: GlobalCommand, _ lab: inout Lab) -> Response {
    switch command {
    case .togglePlay: .handled(lab.refuses(.play) ? [] : lab.run.togglePlay())
    case .help: .open(.help)
    case .palette: .open(.palette)
    case .redraw: .handled([.redraw])
    case .suspend: .handled([.suspend])
    case .togglePointer: .handled(lab.togglePointer())
    case .quit: .handled(lab.quit())
    }
  }

  func draw(in rect: Rect, _ lab: Lab, on frame: inout Frame) {}
}

extension Lab {
  /// Takes the mouse, or gives it back to the terminal.
  fileprivate mutating func togglePointer() -> [Effect] {
    takesPointer.toggle()
    message = takesPointer ? Sentences.pointerTaken : Sentences.pointerGivenBack
    return [.takePointer(takesPointer)]
  }
}

extension Input {
  /// Whether it is a key that works everywhere and is no text.
  var isGlobalControl: Bool {
    switch self {
    case .key(.character), .paste, .pointer: false
    case .key(let key): GlobalKeys.keys.command(for: key) != nil
    }
  }
}
