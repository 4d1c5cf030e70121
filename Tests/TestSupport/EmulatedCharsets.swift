/// The character sets of a vt100: ASCII or line drawing, in two places.
struct EmulatedCharsets: Sendable, Equatable {
  private var lineDrawing = [false, false]
  private var active = 0

  /// Whether letters come out as lines.
  var drawsLines: Bool { lineDrawing[active] }

  /// Puts a set into G0 or G1; returns whether place and set are known.
  mutating func designate(_ place: String, _ set: Character) -> Bool {
    guard let index = ["(", ")"].firstIndex(of: place), "AB0".contains(set) else { return false }
    lineDrawing[index] = set == "0"
    return true
  }

  /// Uses G0 or G1 from now on.
  mutating func shift(to place: Int) { active = place }

  /// The character that appears.
  func shown(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    drawsLines ? Self.lines[scalar] ?? scalar : scalar
  }

  private static let lines: [Unicode.Scalar: Unicode.Scalar] = [
    "j": "┘", "k": "┐", "l": "┌", "m": "└", "n": "┼", "q": "─", "t": "├", "u": "┤", "v": "┴",
    "w": "┬", "x": "│", "a": "▒", "`": "◆", "~": "·", "0": "█",
  ]
}
