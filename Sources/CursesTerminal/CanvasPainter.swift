import CNcurses
import TerminalUI

/// Brings canvases to ncurses: changed spans only, with colour pairs made on demand.
struct CanvasPainter {
  private let numbers: ColorNumbers
  private var pairs: ColorPairs
  /// What ncurses holds.
  private var shown: [Cell] = []
  private var shownSize = Size(columns: 0, rows: 0)
  private var textOrder = PaintOrder()
  private var pictureOrder = PaintOrder()
  /// Whether cells show without their colours for want of pairs.
  private var lacksPairs = false
  private var span: [cchar_t] = []
  /// Neighbours mostly look alike: the last style and what became of it.
  private var lastStyle = Style.terminal
  private var lastLook = Look.plain
  private var framesSinceReset = framesBetweenResets
  /// The cells that the last frame gave to ncurses.
  private(set) var paintedCells = 0

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
  mutating func forget() { shownSize = Size(columns: 0, rows: 0) }

  /// Gives ncurses what differs from what it holds, clipped to the screen.
  ///
  /// With a budget it stops after about so many cells. Of pictures that move, it paints the changes
  /// that the eye sees, and of these the greatest, as many as there are to be. Returns whether nothing
  /// else is left to paint.
  mutating func paint(
    _ canvas: Canvas, on size: Size, cellBudget: Int? = nil, movingBudget: Int? = nil
  ) -> Bool {
    paintedCells = 0
    let canvas = movingBudget.map { withGreatestChanges(of: canvas, budget: $0) } ?? canvas
    framesSinceReset = min(Self.framesBetweenResets, framesSinceReset + 1)
    if shownSize != canvas.size { begin(canvas.size) }
    if lacksPairs { findPairs(for: canvas) }
    var isComplete = paintChanges(of: canvas, on: size, cellBudget: cellBudget)
    if lacksPairs, findPairs(for: canvas) {
      isComplete = paintChanges(of: canvas, on: size, cellBudget: cellBudget)
    }
    return isComplete
  }

  /// The canvas with what is shown in place of what changes too little to be painted now.
  private func withGreatestChanges(of canvas: Canvas, budget: Int) -> Canvas {
    guard shownSize == canvas.size else { return canvas }
    let steps = zip(shown, canvas.cells).map { UInt8(VisibleChange.step(from: $0, to: $1)) }
    var counts = Array(repeating: 0, count: VisibleChange.greatestStep + 1)
    for step in steps { counts[Int(step)] += 1 }
    let least = VisibleChange.leastShown(counts, budget: budget)
    var result = canvas
    for (place, step) in steps.enumerated() where step > 0 && step < least {
      let (row, column) = place.quotientAndRemainder(dividingBy: canvas.size.columns)
      result[column, row] = shown[place]
    }
    return result
  }

  private mutating func begin(_ size: Size) {
    werase(nc_stdscr())
    shown = Array(repeating: .blank, count: size.area)
    shownSize = size
  }

  /// Gives all pairs anew if that can help; returns whether it did, and nothing is painted then.
  @discardableResult
  private mutating func findPairs(for canvas: Canvas) -> Bool {
    guard framesSinceReset == Self.framesBetweenResets || canHold(canvas) else { return false }
    framesSinceReset = 0
    lacksPairs = false
    pairs.reset()
    reset_color_pairs()
    (lastStyle, lastLook) = (.terminal, .plain)
    begin(canvas.size)
    return true
  }

  /// Whether there are pairs enough for every cell of a canvas.
  private func canHold(_ canvas: Canvas) -> Bool {
    var needed = ColorPairs(count: Int(pairs.highest) + 1)
    for cell in canvas.cells {
      let colors = numbers.colors(of: cell.style)
      if needed.pair(foreground: colors.foreground, background: colors.background) == .full {
        return false
      }
    }
    return true
  }

  private mutating func paintChanges(
    of canvas: Canvas, on size: Size, cellBudget: Int?
  ) -> Bool {
    let area = Size(
      columns: min(canvas.size.columns, size.columns), rows: min(canvas.size.rows, size.rows))
    guard let cellBudget else {
      return paint(area, of: canvas, from: PaintOrder(), budget: .max) { _ in true } == nil
    }
    let before = paintedCells
    let text = paint(area, of: canvas, from: textOrder, budget: cellBudget) {
      !PaintOrder.isPicture($0)
    }
    let budget = PaintOrder.pictureBudget(of: cellBudget, afterText: paintedCells - before)
    let picture = paint(
      area, of: canvas, from: pictureOrder, budget: budget, where: PaintOrder.isPicture)
    textOrder = text ?? PaintOrder()
    pictureOrder = picture ?? PaintOrder()
    return text == nil && picture == nil
  }

  /// Paints the cells of a kind, as many as the budget allows; returns where to go on, if need be.
  private mutating func paint(
    _ area: Size, of canvas: Canvas, from order: PaintOrder, budget: Int,
    where isWanted: (Cell) -> Bool
  ) -> PaintOrder? {
    let end = budget == .max ? .max : paintedCells + budget
    for (row, columns) in order.parts(of: area) {
      for span in changes(in: row, of: canvas, columns: columns, where: isWanted) {
        let fitting = span.prefix(end - paintedCells)
        put(canvas, row: row, columns: fitting)
        if fitting.count < span.count { return PaintOrder(row: row, column: fitting.upperBound) }
      }
    }
    return nil
  }

  private func changes(
    in row: Int, of canvas: Canvas, columns: Range<Int>, where isWanted: (Cell) -> Bool
  ) -> [Range<Int>] {
    let start = row * canvas.size.columns
    let cells = start + columns.lowerBound..<start + columns.upperBound
    return canvas.cells.withUnsafeBufferPointer { new in
      shown.withUnsafeBufferPointer { old in
        ChangedSpans.between(
          UnsafeBufferPointer(rebasing: old[cells]), UnsafeBufferPointer(rebasing: new[cells]),
          where: isWanted)
      }
    }.map { columns.lowerBound + $0.lowerBound..<columns.lowerBound + $0.upperBound }
  }

  private mutating func put(_ canvas: Canvas, row: Int, columns: Range<Int>) {
    guard !columns.isEmpty else { return }
    span.removeAll(keepingCapacity: true)
    let first = row * canvas.size.columns
    let start = max(0, columns.lowerBound - (canvas[columns.lowerBound, row].isSecondHalf ? 1 : 0))
    var column = start
    while column < columns.upperBound {
      let cell = canvas.cells[first + column]
      if cell.style != lastStyle { take(cell.style) }
      let (scalar, width) = Self.shown(
        cell.scalar, isWide: canvas[column + 1, row].isSecondHalf)
      span.append(nc_cell(scalar, lastLook.attributes, lastLook.pair))
      column += width
    }
    let cells = first + columns.lowerBound..<first + columns.upperBound
    shown.replaceSubrange(cells, with: canvas.cells[cells])
    mvwadd_wchnstr(nc_stdscr(), Int32(row), Int32(start), span, Int32(span.count))
    paintedCells += columns.count
  }

  /// Makes a style the last one.
  private mutating func take(_ style: Style) {
    let pair = pair(for: style)
    if pair == nil { lacksPairs = true }
    lastStyle = style
    lastLook = Look(attributes: Self.attributes(style.attributes), pair: pair ?? 0)
  }

  private mutating func pair(for style: Style) -> Int32? {
    guard numbers.depth != .mono else { return 0 }
    let (foreground, background) = numbers.colors(of: style)
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
