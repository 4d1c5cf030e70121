import TerminalUI

/// A small terminal: takes what a program writes and knows what a person would see.
///
/// It understands what ncurses sends for xterm, tmux, screen, linux and vt100; what it doesn't
/// understand it lists.
package struct ScreenEmulator: Sendable {
  /// The extent of the window.
  package private(set) var size: Size
  /// What is switched on.
  package internal(set) var modes = TerminalModes()
  /// The style of what is printed next.
  package internal(set) var style = Style.terminal
  /// Sequences and bytes that were not understood.
  package internal(set) var unknown: [String] = []
  /// Text that was sent as the window's title and the like.
  package internal(set) var strings: [String] = []

  /// The frames that were to be shown at their end.
  package internal(set) var synchronizedFrames = 0
  /// What the terminal answers to questions, as if it were typed.
  package internal(set) var answers = ""

  /// Rows that have left the main screen at its top.
  package internal(set) var history: [String] = []

  var grid: EmulatedGrid
  var otherGrid: EmulatedGrid
  var cursor = (x: 0, y: 0)
  var savedCursor = (x: 0, y: 0, style: Style.terminal)
  /// A character in the last column moves the cursor on only when another one comes.
  var wrapPending = false
  var region: Range<Int>
  var charsets = EmulatedCharsets()
  var lastPrinted: Unicode.Scalar = " "
  private var parser = EscapeParser()

  /// Makes a blank terminal.
  package init(size: Size) {
    self.size = size
    grid = EmulatedGrid(size: size)
    otherGrid = grid
    region = 0..<size.rows
  }

  /// Takes bytes that a program has written.
  package mutating func feed(_ bytes: some Sequence<UInt8>) {
    for byte in bytes {
      if let command = parser.feed(byte) { perform(command) }
    }
  }

  /// Gives the window another size; the program hears of it elsewhere.
  package mutating func resize(to newSize: Size) {
    size = newSize
    grid.resize(to: newSize)
    otherGrid.resize(to: newSize)
    region = 0..<newSize.rows
    cursor = (min(cursor.x, newSize.columns - 1), min(cursor.y, newSize.rows - 1))
    wrapPending = false
  }

  /// The cell at a column and a row.
  package subscript(x: Int, y: Int) -> Cell { grid[x, y] }

  /// Where the next character goes.
  package var cursorPosition: (x: Int, y: Int) { cursor }

  /// The screen as a canvas.
  package var canvas: Canvas {
    var canvas = Canvas(size: size)
    for y in 0..<size.rows {
      for x in 0..<size.columns { canvas[x, y] = grid[x, y] }
    }
    return canvas
  }

  /// The rows without the blanks at their ends.
  package var rows: [String] { grid.rows.map(Self.text) }

  /// The rows without blank ones at the end, joined by line feeds.
  package var text: String {
    let rows = rows
    let last = rows.lastIndex { !$0.isEmpty } ?? -1
    return rows[...last].joined(separator: "\n")
  }

  /// All that was written outside the alternate screen.
  package var transcript: String { (history + [text]).joined(separator: "\n") }

  /// What the program has not put back, in words; empty when all is well.
  package var leftovers: [String] {
    var result = modes.leftovers
    if style != .terminal { result.append("colours or attributes on") }
    if charsets.drawsLines { result.append("line-drawing characters on") }
    if region != 0..<size.rows { result.append("scroll region set") }
    return result
  }

  private static func text(of row: [Cell]) -> String {
    let end = row.lastIndex { $0.scalar != " " } ?? -1
    return String(
      String.UnicodeScalarView(row[...end].lazy.filter { !$0.isSecondHalf }.map(\.scalar)))
  }
}
