import TerminalUI

/// What the commands do.
extension ScreenEmulator {
  /// Carries a command out or notes that it is unknown.
  mutating func perform(_ command: EscapeParser.Command) {
    switch command {
    case .print(let scalar): print(charsets.shown(scalar))
    case .control(let byte): control(byte)
    case .escape(let intermediates, let final): escape(intermediates, final)
    case .sequence(let sequence): perform(sequence)
    case .string(let text): strings.append(text)
    case .garbage(let text): unknown.append(text)
    }
  }

  /// The cell that erasing leaves: the background stays.
  private var blank: Cell { Cell(" ", style: Style(background: style.background)) }

  private mutating func print(_ scalar: Unicode.Scalar) {
    let width = max(1, ColumnWidth.columns(of: scalar))
    if wrapPending || cursor.x + width > size.columns {
      cursor.x = 0
      lineFeed()
    }
    if modes.insert { grid.insert(width, at: cursor.x, in: cursor.y, with: blank) }
    grid[cursor.x, cursor.y] = Cell(scalar, style: style)
    if width == 2 { grid[cursor.x + 1, cursor.y] = Cell(Cell.secondHalf, style: style) }
    lastPrinted = scalar
    wrapPending = cursor.x + width == size.columns && modes.wrap
    cursor.x = min(cursor.x + width, size.columns - 1)
  }

  private mutating func control(_ byte: UInt8) {
    switch byte {
    case 0, 7: return
    case 8: moveTo(x: cursor.x - 1, y: cursor.y)
    case 9: moveTo(x: (cursor.x / 8 + 1) * 8, y: cursor.y)
    case 10, 11, 12: lineFeed()
    case 13: moveTo(x: 0, y: cursor.y)
    case 14: charsets.shift(to: 1)
    case 15: charsets.shift(to: 0)
    default: unknown.append("control character \(byte)")
    }
  }

  private mutating func lineFeed() {
    wrapPending = false
    if cursor.y == region.upperBound - 1 {
      if !modes.alternateScreen, region.lowerBound == 0 { history.append(rows[0]) }
      grid.scrollUp(1, in: region, with: blank)
    } else {
      cursor.y = min(cursor.y + 1, size.rows - 1)
    }
  }

  private mutating func reverseLineFeed() {
    wrapPending = false
    if cursor.y == region.lowerBound {
      grid.scrollDown(1, in: region, with: blank)
    } else {
      cursor.y = max(cursor.y - 1, 0)
    }
  }

  private mutating func moveTo(x: Int, y: Int) {
    cursor = (max(0, min(x, size.columns - 1)), max(0, min(y, size.rows - 1)))
    wrapPending = false
  }

  private mutating func escape(_ intermediates: String, _ final: Character) {
    switch (intermediates, final) {
    case ("", "7"): saveCursor()
    case ("", "8"): restoreCursor()
    case ("", "D"): lineFeed()
    case ("", "E"):
      cursor.x = 0
      lineFeed()
    case ("", "M"): reverseLineFeed()
    case ("", "="): modes.keypad = true
    case ("", ">"): modes.keypad = false
    case ("", "\\"): break  // The end of a string.
    case ("", "c"): self = ScreenEmulator(size: size)
    default:
      if !charsets.designate(intermediates, final) {
        unknown.append("ESC \(intermediates)\(final)")
      }
    }
  }

  private mutating func saveCursor() { savedCursor = (cursor.x, cursor.y, style) }

  private mutating func restoreCursor() {
    moveTo(x: savedCursor.x, y: savedCursor.y)
    style = savedCursor.style
  }

  private mutating func perform(_ sequence: ControlSequence) {
    if sequence == ControlSequence("?2026$", final: "p") {
      answers += "\u{1B}[?2026;2$y"
      return
    }
    guard sequence.intermediates.isEmpty else { return note(sequence) }
    switch (sequence.marker, sequence.final) {
    case (nil, "m"): render(sequence)
    case ("?", "h"), ("?", "l"): switchModes(sequence)
    case (nil, "h"), (nil, "l"): switchAnsiModes(sequence)
    case (nil, _):
      if !move(sequence), !change(sequence) { note(sequence) }
    default: note(sequence)
    }
  }

  private mutating func note(_ sequence: ControlSequence) { unknown.append(sequence.text) }

  private mutating func render(_ sequence: ControlSequence) {
    let numbers = sequence.numbers.isEmpty ? [0] : sequence.numbers
    if !GraphicRendition.apply(numbers, to: &style).isEmpty { note(sequence) }
  }

