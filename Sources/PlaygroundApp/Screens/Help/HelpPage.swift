import TerminalUI

/// What the help says, arranged for a screen: beside the map or below each other where there is room,
/// else in one column that scrolls.
struct HelpPage {
  /// A line of the help.
  enum Line {
    case key(KeyHelp)
    /// A word and its meaning, or more of the meaning of the word above.
    case word(String, meaning: String)
    case blank
  }

  enum Arrangement { case oneColumn, twoColumns, scrolling }

  let arrangement: Arrangement
  /// How many lines of keys there are.
  let keyCount: Int
  /// Where it stands.
  let area: Rect
  /// All lines, below each other.
  let lines: [Line]

  /// Columns for the keys, and for the words.
  static let keyWidth = 11
  static let termWidth = 15

  init(_ layout: ScreenLayout, keys: [KeyHelp], showsWords: Bool = true) {
    keyCount = keys.count
    let (bounds, height) = (layout.bounds, layout.bounds.height - 2)
    let narrow = (layout.kind == .wide ? layout.widthBesideMap : bounds.width) - 2
    let wide = bounds.width - 2
    let entries = showsWords ? Glossary.entries : []
    let besideMap = Self.lines(keys, entries, width: narrow)
    let halved = (keys.count + 1) / 2 + entries.count
    if besideMap.count + 2 <= height {
      arrangement = .oneColumn
    } else if layout.kind != .small, halved <= height {
      arrangement = .twoColumns
    } else {
      arrangement = .scrolling
    }
    let width = arrangement == .oneColumn ? narrow : wide
    area = Rect(x: 1, y: 1, width: width, height: height)
    lines = arrangement == .oneColumn ? besideMap : Self.lines(keys, entries, width: wide)
  }

  /// The first line at which the last one is in sight.
  var lastTop: Int { arrangement == .scrolling ? max(0, lines.count - area.height) : 0 }

  /// The lines in sight.
  func shown(from top: Int) -> Range<Int> {
    let first = max(0, min(lastTop, top))
    return first..<min(lines.count, first + area.height)
  }

  private static func lines(
    _ keys: [KeyHelp], _ entries: [(term: String, meaning: String)], width: Int
  ) -> [Line] {
    let words = entries.flatMap { lines(ofWord: $0.term, meaning: $0.meaning, width: width) }
    return keys.map { .key($0) } + [.blank] + words
  }

  /// A word, its meaning beside it in as many lines as it needs.
  static func lines(ofWord term: String, meaning: String, width: Int) -> [Line] {
    wrapped(meaning, width: width - termWidth).enumerated().map { row, meaning in
      .word(row == 0 ? term : "", meaning: meaning)
    }
  }
}
