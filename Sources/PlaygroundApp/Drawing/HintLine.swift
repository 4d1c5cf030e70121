import TerminalUI

extension Frame {
  /// The last line of a rectangle: as many hints as there is room for, whole, and after them those
  /// that are always there, such as how to leave.
  mutating func drawHints(_ hints: [String], always last: [String] = [], in rect: Rect) {
    let line = rect.bottom(1).part
    let gap = ScreenLayout.Kind(rect.size) == .wide ? "   " : "  "
    canvas.fill(line, .blank)
    mark(line, .cover)
    let room = line.width - 2 - last.reduce(0) { $0 + gap.count + $1.count }
    var (shown, width) = ([String](), -gap.count)
    for hint in hints where !shown.contains(hint) && width + gap.count + hint.count <= room {
      shown.append(hint)
      width += gap.count + hint.count
    }
    let text = (shown + last).joined(separator: gap)
    canvas.write(
      [Span(text, theme.dim)], x: line.x + 1, y: line.y, before: line.maxX)
    markKeys(in: text, x: line.x + 1, y: line.y)
  }

  /// The hints that are always there: how to leave, and where there is room for it, the help.
  func lastHints(_ leave: String) -> [String] {
    let kind = ScreenLayout.Kind(canvas.size)
    let help = GlobalKeys.keys.hint(.help, does: kind == .small ? "keys" : "all keys")
    return [leave, help]
  }

  /// Lets a pointer press the keys that hints on a line begin with.
  ///
  /// Hints have two blanks between them. What a hint says its only key does is part of the key.
  mutating func markKeys(in text: String, x: Int, y: Int) {
    var (column, words) = (x, [(text: Substring, x: Int)]())
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      if word.isEmpty {
        markKeys(of: words, y: y)
        words = []
      } else {
        words.append((word, column))
      }
      column += word.count + 1
    }
    markKeys(of: words, y: y)
  }

  private mutating func markKeys(of hint: [(text: Substring, x: Int)], y: Int) {
    let keys = hint.dropLast().prefix { Key.named($0.text) != nil }
    guard let last = hint.last else { return }
    for word in keys {
      let end = keys.count == 1 ? last.x + last.text.count : word.x + word.text.count
      guard let key = Key.named(word.text) else { continue }
      mark(Rect(x: word.x, y: y, width: end - word.x, height: 1), .key(key))
    }
  }
}
