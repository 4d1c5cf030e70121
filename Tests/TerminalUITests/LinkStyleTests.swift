import Testing

@testable import TerminalUI

@Suite struct LinkStyleTests {
  @Test func strengthGrowsWithTheWeightAndIsCut() {
    let strengths = [0, 0.1, 0.5, 1, 2, 3].map { Theme.linkStrength(Float($0)) }
    #expect(strengths == strengths.sorted() && Set(strengths).count == strengths.count)
    #expect(Theme.linkStrength(-1) == Theme.linkStrength(1))
    #expect(Theme.linkStrength(100) == 1 && Theme.linkStrength(-.infinity) == 1)
    #expect(Theme.linkStrength(.nan) == 0)
  }

  @Test(arguments: [ColorDepth.eight, .sixteen, .palette256, .trueColor])
  func signsDifferInColour(depth: ColorDepth) {
    for appearance in Appearance.allCases {
      let theme = Theme(depth: depth, appearance: appearance)
      #expect(theme.link(weight: 1).foreground != theme.link(weight: -1).foreground)
      #expect(theme.sign(isPositive: true).foreground != theme.sign(isPositive: false).foreground)
    }
  }

  @Test(arguments: [ColorDepth.mono, .palette256, .trueColor])
  func strengthAndFocusShow(depth: ColorDepth) {
    let theme = Theme(depth: depth)
    #expect(theme.link(weight: 3) != theme.link(weight: 0.05))
    let looks = LinkEmphasis.allCases.map { theme.link(weight: 0.5, emphasis: $0) }
    #expect(Set(looks).count == looks.count)
  }

  @Test func thicknessGrowsWithTheWeight() {
    let weights: [Float] = [0, 0.05, 0.3, 1, 2, 100]
    #expect(weights.map(Theme.linkThickness) == [1, 1, 2, 2, 3, 3])
    #expect(weights.map { Theme.linkThickness(-$0) } == weights.map(Theme.linkThickness))
  }

  @Test func theColoursOfAllWeightsAreFew() {
    let theme = Theme(depth: .trueColor)
    let styles = (-300...300).map { theme.link(weight: Float($0) / 100) }
    #expect(Set(styles).count <= 2 * (Theme.linkLevels + 1))
  }
}
