import Testing

@testable import TerminalUI

@Suite struct ColorRampTests {
  private func ramp(_ depth: ColorDepth, discretized: Bool = false) -> ColorRamp {
    ColorRamp(palette: .standard, depth: depth, discretized: discretized)
  }

  @Test func endsAndMiddleAreTheAnchors() {
    let ramp = ramp(.trueColor)
    #expect([Float(-1), 0, 1].map { "\(ramp.value($0))" } == ["#f59322", "#e8eaeb", "#0877bd"])
    #expect(ramp.levels.count == 65)
  }

  @Test func halfWayIsTheMeanOfTwoAnchors() {
    #expect(ramp(.trueColor).value(-0.5) == .rgb(0xEF, 0xBF, 0x87))
  }

  @Test func paletteRampsHaveEqualBins() {
    let ramp = ramp(.palette256)
    let count = Palette.standard.indexed.full.count
    let centres = (0..<count).map { (bin: Int) -> Float in
      Float(2 * bin + 1) / Float(count) - 1
    }
    #expect(centres.map(ramp.value) == Palette.standard.indexed.full.map(Color.indexed))
  }

  @Test(arguments: [(ColorDepth.eight, [3, 3, 7, 4, 4]), (.sixteen, [3, 3, 15, 4, 4])])
  func fewColoursKeepTheSign(depth: ColorDepth, wanted: [UInt8]) {
    #expect([-1, -0.7, 0, 0.7, 1].map(ramp(depth).value) == wanted.map(Color.indexed))
  }

  @Test func charactersShadeBetweenFewColours() {
    let tones = ramp(.eight).tones
    #expect(tones.map(\.quarters) == [0, 3, 2, 1, 0, 3, 2, 1, 0])
    #expect(tones.map { $0.cell(.unicode).scalar } == Array(" ▓▒░ ▓▒░ ".unicodeScalars))
    #expect(tones[1].ink == .indexed(3) && tones[1].paper == .indexed(7))
    #expect(tones.allSatisfy { $0.cell(.ascii) == Cell(style: Style(background: $0.nearest)) })
    #expect(ramp(.palette256).tones.isEmpty && ramp(.mono).tones.isEmpty)
  }

  @Test func withoutColoursThereAreNone() {
    #expect(ramp(.mono).levels.isEmpty)
    #expect(ramp(.mono).value(1) == .terminal)
  }

  @Test(arguments: [ColorDepth.eight, .sixteen, .palette256, .trueColor])
  func extremesAreCutAndNaNIsNeutral(depth: ColorDepth) {
    let ramp = ramp(depth)
    #expect(ramp.value(.infinity) == ramp.value(1))
    #expect(ramp.value(-1e30) == ramp.value(-1))
    #expect(ramp.value(.nan) == ramp.value(0))
  }

  @Test func discretizedShowsTheSignAlone() {
    let ramp = ramp(.trueColor, discretized: true)
    #expect(ramp.value(0.01) == ramp.value(1))
    #expect(ramp.value(0) == ramp.value(1))
    #expect(ramp.value(-0.01) == ramp.value(-1))
    #expect(ramp.value(.nan) == .rgb(0xE8, 0xEA, 0xEB))
  }

  @Test func lessSaturationIsPaler() {
    let pale = ColorRamp(palette: .standard, depth: .trueColor, saturation: 0.5)
    #expect(pale.value(0) == ramp(.trueColor).value(0))
    #expect(pale.value(-1) == ramp(.trueColor).value(-0.5))
    let indexed = ColorRamp(palette: .standard, depth: .palette256, saturation: 0.5)
    #expect(indexed.levels == Palette.standard.indexed.soft.map(Color.indexed))
  }

  @Test func theInactiveRampIsNearTheBackground() {
    let dark = ColorRamp(inactive: .standard, depth: .trueColor, appearance: .dark)
    let light = ColorRamp(inactive: .standard, depth: .trueColor, appearance: .light)
    #expect(dark.value(0) == .rgb(0x50, 0x52, 0x55))
    #expect(light.value(0) == .rgb(0xF8, 0xF9, 0xF9))
    let eight = ColorRamp(inactive: .standard, depth: .eight, appearance: .dark)
    #expect(eight.levels.isEmpty && eight.shadeStyle == .terminal.dim)
  }
}
