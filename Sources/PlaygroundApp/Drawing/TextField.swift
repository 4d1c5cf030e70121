import TerminalUI

/// A line of text that keys write.
struct TextField: Sendable, Equatable {
  private var characters: [Character]
  /// Where the next character goes, counted in characters.
  private(set) var cursor: Int
  /// Whether the text is selected as a whole, so that what is typed replaces it.
  private(set) var isSelected: Bool

  /// The most characters that it takes.
  static let limit = 1000

  /// A field with a text that the first character replaces.
  init(_ text: String = "") {
    characters = Array(text)
    cursor = characters.count
    isSelected = !characters.isEmpty
  }

  /// The text.
  var text: String { String(characters) }

  /// Takes a key or a paste; whether it was one that means something to a text.
  mutating func take(_ input: Input) -> Bool {
    switch input {
    case .key(let key): return take(key)
    case .paste(let text):
      insert(text.map { $0.isNewline ? " " : $0 })
      return true
    case .pointer: return false
    }
  }

  private mutating func take(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert([character])
    case .left: move(to: cursor - 1)
    case .right: move(to: cursor + 1)
    case .home: move(to: 0)
    case .end: move(to: characters.count)
    case .backspace: isSelected ? clear() : remove(at: cursor - 1)
    case .delete: isSelected ? clear() : remove(at: cursor)
    case .up, .down, .pageUp, .pageDown, .enter, .tab, .backTab, .escape, .redraw, .suspend:
      return false
    }
    return true
  }

  private mutating func insert(_ new: [Character]) {
    if isSelected { clear() }
    let fitting = new.prefix(Self.limit - characters.count)
    characters.insert(contentsOf: fitting, at: cursor)
    cursor += fitting.count
  }

  private mutating func move(to place: Int) {
    isSelected = false
    cursor = max(0, min(characters.count, place))
  }

  private mutating func clear() {
    characters = []
    move(to: 0)
  }

  private mutating func remove(at place: Int) {
    guard characters.indices.contains(place) else { return }
    characters.remove(at: place)
    move(to: place)
  }
}

extension TextField {
  /// Draws the text in a line, scrolled so that the cursor is in sight.
  func draw(in line: Rect, on frame: inout Frame) {
    guard !line.isEmpty else { return }
    let glyphs = frame.theme.glyphs
    // The cursor behind the last character needs a cell of its own.
    var first = 0
    while first < cursor, width(first..<cursor, glyphs) >= line.width { first += 1 }
    let style = isSelected ? frame.theme.selection : frame.theme.strong
    var column = line.x
    for character in characters[first...] where column < line.maxX {
      column += frame.canvas.write(
        String(character), x: column, y: line.y, style: style,
        width: line.maxX - column)
    }
    frame.setCursor(x: line.x + width(first..<cursor, glyphs), y: line.y)
  }

  private func width(_ range: Range<Int>, _ glyphs: GlyphSet) -> Int {
    ColumnWidth.cells(of: glyphs.text(String(characters[range])))
  }
}
