import TerminalUI

/// A screen as readable text: its rows between bars and, below each row that has any, a letter for
/// the role of each cell.
///
///     5x2
///     |ab  #|
///     :s    :
///     |     |
///
/// Cells of pictures are `#`, whatever their colours: those are held by goldens of the widgets.
package struct RoleTranscript: Equatable {
  /// The lines of the file.
  package let lines: [String]

  /// Writes down a canvas that was drawn with a theme.
  package init(_ canvas: Canvas, theme: Theme) {
    let letters = Self.letters(theme)
    var lines = ["\(canvas.size.columns)x\(canvas.size.rows)"]
    for y in 0..<canvas.size.rows {
      let cells = (0..<canvas.size.columns).map { canvas[$0, y] }
      let known = cells.map { letters[$0.style] }
      let pairs = zip(cells, known).map(Self.written)
      lines.append("|" + String(pairs.map(\.character)) + "|")
      let roles = String(pairs.map(\.letter))
      if roles.contains(where: { $0 != " " }) { lines.append(":" + roles + ":") }
    }
    self.lines = lines
  }

  /// Reads a transcript.
  package init(text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(
      String.init)
  }

  /// The transcript as a file holds it.
  package var text: String { lines.joined(separator: "\n") + "\n" }

  /// The first line that differs, with its first character that does.
  package func difference(from actual: RoleTranscript) -> String? {
    let pairs = zip(lines, actual.lines)
    if let (number, pair) = pairs.enumerated().first(where: { $1.0 != $1.1 }) {
      let column = zip(pair.0, pair.1).prefix { $0 == $1 }.count
      return "line \(number + 1), column \(column):\nexpected \(pair.0)\ngot      \(pair.1)"
    }
    return lines.count == actual.lines.count
      ? nil : "expected \(lines.count) lines, got \(actual.lines.count)"
  }

  /// A cell's character and the letter of its role.
  private static func written(_ cell: Cell, known: Character?) -> (
    character: Character, letter: Character
  ) {
    let character = Character(cell.scalar)
    if let known { return (character, known) }
    guard cell.style.background != .terminal else { return (character, "~") }
    return " ▀▄".contains(character) ? ("#", " ") : (character, "o")
  }

  /// A letter for each role of a theme; the same in upper case on the title bar.
  private static func letters(_ theme: Theme) -> [Style: Character] {
    var letters: [Style: Character] = [theme.text: " "]
    let named: [(Role, Character)] = [
      (.dim, "d"), (.strong, "s"), (.accent, "a"), (.good, "g"), (.bad, "b"), (.warning, "w"),
      (.focus, "f"), (.playing, "p"), (.paused, "u"), (.titleBar, "t"), (.selection, "c"),
    ]
    for (role, letter) in named {
      letters[theme.style(role)] = letters[theme.style(role)] ?? letter
      let above = theme.onTitleBar(theme.style(role))
      letters[above] = letters[above] ?? Character(letter.uppercased())
    }
    for (role, letter) in named where letters[theme.style(role).adding(.bold)] == nil {
      letters[theme.style(role).adding(.bold)] = letter
    }
    letters[Style.terminal.adding(.reverse)] = letters[Style.terminal.adding(.reverse)] ?? "r"
    return letters
  }
}
