/// Lines finer than cells: a raster of dots, two by four in each cell, shown as braille.
///
/// Each cell has one colour, that of the strongest line through it. The layer is laid over what
/// is on the canvas already and fills its blank cells only.
package struct DotLayer: Sendable, Equatable {
  /// What becomes of the weaker line where two of them meet in a cell.
  package enum Crossing: Sendable, Equatable, Hashable {
    /// Its dots stay, in the stronger one's colour: right for lines that run close together.
    case merges
    /// It passes beneath and is hidden there: right for many lines that cross.
    case passesBeneath
  }

  /// The extent in cells.
  package let size: Size
  /// What becomes of the weaker line where two of them meet.
  package let crossing: Crossing
  private var cells: [DotCell]

  /// Dots in the width and in the height of a cell.
  package static let dotsPerCell = (x: 2, y: 4)

  /// Makes a layer without dots.
  package init(size: Size, crossing: Crossing = .merges) {
    self.size = size
    self.crossing = crossing
    cells = Array(repeating: DotCell(), count: size.area)
  }

  /// Sets one dot; a stronger priority takes over the cell's colour.
  package mutating func plot(x: Int, y: Int, style: Style, priority: Float = 0) {
    plot(Dot(x: x, y: y), slope: .none, style: style, priority: priority)
  }

  /// Draws a straight line between two dots.
  package mutating func line(
    from start: Dot, to end: Dot, style: Style, priority: Float = 0, thickness: Int = 1
  ) {
    stroke(
      DotPath.line(from: start, to: end), style: style, priority: priority, thickness: thickness)
  }

  /// Draws a chain of dots, each beside or below the one before.
  ///
  /// What is dashed stays one line: where it is thick it grows thin for a while, and only a thin one
  /// leaves dots out. Without braille the thin parts are left out too.
  package mutating func stroke(
    _ path: [Dot], style: Style, priority: Float = 0, thickness: Int = 1, isDashed: Bool = false
  ) {
    for (index, dot) in path.enumerated() {
      let before = path[max(0, index - 2)]
      let after = path[min(path.count - 1, index + 2)]
      let slope = Slope(dx: after.x - before.x, dy: after.y - before.y)
      let isGap = isDashed && index % Self.dashes.period >= Self.dashes.length
      let width = isGap ? (thickness > 1 ? 1 : 0) : max(1, thickness)
      let first = (max(1, thickness) - width) / 2 - (max(1, thickness) - 1) / 2
      for offset in first..<first + width {
        let beside = slope.isSteep ? Dot(x: dot.x + offset, y: dot.y) : dot.below(offset)
        plot(beside, slope: slope, style: style, priority: priority, isGap: isGap)
      }
    }
  }

  /// Draws a smooth curve that leaves and arrives horizontally, as links between columns do.
  package mutating func curve(
    from start: Dot, to end: Dot, style: Style, priority: Float = 0, thickness: Int = 1
  ) {
    stroke(
      DotPath.curve(from: start, to: end), style: style, priority: priority, thickness: thickness)
  }

  /// Lays the dots over a rectangle of the canvas, in its blank cells only.
  package func draw(on canvas: inout Canvas, in rect: Rect, glyphs: GlyphSet) {
    for row in 0..<min(size.rows, rect.height) {
      for column in 0..<min(size.columns, rect.width) {
        let cell = cells[row * size.columns + column]
        let (x, y) = (rect.x + column, rect.y + row)
        guard cell.isSeen(glyphs), canvas[x, y].scalar == " ",
          canvas[x, y].style.background == .terminal
        else { continue }
        canvas[x, y] = Cell(cell.scalar(glyphs), style: cell.style)
      }
    }
  }

  private mutating func plot(
    _ dot: Dot, slope: Slope, style: Style, priority: Float, isGap: Bool = false
  ) {
    guard dot.x >= 0, dot.y >= 0 else { return }
    let column = dot.x / Self.dotsPerCell.x
    let row = dot.y / Self.dotsPerCell.y
    guard column < size.columns, row < size.rows else { return }
    cells[row * size.columns + column].add(
      bit: Self.bits[dot.y % Self.dotsPerCell.y * 2 + dot.x % Self.dotsPerCell.x],
      slope: slope, style: style, priority: priority, hidesWeaker: crossing == .passesBeneath,
      isGap: isGap)
  }

  /// Dots of a dash, and from one dash to the next.
  private static let dashes = (length: 5, period: 8)

  /// The bits of a braille pattern, row by row: the lowest row was added to the six older dots.
  private static let bits: [UInt8] = [0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80]
}

/// The dots of one cell and its strongest line.
private struct DotCell: Sendable, Equatable {
  var mask: UInt8 = 0
  var slope = Slope.none
  var style = Style.terminal
  var priority = -Float.infinity
  /// Whether there is more than the thin parts of dashed lines.
  var isSolid = false

  mutating func add(
    bit: UInt8, slope: Slope, style: Style, priority: Float, hidesWeaker: Bool, isGap: Bool
  ) {
    let isWeaker = priority < self.priority
    if hidesWeaker && priority != self.priority {
      if isWeaker { return }
      mask = 0
      isSolid = false
    }
    mask |= bit
    if !isGap { isSolid = true }
    guard !isWeaker else { return }
    self.priority = priority
    self.style = style
    self.slope = slope
  }

  func isSeen(_ glyphs: GlyphSet) -> Bool { glyphs.isUnicode ? mask != 0 : isSolid }

  func scalar(_ glyphs: GlyphSet) -> Unicode.Scalar {
    guard glyphs.isUnicode else { return slope.scalar ?? height }
    return Unicode.Scalar(0x2800 + UInt32(mask)) ?? " "
  }

  /// Whether the dots are high or low in the cell, where no line tells a direction.
  private var height: Unicode.Scalar {
    let upper = mask & 0x1B != 0
    let lower = mask & 0xE4 != 0
    return upper && lower ? ":" : upper ? "'" : "."
  }
}

/// The direction of a line where it crosses a cell.
private enum Slope {
  case none
  case flat
  case falling
  case rising
  case steep

  /// Makes a direction of a step in dots; rows count downwards.
  init(dx: Int, dy: Int) {
    switch (abs(dx), abs(dy)) {
    case (0, 0): self = .none
    case (let x, let y) where y > 3 * x: self = .steep
    case (let x, let y) where x > 2 * y: self = .flat
    default: self = (dx > 0) == (dy > 0) ? .falling : .rising
    }
  }

  var isSteep: Bool { self == .steep }

  var scalar: Unicode.Scalar? {
    switch self {
    case .none: nil
    case .flat: "-"
    case .falling: "\\"
    case .rising: "/"
    case .steep: "|"
    }
  }
}
