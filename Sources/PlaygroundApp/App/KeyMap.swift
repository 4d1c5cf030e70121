/// The keys in the order of the help and of the README.
package enum KeyMap {
  /// Every row while the playground alone is seen.
  package static let rows = rows(PlaygroundScreen.keys.rows.map(\.help))

  /// The rows of some screens between those that hold everywhere; how to play only where a key does.
  static func rows(_ own: [KeyHelp], plays: Bool = true) -> [KeyHelp] {
    (plays ? [GlobalKeys.playing.help] : []) + own + HelpScreen.keys.rows.prefix(1).map(\.help)
      + GlobalKeys.others.map(\.help)
  }
}
