/// Data points over a map: one character a cell, however many points fall into it.
///
/// Adding a point costs the same whatever is there, and drawing depends on the cells alone, so a
/// hundred thousand points are no burden.
package struct PointLayer: Sendable, Equatable {
  /// The extent in cells.
  package let size: Size
  /// What the points are of.
  private let classes: [PointClass]
  /// What has fallen into each cell: points of each kind, cell by cell.
  private var counts: [UInt32]
  /// The sum of each cell's numbers, where points are of numbers.
  private var sums: [Float]

  /// Makes a layer without points, which are of two classes unless it is said of which.
  package init(size: Size, of classes: [PointClass] = PointClass.sides) {
    self.size = size
    self.classes = classes
    counts = Array(repeating: 0, count: size.area * classes.count * Slot.perClass)
    sums = classes == [.quantity] ? Array(repeating: 0, count: size.area) : []
  }

  /// Adds a point at a place between 0 and 1 from the left and from the top; others are ignored, and
  /// so are those of other classes than the layer's.
  package mutating func add(
    x: Float, y: Float, _ pointClass: PointClass, correct: Bool, use: PointUse = .training
  ) {
    guard let cell = cell(x, y), let index = classes.firstIndex(of: pointClass) else { return }
    let slot = Slot(classIndex: index, correct: correct, use: use)
    counts[cell * classes.count * Slot.perClass + slot.index] &+= 1
  }

  /// Adds a point of a number between -1 and 1 to a layer of numbers.
  package mutating func add(x: Float, y: Float, quantity: Float, use: PointUse = .training) {
    guard let cell = cell(x, y), !sums.isEmpty else { return }
    sums[cell] += quantity
    add(x: x, y: y, .quantity, correct: true, use: use)
  }

  private func cell(_ x: Float, _ y: Float) -> Int? {
    guard x >= 0, x <= 1, y >= 0, y <= 1, !size.isEmpty else { return nil }
    let column = min(size.columns - 1, Int(x * Float(size.columns)))
    let row = min(size.rows - 1, Int(y * Float(size.rows)))
    return row * size.columns + column
  }

  /// Draws the points over the map beneath them, which a ramp colours, each on the mean colour of its
  /// cell's two pixels.
  package func draw(
    on canvas: inout Canvas, in rect: Rect, over map: HeatMap, of ramp: ColorRamp, theme: Theme
  ) {
    let kinds = Kinds(classes: classes.count)
    for row in 0..<min(size.rows, rect.height) {
      for column in 0..<min(size.columns, rect.width) {
        let cell = row * size.columns + column
        guard let slot = winner(in: cell, kinds) else { continue }
        let pointClass = classes[slot.classIndex]
        let value = map.value(column: column, row: row, of: rect.size, ramp: ramp)
        canvas[rect.x + column, rect.y + row] =
          sums.isEmpty
          ? Cell(
            theme.pointGlyph(pointClass, correct: slot.correct, use: slot.use),
            style: theme.pointStyle(pointClass, correct: slot.correct, on: value, of: ramp))
          : theme.point(quantity: mean(of: cell), on: value, use: slot.use)
      }
    }
  }

  private func mean(of cell: Int) -> Float {
    let first = cell * Slot.perClass
    return sums[cell] / Float(counts[first..<first + Slot.perClass].reduce(0, +))
  }

  /// The point that speaks for a cell: wrong ones before right ones, then the most frequent kind.
  private func winner(in cell: Int, _ kinds: Kinds) -> Slot? {
    let first = cell * classes.count * Slot.perClass
    for slots in [kinds.wrong, kinds.right] {
      let best = slots.max { counts[first + $0.index] < counts[first + $1.index] }
      if let best, counts[first + best.index] > 0 { return best }
    }
    return nil
  }
}

/// A kind of point, as an index of a cell's counts.
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
