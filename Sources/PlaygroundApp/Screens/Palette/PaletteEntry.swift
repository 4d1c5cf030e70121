import Experiments

/// What can be found by its name: a command, a setting to type a value of, or a word to read.
struct PaletteEntry: Sendable, Equatable {
  /// What Enter does.
  enum Target: Sendable, Equatable {
    case command(AppCommand)
    case setting(Setting)
    case nothing
  }

  let target: Target
  let name: String
  /// The key that does the same; empty for settings and words.
  let key: String
  /// What it is about, which is searched as well.
  let help: String

  init(_ command: NamedCommand) {
    target = .command(command.command)
    name = command.name
    key = command.key
    help = ""
  }

  init(_ setting: Setting) {
    target = .setting(setting)
    name = setting.title
    key = ""
    help = "\(setting.option) \(setting.help)"
  }

  init(word: String, meaning: String) {
    target = .nothing
    name = word
    key = ""
    help = meaning
  }
}

extension [PaletteEntry] {
  /// Those that answer what was typed, the best first; equal ones stay in their order.
  func found(by typed: String) -> [PaletteEntry] {
    let ranked = compactMap { entry in entry.rank(typed).map { (entry: entry, rank: $0) } }
    return (0...(ranked.map(\.rank).max() ?? 0)).flatMap { rank in
      ranked.filter { $0.rank == rank }.map(\.entry)
    }
  }
}

extension PaletteEntry {
  /// How well it answers what was typed, the lower the better; nil where a word is not in it.
  ///
  /// A word at the beginning of the name is best, then one at the beginning of another word, then
  /// one anywhere in the name, then the beginning of one in the explanation.
  func rank(_ typed: String) -> Int? {
    var sum = 0
    for word in typed.lowercased().split(separator: " ") {
      guard let rank = rank(ofWord: word) else { return nil }
      sum += rank
    }
    return sum
  }

  private func rank(ofWord word: Substring) -> Int? {
    let name = self.name.lowercased()
    if name.hasPrefix(word) { return 0 }
    if name.hasWord(beginningWith: word) { return 1 }
    if name.contains(word) { return 2 }
    return help.lowercased().hasWord(beginningWith: word) ? 3 : nil
  }
}

extension String {
  fileprivate func hasWord(beginningWith start: Substring) -> Bool {
    split { " :;,(".contains($0) }.contains { $0.hasPrefix(start) }
  }
}
