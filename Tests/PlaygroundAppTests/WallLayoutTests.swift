import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct WallLayoutTests {
  private static let sizes = [(40, 12), (60, 16), (80, 24), (100, 30), (120, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  @Test(arguments: sizes)
  func everythingLiesWithinItsPlace(size: Size) throws {
    let layout = try #require(WallLayout(size: size, count: 64))
    let shown = layout.shown(of: 64, chosen: 0)
    let body = Rect(x: 0, y: 2, width: size.columns, height: size.rows - 4)
    for place in 0..<shown.count {
      let rect = layout.rect(of: place)
      #expect(rect.intersection(body) == rect, "map \(place) of \(size)")
      #expect(rect.intersection(layout.together).isEmpty)
      #expect(rect.intersection(layout.dots).isEmpty)
    }
    #expect(layout.together.intersection(body) == layout.together)
    #expect((layout.dots.isEmpty) == (shown.count == 64))
  }

  @Test func largeScreensShowAllSeedsAsLargeAsTheyFit() throws {
    let layouts = try Self.sizes.map { try #require(WallLayout(size: $0, count: 64)) }
    #expect(layouts.map(\.tile.columns) == layouts.map(\.tile.columns).sorted())
    #expect(layouts[4].shown(of: 64, chosen: 0).count == 64)
    #expect(layouts[5].tile.columns > layouts[4].tile.columns)
  }

  @Test func theChosenSeedIsInSight() throws {
    let layout = try #require(WallLayout(size: Self.sizes[2], count: 64))
    for chosen in 0..<64 { #expect(layout.shown(of: 64, chosen: chosen).contains(chosen)) }
  }

  @Test func aScreenThatIsTooSmallHasNone() {
    #expect(WallLayout(size: Size(columns: 39, rows: 12), count: 64) == nil)
  }
}
