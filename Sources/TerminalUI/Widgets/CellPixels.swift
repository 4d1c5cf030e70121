/// Into how many pixels a cell is parted, each pattern of which is a character of its own.
package enum CellPixels: String, Sendable, Equatable, CaseIterable {
  /// Two, one above the other, each with a colour of its own.
  case half
  /// Two by two.
  case quadrant
  /// Two across and three down (Unicode 13).
  case sextant
  /// Two across and four down (Unicode 16).
  case octant

  /// Pixels across a cell.
  package var columns: Int { self == .half ? 1 : 2 }

  /// Pixels down a cell.
  package var rows: Int {
    switch self {
    case .half, .quadrant: 2
    case .sextant: 3
    case .octant: 4
    }
  }

  /// Pixels of a cell.
  var count: Int { columns * rows }

  /// The character whose ink covers the pixels of a pattern; of a swapped one it covers the others.
  ///
  /// Bit k of a pattern is pixel k, counted row by row from the top left. Few fonts have the characters
  /// that octants share with other blocks, so that those are shown by what they leave free.
  func glyph(_ pattern: UInt8) -> (scalar: Unicode.Scalar, isSwapped: Bool) {
    let full = UInt8(truncatingIfNeeded: (1 << count) - 1)
    if pattern == full { return (" ", true) }
    let isSwapped = self == .octant && Self.rareOctants.contains(pattern)
    let shown = isSwapped ? full ^ pattern : pattern
    return (scalar(shown), isSwapped)
  }

  private func scalar(_ pattern: UInt8) -> Unicode.Scalar {
    switch self {
    case .half: Self.quadrant(pattern & 1 * 3 | (pattern >> 1) * 12)
    case .quadrant: Self.quadrant(pattern)
    case .sextant: Self.sextant(pattern)
    case .octant: Self.octants[Int(pattern)]
    }
  }

  private static let quadrants = Array(" ▘▝▀▖▌▞▛▗▚▐▜▄▙▟█".unicodeScalars)

  private static func quadrant(_ pattern: UInt8) -> Unicode.Scalar {
    quadrants[Int(pattern & 0b1111)]
  }

  /// U+1FB00 to U+1FB3B in the order of the patterns, without those that are older characters.
  private static func sextant(_ pattern: UInt8) -> Unicode.Scalar {
    switch pattern {
    case 0: return " "
    case leftSextants: return "▌"
    case rightSextants: return "▐"
    default:
      let older = (pattern > leftSextants ? 2 : 1) + (pattern > rightSextants ? 1 : 0)
      return Unicode.Scalar(0x1FB00 + UInt32(pattern) - UInt32(older)) ?? " "
    }
  }

  private static let (leftSextants, rightSextants): (UInt8, UInt8) = (0b010101, 0b101010)

  /// Octants that are characters of other blocks: quarters of the cell, of a half and in the middle of
  /// an edge.
  private static let olderOctants: [UInt8: Unicode.Scalar] = [
    0b0000_0001: "\u{1CEA8}", 0b0000_0010: "\u{1CEAB}", 0b0100_0000: "\u{1CEA3}",
    0b1000_0000: "\u{1CEA0}", 0b0001_0100: "\u{1FBE6}", 0b0010_1000: "\u{1FBE7}",
    0b0000_0011: "\u{1FB82}", 0b0011_1111: "\u{1FB85}", 0b1100_0000: "▂", 0b1111_1100: "▆",
  ]

  private static let rareOctants = Set(olderOctants.filter { $0.value.value > 0xFFFF }.keys)

  /// U+1CD00 to U+1CDE5 in the order of the patterns, without those that are older characters: the
  /// quadrants, whose rows are two by two alike, and the quarters.
  private static let octants: [Unicode.Scalar] = {
    var next: UInt32 = 0x1CD00
    return (UInt8.min...UInt8.max).map { pattern in
      if let older = olderOctants[pattern] { return older }
      let rows = (0..<4).map { pattern >> (2 * $0) & 0b11 }
      if rows[0] == rows[1], rows[2] == rows[3] { return quadrant(rows[0] | rows[2] << 2) }
      defer { next += 1 }
      return Unicode.Scalar(next) ?? " "
    }
  }()
}
