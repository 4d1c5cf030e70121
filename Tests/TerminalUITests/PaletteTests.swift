import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  @Test func namesAreUnique() {
    #expect(Set(Palette.all.map(\.name)).count == Palette.all.count)
  }

  @Test(arguments: Palette.all) func tablesAreComplete(palette: Palette) {
    #expect(palette.anchors.count == 3)
    #expect(palette.lightInks.count == 2 && palette.pointInks.count == 2)
    #expect(palette.darkInks.count == 2)
    let ramps = palette.indexed
    for ramp in [ramps.full, ramps.soft, ramps.inactiveOnDark, ramps.inactiveOnLight] {
      #expect(ramp.count % 2 == 1, "The middle is a bin of its own")
      #expect(ramp.allSatisfy { $0 >= 16 }, "The lowest sixteen differ from terminal to terminal")
    }
    for links in [ramps.linksOnDark, ramps.linksOnLight] {
      #expect(links.map(\.count) == [4, 4])
    }
  }

  @Test func theStandardIsThePagesOwn() {
    #expect(Palette.standard.anchors.map { "\($0)" } == ["#f59322", "#e8eaeb", "#0877bd"])
  }

  @Test func highContrastIsToldByLightnessAlone() {
    let lightness = Palette.highContrast.anchors.map { color -> Int in
      guard case .rgb(let red, let green, let blue) = color.kind else { return 0 }
      return 2126 * Int(red) + 7152 * Int(green) + 722 * Int(blue)
    }
    #expect(lightness[0] > lightness[1] + 400_000)
    #expect(lightness[1] > lightness[2] + 400_000)
  }

  /// From the sides to the middle each step is lighter than the one before it, so that a value can be
  /// read off without its hue; of the palette of high contrast from one end to the other.
  @Test(arguments: Palette.all, ColorDepth.allCases.filter { $0 != .mono })
  func stepsDifferByLightnessInOrder(palette: Palette, depth: ColorDepth) {
    let theme = Theme(depth: depth, palette: palette)
    for ramp in [theme.ramp, theme.mapRamp] {
      let lightness = lightness(of: ramp)
      let steps = zip(lightness, lightness.dropFirst()).map { $1 - $0 }
      let half = steps.count / 2
      if palette.contrast == .high {
        #expect(steps.allSatisfy { $0 < 0 }, "\(lightness)")
      } else {
        #expect(steps.prefix(half).allSatisfy { $0 > 0 }, "\(lightness)")
        #expect(steps.suffix(half).allSatisfy { $0 < 0 }, "\(lightness)")
      }
    }
  }

  private func lightness(of ramp: ColorRamp) -> [Double] {
    guard !ramp.tones.isEmpty else { return ramp.levels.compactMap(\.luminance) }
    return ramp.tones.compactMap { tone in
      guard let ink = tone.ink.luminance, let paper = tone.paper.luminance else { return nil }
      let share = Double(tone.quarters) / 4
      return share * ink + (1 - share) * paper
    }
  }

  /// Hues of one side lie together: nothing turns pink, yellow or green on its way to grey.
  @Test(arguments: [Palette.standard, .colourBlind])
  func stepsOfASideHaveOneHue(palette: Palette) {
    for ramp in [palette.indexed.full, palette.indexed.soft] {
      let half = ramp.count / 2
      for side in [ramp.prefix(half), ramp.suffix(half)] {
        let hues = side.map { hue(of: Int($0)) }
        #expect((hues.max() ?? 0) - (hues.min() ?? 0) <= Self.hueSpread, "\(hues)")
      }
    }
  }

  /// Degrees on the circle of HSV: orange and amber lie so far apart, orange and yellow do not.
  private static let hueSpread = 15.0

  private func hue(of index: Int) -> Double {
    let levels = [0.0, 95, 135, 175, 215, 255]
    let cube = index - 16
    let (red, green, blue) = (levels[cube / 36], levels[cube / 6 % 6], levels[cube % 6])
    let (most, least) = (max(red, green, blue), min(red, green, blue))
    let range = most - least
    if most == red { return 60 * (green - blue) / range }
    return most == green ? 120 + 60 * (blue - red) / range : 240 + 60 * (red - green) / range
  }
}
