/// Data points over a map: one character a cell, however many points fall into it.
///
/// Adding a point costs the same whatever is there, and drawing depends on the cells alone, so a
/// hundred thousand points are no burden.
package struct PointLayer: Sendable, Equatable {
  /// The extent in cells.
  package let size: Size
  private var tallies: [Tally]

  /// What has fallen into a cell: points of each class, right and wrong, of either use.
  private struct Tally: Sendable, Equatable {
    var counts = SIMD8<UInt32>(repeating: 0)
  }

  /// Makes a layer without points.
  package init(size: Size) {
    self.size = size
    tallies = Array(repeating: Tally(), count: size.area)
  }

  /// Adds a point at a place between 0 and 1 from the left and from the top; others are ignored.
  package mutating func add(
    x: Float, y: Float, _ pointClass: PointClass, correct: Bool, use: PointUse = .training
  ) {
    guard x >= 0, x <= 1, y >= 0, y <= 1, !size.isEmpty else { return }
    let column = min(size.columns - 1, Int(x * Float(size.columns)))
    let row = min(size.rows - 1, Int(y * Float(size.rows)))
    let slot = Slot(pointClass: pointClass, correct: correct, use: use)
    tallies[row * size.columns + column].counts[slot.index] &+= 1
  }

  /// Draws the points over the map beneath them, on the mean colour of each cell's two pixels.
  package func draw(on canvas: inout Canvas, in rect: Rect, over map: HeatMap, theme: Theme) {
    for row in 0..<min(size.rows, rect.height) {
      for column in 0..<min(size.columns, rect.width) {
        guard let slot = winner(column: column, row: row) else { continue }
        let value = map.average(column: column, row: row, of: rect.size)
        canvas[rect.x + column, rect.y + row] = Cell(
          theme.pointGlyph(slot.pointClass, correct: slot.correct, use: slot.use),
          style: theme.pointStyle(slot.pointClass, correct: slot.correct, on: value))
      }
    }
  }

  /// The point that speaks for a cell: wrong ones before right ones, then the most frequent kind.
  private func winner(column: Int, row: Int) -> Slot? {
    let counts = tallies[row * size.columns + column].counts
    for slots in [Slot.wrong, Slot.right] {
      let best = slots.max { counts[$0.index] < counts[$1.index] }
      if let best, counts[best.index] > 0 { return best }
    }
    return nil
  }
}

/// A kind of point, as an index of a tally.
private struct Slot {
  var pointClass: PointClass
  var correct: Bool
  var use: PointUse

  var index: Int {
    (correct ? 0 : 4) + (use == .training ? 0 : 2) + (pointClass == .negative ? 0 : 1)
  }

  static let right = all(correct: true)
  static let wrong = all(correct: false)

  private static func all(correct: Bool) -> [Slot] {
    PointUse.allCases.flatMap { use in
      PointClass.allCases.map { Slot(pointClass: $0, correct: correct, use: use) }
    }
  }
}
