import CNcurses
import TerminalUI

/// Brings canvases to ncurses: changed spans only, with colour pairs made on demand.
struct CanvasPainter {
  private let numbers: ColorNumbers
  private var pairs: ColorPairs
  /// What ncurses holds; nil when it must be given everything.
  private var shown: Canvas?
  private var span: [cchar_t] = []
  /// Neighbours mostly look alike: the last style and what became of it.
  private var lastStyle = Style.terminal
  private var lastLook = Look.plain
  private var framesSinceReset = framesBetweenResets

  /// A picture that needs more pairs than there are loses colours rather than flicker.
  private static let framesBetweenResets = 100

  private struct Look {
    var attributes: attr_t
    var pair: Int32
    static let plain = Look(attributes: nc_A_NORMAL, pair: 0)
  }

  /// Makes a painter for a screen that has been opened.
  init(numbers: ColorNumbers, pairCount: Int) {
    self.numbers = numbers
    pairs = ColorPairs(count: pairCount)
  }

  /// Forgets what is on the screen: the next canvas is drawn whole.
  mutating func forget() { shown = nil }

  /// Gives ncurses what differs from the canvas before, clipped to the screen.
  mutating func paint(_ canvas: Canvas, on size: Size) {
    framesSinceReset = min(Self.framesBetweenResets, framesSinceReset + 1)
    if !paintChanges(of: canvas, on: size), framesSinceReset == Self.framesBetweenResets {
      framesSinceReset = 0
      startPairsAnew()
      _ = paintChanges(of: canvas, on: size)
    }
    shown = canvas
  }

  private mutating func startPairsAnew() {
    pairs.reset()
    reset_color_pairs()
    (lastStyle, lastLook) = (.terminal, .plain)
    shown = nil
  }

  /// Returns false if the pairs didn't suffice.
  private mutating func paintChanges(of canvas: Canvas, on size: Size) -> Bool {
    let columns = min(canvas.size.columns, size.columns)
    var sufficed = true
    if shown?.size != canvas.size {
      shown = nil
      werase(nc_stdscr())
    }
    // A blank canvas equals what erasing leaves.
    let old = shown?.cells ?? Array(repeating: .blank, count: canvas.size.area)
    canvas.cells.withUnsafeBufferPointer { new in
      old.withUnsafeBufferPointer { old in
        for row in 0..<min(canvas.size.rows, size.rows) {
          let start = row * canvas.size.columns
          let newRow = UnsafeBufferPointer(rebasing: new[start..<start + columns])
          let oldRow = UnsafeBufferPointer(rebasing: old[start..<start + columns])
          for span in ChangedSpans.between(oldRow, newRow) {
            if !put(newRow, span, row: row) { sufficed = false }
          }
        }
      }
    }
    return sufficed
  }

  private mutating func put(
    _ cells: UnsafeBufferPointer<Cell>, _ columns: Range<Int>, row: Int
  ) -> Bool {
    var sufficed = true
    span.removeAll(keepingCapacity: true)
    let start = columns.lowerBound - (cells[columns.lowerBound].isSecondHalf ? 1 : 0)
    var column = max(0, start)
    while column < columns.upperBound {
      let cell = cells[column]
      if cell.style != lastStyle, !take(cell.style) { sufficed = false }
      let isWide = column + 1 < cells.count && cells[column + 1].isSecondHalf
      let (scalar, width) = Self.shown(cell.scalar, isWide: isWide)
      span.append(nc_cell(scalar, lastLook.attributes, lastLook.pair))
      column += width
    }
    mvwadd_wchnstr(nc_stdscr(), Int32(row), Int32(max(0, start)), span, Int32(span.count))
    return sufficed
  }

  /// Makes a style the last one; returns false if there was no pair for it.
  private mutating func take(_ style: Style) -> Bool {
    let pair = pair(for: style)
    lastStyle = style
    lastLook = Look(attributes: Self.attributes(style.attributes), pair: pair ?? 0)
    return pair != nil
  }

  private mutating func pair(for style: Style) -> Int32? {
    guard numbers.depth != .mono else { return 0 }
    let foreground = numbers.foreground(style.foreground)
    let background = numbers.background(style.background)
    switch pairs.pair(foreground: foreground, background: background) {
    case .known(let pair): return pair
    case .new(let pair):
      init_extended_pair(pair, foreground, background)
      return pair
    case .full: return nil
    }
  }

  /// What the terminal shows of a scalar and how many columns that takes: a question mark for what
  /// the locale does not know in the columns that the canvas has for it, a blank behind one.
  private static func shown(_ scalar: Unicode.Scalar, isWide: Bool) -> (UInt32, width: Int) {
    if (0x20..<0x7F).contains(scalar.value) { return (scalar.value, 1) }
    if scalar == Cell.secondHalf { return (0x20, 1) }
    let width = isWide ? 2 : 1
    return nc_columns(scalar.value) == Int32(width) ? (scalar.value, width) : (0x3F, 1)
  }

  private static func attributes(_ attributes: Attributes) -> attr_t {
    var result = nc_A_NORMAL
    if attributes.contains(.bold) { result |= nc_A_BOLD }
    if attributes.contains(.dim) { result |= nc_A_DIM }
    if attributes.contains(.italic) { result |= nc_A_ITALIC }
    if attributes.contains(.underline) { result |= nc_A_UNDERLINE }
    if attributes.contains(.reverse) { result |= nc_A_REVERSE }
    return result
  }
}
