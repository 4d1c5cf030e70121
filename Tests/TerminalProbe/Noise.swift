import TerminalUI

/// Cells that change at random places to random looks: all the ways in which rows can differ.
struct Noise {
  private(set) var steps = 0
  private var cells: [Int: Cell] = [:]
  private var state: UInt64 = 1

  private static let scalars: [Unicode.Scalar] = [" ", " ", "a", "▀", "⣿", "─", "x", "█"]
  private static let cellsPerStep = 120
  /// The cells that noise can fall on.
  private static let area = 1000

  /// Changes some cells; some go back to blank.
  mutating func advance() {
    steps += 1
    for _ in 0..<Self.cellsPerStep {
      let start = next(below: Self.area)
      let cell = next(below: 4) == 0 ? nil : randomCell()
      for place in start..<start + 1 + next(below: 12) { cells[place] = cell }
    }
  }

  /// Draws the noise into the rows from one on.
  func draw(on canvas: inout Canvas, from row: Int) {
    let columns = canvas.size.columns
    for (place, cell) in cells where row + place / columns < canvas.size.rows - 1 {
      canvas[place % columns, row + place / columns] = cell
    }
  }

  private mutating func randomCell() -> Cell {
    let style = Style(
      foreground: randomColor(), background: randomColor(),
      attributes: Attributes(rawValue: UInt8(next(below: 6) == 0 ? next(below: 32) : 0)))
    return Cell(Self.scalars[next(below: Self.scalars.count)], style: style)
  }

  private mutating func randomColor() -> Color {
    switch next(below: 3) {
    case 0: .terminal
    case 1: .indexed(UInt8(next(below: 256)))
    default: .rgb(UInt8(next(below: 256)), UInt8(next(below: 256)), UInt8(next(below: 256)))
    }
  }

  /// A linear congruential generator with Knuth's constants for MMIX; its high bits.
  private mutating func next(below bound: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int(state >> 33) % bound
  }
}
