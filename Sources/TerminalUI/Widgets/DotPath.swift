/// A place on a raster of dots, counted from the top left.
package struct Dot: Sendable, Equatable, Hashable {
  /// Dots from the left.
  package var x: Int
  /// Dots from the top.
  package var y: Int

  /// Makes a place.
  package init(x: Int, y: Int) {
    self.x = x
    self.y = y
  }

  func below(_ count: Int) -> Dot { Dot(x: x, y: y + count) }
}

/// Chains of dots without gaps and without corners.
package enum DotPath {
  /// No line needs more dots than this, wherever it leads.
  static let limit = 4096

  /// The dots of a straight line.
  static func line(from start: Dot, to end: Dot) -> [Dot] {
    let steps = min(limit, max(abs(end.x - start.x), abs(end.y - start.y)))
    guard steps > 0 else { return [start] }
    return (0...steps).map { step in
      let share = Double(step) / Double(steps)
      return Dot(
        x: start.x + nearest(share * Double(end.x - start.x)),
        y: start.y + nearest(share * Double(end.y - start.y)))
    }
  }

  /// The dots of a cubic curve with horizontal tangents at both ends.
  ///
  /// A Bézier curve whose inner control points lie at a third and two thirds of the width, at the
  /// heights of the ends: x(t) = x0 + w t, y(t) = y0 + h (3 t² - 2 t³) for t from 0 to 1.
  static func curve(from start: Dot, to end: Dot) -> [Dot] {
    path(from: start, to: end) { t in (t, t * t * (3 - 2 * t)) }
  }

  /// The dots of a link between two columns: a curve drawn out towards the straight line, so that
  /// many of them keep apart in the middle of a narrow gap.
  ///
  /// y(t) = y0 + h ((1 - b) t + b (3 t² - 2 t³)), with b the bend.
  package static func link(from start: Dot, to end: Dot) -> [Dot] {
    path(from: start, to: end) { t in (t, (1 - bend) * t + bend * t * t * (3 - 2 * t)) }
  }

  /// The dots of a curve that leaves horizontally and arrives vertically.
  ///
  /// A Bézier curve with one inner control point, in the corner: x(t) = x0 + w t (2 - t),
  /// y(t) = y0 + h t².
  package static func corner(from start: Dot, to end: Dot) -> [Dot] {
    path(from: start, to: end) { t in (t * (2 - t), t * t) }
  }

  private static let bend = 0.4

  /// The dots of a curve that is given by the shares of the width and of the height that it has
  /// gone.
  private static func path(
    from start: Dot, to end: Dot, shares: (Double) -> (x: Double, y: Double)
  ) -> [Dot] {
    let width = Double(end.x - start.x)
    let height = Double(end.y - start.y)
    let steps = min(limit, 4 * max(1, max(abs(end.x - start.x), abs(end.y - start.y))))
    var path: [Dot] = []
    for step in 0...steps {
      let (x, y) = shares(Double(step) / Double(steps))
      append(Dot(x: start.x + nearest(width * x), y: start.y + nearest(height * y)), to: &path)
    }
    return path
  }

  /// Adds a dot, and drops the one before where it only made a corner.
  private static func append(_ dot: Dot, to path: inout [Dot]) {
    guard let last = path.last, last != dot else {
      if path.isEmpty { path.append(dot) }
      return
    }
    if path.count > 1 {
      let beforeLast = path[path.count - 2]
      if abs(dot.x - beforeLast.x) == 1 && abs(dot.y - beforeLast.y) == 1 { path.removeLast() }
    }
    path.append(dot)
  }

  private static func nearest(_ value: Double) -> Int { Int(value.rounded()) }
}