  private mutating func switchAnsiModes(_ sequence: ControlSequence) {
    for case let mode? in sequence.numbers {
      switch mode {
      case 4: modes.insert = sequence.final == "h"
      case 34: break  // tmux's shape of the cursor.
      default: note(sequence)
      }
    }
  }

  private mutating func switchModes(_ sequence: ControlSequence) {
    let on = sequence.final == "h"
    for case let mode? in sequence.numbers {
      let wasAlternate = modes.alternateScreen
      guard modes.setPrivate(mode, on) else {
        note(sequence)
        continue
      }
      if mode == 2026, on { synchronizedFrames += 1 }
      if modes.alternateScreen != wasAlternate { exchangeScreens(savingCursor: mode == 1049) }
    }
  }

  private mutating func exchangeScreens(savingCursor: Bool) {
    if savingCursor, modes.alternateScreen { saveCursor() }
    swap(&grid, &otherGrid)
    if modes.alternateScreen { grid = EmulatedGrid(size: size) }
    if savingCursor, !modes.alternateScreen { restoreCursor() }
  }

  private mutating func move(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count
    switch sequence.final {
    case "A": moveTo(x: cursor.x, y: cursor.y - count)
    case "B": moveTo(x: cursor.x, y: cursor.y + count)
    case "C": moveTo(x: cursor.x + count, y: cursor.y)
    case "D": moveTo(x: cursor.x - count, y: cursor.y)
    case "E": moveTo(x: 0, y: cursor.y + count)
    case "F": moveTo(x: 0, y: cursor.y - count)
    case "G", "`": moveTo(x: count - 1, y: cursor.y)
    case "d": moveTo(x: cursor.x, y: count - 1)
    case "H", "f": moveTo(x: max(1, sequence.number(1)) - 1, y: count - 1)
    case "s": saveCursor()
    case "u": restoreCursor()
    default: return false
    }
    return true
  }

  private mutating func change(_ sequence: ControlSequence) -> Bool {
    let count = sequence.count
    let (x, y) = cursor
    switch sequence.final {
    case "J": return eraseDisplay(sequence.number(0, default: 0))
    case "K": return eraseLine(sequence.number(0, default: 0))
    case "X": grid.erase(x..<x + count, in: y, with: blank)
    case "@": grid.insert(count, at: x, in: y, with: blank)
    case "P": grid.delete(count, at: x, in: y, with: blank)
    case "L" where region.contains(y):
      grid.scrollDown(count, in: y..<region.upperBound, with: blank)
    case "M" where region.contains(y):
      grid.scrollUp(count, in: y..<region.upperBound, with: blank)
    case "L", "M": break
    case "S": grid.scrollUp(count, in: region, with: blank)
    case "T": grid.scrollDown(count, in: region, with: blank)
    case "b": for _ in 0..<count { print(lastPrinted) }
    case "r": return setRegion(sequence)
    case "n" where sequence.number(0) == 5: answers += "\u{1B}[0n"
    case "t": return [22, 23].contains(sequence.number(0))  // Keeps the window's title.
    default: return false
    }
    return true
  }

  private mutating func eraseDisplay(_ kind: Int) -> Bool {
    switch kind {
    case 0:
      grid.erase(cursor.x..<size.columns, in: cursor.y, with: blank)
      grid.erase(rows: cursor.y + 1..<max(cursor.y + 1, size.rows), with: blank)
    case 1:
      grid.erase(0..<cursor.x + 1, in: cursor.y, with: blank)
      grid.erase(rows: 0..<cursor.y, with: blank)
    case 2: grid.erase(rows: 0..<size.rows, with: blank)
    case 3: break  // The lines that have scrolled away.
    default: return false
    }
    return true
  }

  private mutating func eraseLine(_ kind: Int) -> Bool {
    switch kind {
    case 0: grid.erase(cursor.x..<size.columns, in: cursor.y, with: blank)
    case 1: grid.erase(0..<cursor.x + 1, in: cursor.y, with: blank)
    case 2: grid.erase(0..<size.columns, in: cursor.y, with: blank)
    default: return false
    }
    return true
  }

  private mutating func setRegion(_ sequence: ControlSequence) -> Bool {
    let top = max(1, sequence.number(0)) - 1
    let bottom = min(size.rows, sequence.number(1, default: size.rows))
    guard top < bottom else { return true }
    region = top..<bottom
    moveTo(x: 0, y: 0)
    return true
  }
}
