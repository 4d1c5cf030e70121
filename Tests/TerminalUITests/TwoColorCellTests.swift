import Glibc
import Testing

@testable import TerminalUI

@Suite struct TwoColorCellTests {
  @Test func partsWhereTheErrorIsLeast() {
    var cell = TwoColorCell(count: 6)
    cell.fit([-1, 0.9, -0.8, 1, -0.9, 0.8])
    #expect(cell.pattern == 0b101010)
    #expect(abs(cell.ink - 0.9) < 1e-6 && abs(cell.paper + 0.9) < 1e-6)
  }

  @Test func noOtherSplitIsBetter() {
    var state: UInt32 = 7
    for _ in 0..<50 {
      let values = (0..<8).map { _ -> Float in
        state = state &* 1_664_525 &+ 1_013_904_223
        return Float(state >> 8) / Float(1 << 23) - 1
      }
      var cell = TwoColorCell(count: 8)
      cell.fit(values)
      let least = (0..<255).map { Self.error(values, UInt8($0)) }.min() ?? 0
      #expect(Self.error(values, cell.pattern) < least + 1e-4)
    }
  }

  @Test func equalPixelsAreOneColour() {
    let ramp = ColorRamp(palette: .standard, depth: .trueColor)
    var cell = TwoColorCell(count: 8)
    let drawn = cell.drawn(Array(repeating: 0.5, count: 8), ramp, .octant)
    #expect(drawn == Cell(style: Style(background: ramp.value(0.5))))
  }

  @Test func ofClassesTheCommonestIsThePaper() {
    var cell = TwoColorCell(count: 4)
    cell.fit(classes: [2.5, 0.25, 2.5, 7.5])
    #expect(cell.pattern == 0b1010 && cell.paper == 2.5 && cell.ink == 0.25)
  }

  @Test(arguments: [ColorDepth.mono, .eight, .sixteen]) func fewColoursHaveHalves(
    depth: ColorDepth
  ) {
    #expect(Theme(depth: depth, pixels: .sextant).pixels == .half)
    #expect(Theme(depth: .trueColor, glyphs: .ascii, pixels: .sextant).pixels == .half)
    #expect(Theme(depth: .trueColor, pixels: .sextant).on(.light).pixels == .sextant)
  }

  /// The same as the README's table.
  @Test(arguments: [(CellPixels.quadrant, 0.84), (.sextant, 0.60), (.octant, 0.50)])
  func boundariesAreSharper(pixels: CellPixels, share: Double) {
    let error = Boundary.all.reduce(0) { $0 + $1.error(pixels) }
    let halves = Boundary.all.reduce(0) { $0 + $1.error(.half) }
    #expect(abs(error / halves - share) < 0.006, "\(pixels): \(error / halves)")
    let limits: [CellPixels: Double] = [.quadrant: 0.98, .sextant: 0.70, .octant: 0.55]
    #expect(error / halves <= limits[pixels] ?? 0)
  }

  private static func error(_ values: [Float], _ pattern: UInt8) -> Float {
    [true, false].reduce(0) { sum, isInk in
      let group = values.indices.filter { (pattern >> UInt8($0) & 1 == 1) == isInk }
        .map { values[$0] }
      let mean = group.reduce(0, +) / Float(max(1, group.count))
      return sum + group.reduce(0) { $0 + ($1 - mean) * ($1 - mean) }
    }
  }
}

/// A sharp boundary over the plane from -6 to 6.
private struct Boundary: Sendable {
  let isInside: @Sendable (_ x: Double, _ y: Double) -> Bool

  static let all =
    [2.0, 3, 4, 5].map { radius in Boundary { hypot($0, $1) < radius + 0.017 } }
    + [15.0, 30, 45, 60, 75].map { degrees in
      let angle = degrees * .pi / 180
      return Boundary { cos(angle) * $0 + sin(angle) * $1 < 0.73 }
    }

  private static let size = Size(columns: 46, rows: 16)

  private func map(_ width: Int, _ height: Int) -> [Float] {
    (0..<width * height).map { place in
      let x = (Double(place % width) + 0.5) / Double(width) * 12 - 6
      let y = 6 - (Double(place / width) + 0.5) / Double(height) * 12
      return isInside(x, y) ? -1 : 1
    }
  }

  /// How many of 8x16 places in each cell are drawn on the wrong side.
  func error(_ pixels: CellPixels) -> Double {
    let (width, height) = HeatMap.pixels(in: Self.size, of: pixels)
    let drawn = map(width, height)
    let (columns, rows) = (8 * Self.size.columns, 16 * Self.size.rows)
    let truth = map(columns, rows)
    var cell = TwoColorCell(count: pixels.count)
    var wrong = 0.0
    for row in 0..<Self.size.rows {
      for column in 0..<Self.size.columns {
        let places = (0..<pixels.count).map { place in
          (pixels.rows * row + place / pixels.columns) * width
            + pixels.columns * column + place % pixels.columns
        }
        cell.fit(places.map { drawn[$0] })
        for place in 0..<128 {
          let (x, y) = (place % 8, place / 8)
          let pixel = y * pixels.rows / 16 * pixels.columns + x * pixels.columns / 8
          let shown = cell.pattern >> UInt8(pixel) & 1 == 1 ? cell.ink : cell.paper
          wrong += Double(abs(shown - truth[(16 * row + y) * columns + 8 * column + x]))
        }
      }
    }
    return wrong
  }
}
