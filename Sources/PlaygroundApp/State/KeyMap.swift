import Experiments
import TerminalUI

/// Which key does what: one table for the program, its help, the README and the tests.
package enum KeyMap {
  /// One row: keys that belong together.
  package struct Row: Sendable {
    /// As the help shows them.
    package let keys: String
    /// What they do, in a few words.
    package let does: String
    /// What each key asks for.
    package let commands: [(key: Key, command: Command)]
  }

  /// Every key, in the order of the help.
  package static let rows: [Row] = [
    row("space", "play, pause", [(" ", .togglePlay)]),
    row("s S", "one epoch, one batch", [("s", .stepEpoch), ("S", .stepBatch)]),
    row("r R", "new weights, same again", [("r", .startAnew), ("R", .startAgain)]),
    row("g", "new data", [("g", .newData)]),
    Row(keys: "Tab arrows", does: "move the focus", commands: focusCommands),
    row("+ -", "more, less of the focused", [("+", .more), ("=", .more), ("-", .less)]),
    row("[ ]", "remove, add a layer", [("[", .removeLayer), ("]", .addLayer)]),
    Row(keys: "Enter", does: "switch, choose the focused", commands: [(.enter, .activate)]),
    row("a A", "next, previous activation", pair("a", "A", .activation, first: 1)),
    row("l L", "learning rate down, up", pair("l", "L", .learningRate, first: -1)),
    row("e E", "other regularization", pair("e", "E", .regularization, first: 1)),
    row("w W", "its rate down, up", pair("w", "W", .regularizationRate, first: -1)),
    row("b B", "batch size down, up", pair("b", "B", .batchSize, first: -1)),
    row("n N", "noise down, up", pair("n", "N", .noise, first: -1)),
    row("p P", "training share down, up", pair("p", "P", .trainPercent, first: -1)),
    row("d D", "next, previous data set", [("d", .dataset(by: 1)), ("D", .dataset(by: -1))]),
    row("f", "find the smallest network", [("f", .search)]),
    row("t x", "test points, discretize", [("t", .toggleTestPoints), ("x", .toggleDiscretize)]),
    Row(keys: "1-9 0", does: "slow .. fast, 0 flat out", commands: speeds),
    row("?", "this help", [("?", .help)]),
    Row(
      keys: "PgUp PgDn", does: "scroll this help",
      commands: [(.pageUp, .page(.up)), (.pageDown, .page(.down))]),
    Row(keys: "Esc", does: "back to the output", commands: [(.escape, .back)]),
    Row(
      keys: "^L ^Z", does: "draw anew, suspend",
      commands: [(.redraw, .redraw), (.suspend, .suspend)]),
    row("q", "quit", [("q", .quit)]),
  ]

  /// What a key asks for.
  package static func command(for key: Key) -> Command? { commands[key] }

  private static let commands = Dictionary(
    rows.flatMap(\.commands).map { ($0.key, $0.command) }, uniquingKeysWith: { first, _ in first })

  private static let focusCommands: [(key: Key, command: Command)] = [
    (.tab, .nextPanel), (.backTab, .previousPanel), (.up, .move(.up)), (.down, .move(.down)),
    (.left, .move(.left)), (.right, .move(.right)),
  ]

  private static let speeds: [(key: Key, command: Command)] = (0...9).map {
    (.character(Character("\($0)")), .speed(digit: $0))
  }

  private static func row(_ keys: String, _ does: String, _ commands: [(Character, Command)]) -> Row
  {
    Row(keys: keys, does: does, commands: commands.map { (.character($0.0), $0.1) })
  }

  private static func pair(_ one: Character, _ other: Character, _ setting: Setting, first: Int)
    -> [(Character, Command)]
  {
    [(one, .step(setting, by: first)), (other, .step(setting, by: -first))]
  }
}
