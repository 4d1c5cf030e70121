import TerminalUI

extension Frame {
  /// The last line of a rectangle: as many hints as there is room for, whole.
  mutating func drawHints(_ hints: [String], in rect: Rect) {
    let line = rect.bottom(1).part
    let gap = ScreenLayout.Kind(rect.size) == .wide ? "   " : "  "
    canvas.fill(line, .blank)
    mark(line, .cover)
    let text = hints.dropFirst().reduce(hints.first ?? "") { text, hint in
      text.count + gap.count + hint.count <= line.width - 2 ? text + gap + hint : text
    }
    canvas.write(
      [Span(text, theme.dim)], x: line.x + 1, y: line.y, before: line.maxX)
    markKeys(in: text, x: line.x + 1, y: line.y)
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
