import Testing

@testable import TerminalUI

@Suite struct PaletteTests {
  @Test func namesAreUnique() {
    #expect(Set(Palette.all.map(\.name)).count == Palette.all.count)
  }

  @Test(arguments: Palette.all) func tablesAreComplete(palette: Palette) {
    #expect(palette.anchors.count == 3)
    #expect(palette.lightInks.count == 2 && palette.pointInks.count == 2)
    #expect(palette.eight.count == 5)
    #expect(palette.sixteen.count == 5)
    #expect(Set(palette.sixteen).count == 5)
    let ramps = palette.indexed
    for ramp in [ramps.full, ramps.soft, ramps.inactiveOnDark, ramps.inactiveOnLight] {
      #expect(ramp.count == 11)
      #expect(ramp.allSatisfy { $0 >= 16 }, "The lowest sixteen differ from terminal to terminal")
    }
    for links in [ramps.linksOnDark, ramps.linksOnLight] {
      #expect(links.map(\.count) == [4, 4])
    }
  }

  @Test func theStandardIsThePagesOwn() {
    #expect(Palette.standard.anchors.map { "\($0)" } == ["#f59322", "#e8eaeb", "#0877bd"])
    #expect(
      Palette.standard.indexed.full == [208, 214, 215, 222, 223, 255, 153, 110, 74, 32, 25])
  }

  @Test func highContrastIsToldByLightnessAlone() {
    let lightness = Palette.highContrast.anchors.map { color -> Int in
      guard case .rgb(let red, let green, let blue) = color.kind else { return 0 }
      return 2126 * Int(red) + 7152 * Int(green) + 722 * Int(blue)
    }
    #expect(lightness[0] > lightness[1] + 400_000)
    #expect(lightness[1] > lightness[2] + 400_000)
  }
}
