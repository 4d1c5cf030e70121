import TerminalUI

/// Which key does what on a screen: one table for the program, its help, its hints and the palette.
struct KeyTable<Command: Sendable & Equatable>: Sendable {
  /// A key and what it asks for.
  struct Binding: Sendable {
    let key: Key
    let command: Command
    /// What the command is called in the palette.
    let name: String
  }

  /// Keys that belong together.
  struct Row: Sendable {
    /// What the help says of them.
    let help: KeyHelp
    let bindings: [Binding]
  }

  /// The rows in the order of the help.
  let rows: [Row]
  private let commands: [Key: Command]

  /// A table; of two bindings of the same key the first holds.
  init(_ rows: [Row]) {
    self.rows = rows
    commands = Dictionary(
      rows.flatMap(\.bindings).map { ($0.key, $0.command) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Every binding of the table.
  var bindings: [Binding] { rows.flatMap(\.bindings) }

  /// What a key asks for.
  func command(for key: Key) -> Command? { commands[key] }

  /// The keys of some commands and what they do, in as few words as the hint line has room for.
  func hint(_ wanted: Command..., does: String) -> String {
    let names = wanted.compactMap { command in
      bindings.first { $0.command == command }?.key.name
    }
    let isEveryArrow = Set(names) == Set(Key.arrows.map(\.name))
    return "\(isEveryArrow ? "arrows" : names.joined(separator: " ")) \(does)"
  }
}

extension KeyTable.Row {
  /// A row of keys and, for each of them, its command and what that is called.
  init(_ keys: String, _ does: String, _ bindings: [(Key, Command, String)]) {
    help = KeyHelp(keys: keys, does: does)
    self.bindings = bindings.map { KeyTable.Binding(key: $0.0, command: $0.1, name: $0.2) }
  }
}

/// What the help says of keys that belong together.
package struct KeyHelp: Sendable, Equatable {
  /// The keys as the help shows them.
  package let keys: String
  /// What they do, in a few words.
  package let does: String
}
