/// A chart of one row: bars from zero to the greatest value.
package struct Sparkline: Sendable, Equatable {
  /// The values from left to right.
  package var values: [Double]

  /// Makes a sparkline.
  package init(values: [Double]) { self.values = values }

  /// One character a column; more values than columns are thinned to the greatest of their share.
  ///
  /// A value that is not finite is a blank, and so is the room after too few values.
  package func text(width: Int, glyphs: GlyphSet) -> String {
    let shown = thinned(to: max(0, width))
    let top = shown.filter(\.isFinite).max() ?? 0
    var scalars = String.UnicodeScalarView()
    for value in shown { scalars.append(Self.bar(value, top: top, glyphs: glyphs)) }
    return String(scalars) + String(repeating: " ", count: max(0, width - shown.count))
  }

  private func thinned(to width: Int) -> [Double] {
    guard values.count > width else { return values }
    return (0..<width).map { column in
      let share = values[column * values.count / width..<(column + 1) * values.count / width]
      return share.filter(\.isFinite).max() ?? .nan
    }
  }

  private static func bar(_ value: Double, top: Double, glyphs: GlyphSet) -> Unicode.Scalar {
    guard value.isFinite else { return " " }
    guard top > 0, value > 0 else { return glyphs.heights[0] }
    let count = glyphs.heights.count
    return glyphs.heights[min(count - 1, Int(value / top * Double(count)))]
  }
}
