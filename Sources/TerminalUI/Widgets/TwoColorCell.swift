/// A cell's pixels shown by two values: of all ways to part them into lesser and greater ones the one
/// of the least squared error.
struct TwoColorCell {
  /// Which pixels have the greater value, bit by bit in their order.
  private(set) var pattern: UInt8 = 0
  /// The mean of the greater values.
  private(set) var ink: Float = 0
  /// The mean of the lesser ones.
  private(set) var paper: Float = 0

  private var order: [Int]

  /// For cells of so many pixels, at most eight.
  init(count: Int) {
    precondition((1...8).contains(count), "A cell has one to eight pixels.")
    order = Array(0..<count)
  }

  /// Fits numbers.
  mutating func fit(_ values: [Float]) {
    sort(values)
    let total = values.reduce(0, +)
    var lesser: Float = 0
    // The error is least where the squares of the groups' sums over their counts are most.
    var (best, most) = (0, -Float.infinity)
    for split in order.indices {
      let greater = total - lesser
      let rest = Float(order.count - split)
      let gain = (split > 0 ? lesser * lesser / Float(split) : 0) + greater * greater / rest
      if gain > most + Self.least { (best, most) = (split, gain) }
      lesser += values[order[split]]
    }
    part(at: best, values)
  }

  /// Fits classes, each a number and a share that says how sure it is: the most frequent class against
  /// the others, or a single one by its shares.
  mutating func fit(classes values: [Float]) {
    let numbers = values.map(ColorRamp.number)
    let first = Self.commonest(numbers, values)
    let others = order.indices.filter { numbers[$0] != first }.sorted()
    guard !others.isEmpty else { return fit(values) }
    let second = Self.commonest(others.map { numbers[$0] }, others.map { values[$0] })
    pattern = others.reduce(0) { $0 | 1 << UInt8($1) }
    ink = Self.mean(values.indices.filter { numbers[$0] == second }.map { values[$0] })
    paper = Self.mean(values.indices.filter { numbers[$0] == first }.map { values[$0] })
  }

  /// Less than this is the rounding of sums.
  private static let least: Float = 1e-6

  /// The places of the values from the least to the greatest.
  private mutating func sort(_ values: [Float]) {
    for place in order.indices {
      var hole = place
      while hole > 0, values[order[hole - 1]] > values[place] {
        order[hole] = order[hole - 1]
        hole -= 1
      }
      order[hole] = place
    }
  }

  private mutating func part(at split: Int, _ values: [Float]) {
    pattern = 0
    (ink, paper) = (0, 0)
    for (rank, place) in order.enumerated() {
      if rank < split {
        paper += values[place] / Float(split)
      } else {
        ink += values[place] / Float(order.count - split)
        pattern |= 1 << UInt8(place)
      }
    }
    if split == 0 { paper = ink }
  }

  /// The class of most pixels, of several the least.
  private static func commonest(_ numbers: [Int], _ values: [Float]) -> Int {
    let counts = Dictionary(numbers.map { ($0, 1) }, uniquingKeysWith: +)
    return counts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? 0
  }

  private static func mean(_ values: [Float]) -> Float {
    values.reduce(0, +) / Float(max(1, values.count))
  }

  /// The cell that shows the values of its pixels.
  mutating func drawn(_ values: [Float], _ ramp: ColorRamp, _ pixels: CellPixels) -> Cell {
    if ramp.isOfClasses {
      fit(classes: values)
    } else {
      fit(
        values.map { $0.isNaN ? 0 : ramp.isDiscretized ? ($0 < 0 ? -1 : 1) : max(-1, min(1, $0)) })
    }
    let (glyph, isSwapped) = pixels.glyph(pattern)
    let (inked, bare) = (ramp.value(ink), ramp.value(paper))
    if inked == bare || glyph == " " {
      return Cell(style: Style(background: pattern == 0 ? bare : inked))
    }
    return Cell(
      glyph,
      style: Style(foreground: isSwapped ? bare : inked, background: isSwapped ? inked : bare))
  }
}
