/// How finely points are placed.
package enum PointGrid: Int, Sendable, Equatable {
  /// A character a cell, whose shape tells the class.
  case cells = 1
  /// Two pixels a cell, as the map itself has them: a point is as wide as high.
  case halves = 2
}

/// Data points over a map: one a place of its grid, however many points fall into it.
///
/// Adding a point costs the same whatever is there, and drawing depends on the cells alone, so a
/// hundred thousand points are no burden.
package struct PointLayer: Sendable, Equatable {
  /// The extent in cells.
  package let size: Size
  /// What the points are of.
  private let classes: [PointClass]
  private let grid: PointGrid
  /// What has fallen into each place: points of each kind, place by place.
  private var counts: [UInt32]
  /// The sum of each place's numbers, where points are of numbers.
  private var sums: [Float]

  /// Makes a layer without points, which are of two classes unless it is said of which.
  package init(size: Size, of classes: [PointClass] = PointClass.sides, grid: PointGrid = .cells) {
    self.size = size
    self.classes = classes
    self.grid = grid
    let places = size.area * grid.rawValue
    counts = Array(repeating: 0, count: places * classes.count * Slot.perClass)
    sums = classes == [.quantity] ? Array(repeating: 0, count: places) : []
  }

  /// Adds a point at a place between 0 and 1 from the left and from the top; others are ignored, and
  /// so are those of other classes than the layer's.
  package mutating func add(
    x: Float, y: Float, _ pointClass: PointClass, correct: Bool, use: PointUse = .training
  ) {
    guard let place = place(x, y), let index = classes.firstIndex(of: pointClass) else { return }
    let slot = Slot(classIndex: index, correct: correct, use: use)
    counts[place * classes.count * Slot.perClass + slot.index] &+= 1
  }

  /// Adds a point of a number between -1 and 1 to a layer of numbers.
  package mutating func add(x: Float, y: Float, quantity: Float, use: PointUse = .training) {
    guard let place = place(x, y), !sums.isEmpty else { return }
    sums[place] += quantity
    add(x: x, y: y, .quantity, correct: true, use: use)
  }

  private func place(_ x: Float, _ y: Float) -> Int? {
    guard x >= 0, x <= 1, y >= 0, y <= 1, !size.isEmpty else { return nil }
    let rows = size.rows * grid.rawValue
    let column = min(size.columns - 1, Int(x * Float(size.columns)))
    let row = min(rows - 1, Int(y * Float(rows)))
    return row * size.columns + column
  }

  /// Draws the points over the map beneath them, which a ramp colours: a character on the mean colour
  /// of its cell's two pixels, or pixels among pixels.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, over map: HeatMap, of ramp: ColorRamp, theme: Theme
  ) {
    let kinds = Kinds(classes: classes.count)
    let winners = (0..<size.area * grid.rawValue).map { winner(at: $0, kinds) }
    for row in 0..<min(size.rows, rect.height) {
      for column in 0..<min(size.columns, rect.width) {
        let cell =
          switch grid {
          case .cells:
            character(column, row, map.value(column: column, row: row, of: rect.size, ramp: ramp))
          case .halves:
            pixels(column, row, map.halves(column: column, row: row, of: rect.size, ramp: ramp))
          }
        if let cell { canvas[rect.x + column, rect.y + row] = cell }
      }
    }

    func character(_ column: Int, _ row: Int, _ value: Float) -> Cell? {
      let place = row * size.columns + column
      guard let slot = winners[place] else { return nil }
      let pointClass = classes[slot.classIndex]
      guard sums.isEmpty else {
        return theme.point(quantity: mean(at: place), on: value, use: slot.use)
      }
      return Cell(
        theme.pointGlyph(pointClass, correct: slot.correct, use: slot.use),
        style: theme.pointStyle(pointClass, correct: slot.correct, on: value, of: ramp))
    }

    func pixels(_ column: Int, _ row: Int, _ values: (upper: Float, lower: Float)) -> Cell? {
      let upper = pixel(at: 2 * row * size.columns + column, on: values.upper)
      let lower = pixel(at: (2 * row + 1) * size.columns + column, on: values.lower)
      return theme.cell(
        upper: upper, lower: lower, over: ramp.value(values.upper), ramp.value(values.lower))
    }

    func pixel(at place: Int, on value: Float) -> PointPixel? {
      guard let slot = winners[place], !isLeftOut(place, of: winners) else { return nil }
      let ground = ramp.value(value)
      let pointClass = classes[slot.classIndex]
      let ink =
        sums.isEmpty
        ? theme.pointInk(pointClass, correct: slot.correct, use: slot.use, on: ground)
        : theme.pointInk(quantity: mean(at: place), on: ground)
      return PointPixel(ink: ink, isNarrow: pointClass == .negative)
    }
  }

  /// Whether a pixel's point is left out, so that those of a crowd do not fuse.
  ///
  /// That is every other one where two or more beside it are of its kind; wrong ones stay.
  private func isLeftOut(_ place: Int, of winners: [Slot?]) -> Bool {
    let (row, column) = place.quotientAndRemainder(dividingBy: size.columns)
    guard let slot = winners[place], slot.correct, (row + column) % 2 == 1 else { return false }
    let beside = [
      column > 0 ? place - 1 : nil, column + 1 < size.columns ? place + 1 : nil,
      place - size.columns, place + size.columns,
    ]
    let alike = beside.count { neighbour in
      guard let neighbour, winners.indices.contains(neighbour) else { return false }
      return winners[neighbour]?.correct == true
        && winners[neighbour]?.classIndex == slot.classIndex
    }
    return alike >= 2
  }

  private func mean(at place: Int) -> Float {
    let first = place * Slot.perClass
    return sums[place] / Float(counts[first..<first + Slot.perClass].reduce(0, +))
  }

  /// The point that speaks for a place: wrong ones before right ones, then the most frequent kind.
  private func winner(at place: Int, _ kinds: Kinds) -> Slot? {
    let first = place * classes.count * Slot.perClass
    for slots in [kinds.wrong, kinds.right] {
      let best = slots.max { counts[first + $0.index] < counts[first + $1.index] }
      if let best, counts[first + best.index] > 0 { return best }
    }
    return nil
  }
}

/// A kind of point, as an index of a place's counts.
private struct Slot {
  var classIndex: Int
  var correct: Bool
  var use: PointUse

  /// Kinds of each class.
  static let perClass = 4

  var index: Int { classIndex * Self.perClass + (correct ? 0 : 2) + (use == .training ? 0 : 1) }
}

/// The kinds of points of a layer.
private struct Kinds {
  let right: [Slot]
  let wrong: [Slot]

  init(classes count: Int) {
    let all = { (correct: Bool) in
      PointUse.allCases.flatMap { use in
        (0..<count).map { Slot(classIndex: $0, correct: correct, use: use) }
      }
    }
    right = all(true)
    wrong = all(false)
  }
}
