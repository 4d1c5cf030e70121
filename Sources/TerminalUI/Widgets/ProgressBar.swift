/// How much of something is done, as a bar.
package struct ProgressBar: Sendable, Equatable {
  /// From 0 to 1.
  package var fraction: Double

  /// Makes a bar; what is beyond 0 and 1 is cut, and NaN counts as nothing.
  package init(fraction: Double) {
    self.fraction = fraction.isNaN ? 0 : min(1, max(0, fraction))
  }

  /// The done part, in eighths of a column where the characters allow it; no padding.
  package func text(width: Int, glyphs: GlyphSet) -> String {
    let steps = glyphs.widths.count
    let filled = Int(fraction * Double(max(0, width) * steps))
    var scalars = String.UnicodeScalarView()
    for _ in 0..<filled / steps { scalars.append(glyphs.widths[steps - 1]) }
    if filled % steps > 0 { scalars.append(glyphs.widths[filled % steps - 1]) }
    return String(scalars)
  }
}
