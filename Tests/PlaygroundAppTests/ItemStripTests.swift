import Testing

@testable import PlaygroundApp

@Suite struct ItemStripTests {
  private func strip(width: Int, inSight item: Int) -> ItemStrip {
    ItemStrip(widths: [3, 4, 5, 2], gap: 1, width: width, inSight: item)
  }

  @Test func allAreInSightWhereTheyFit() {
    let strip = strip(width: 17, inSight: 3)
    #expect(strip.shown == 0..<4 && !strip.hasMoreBefore && !strip.hasMoreAfter)
  }

  @Test func theOneThatMustBeIsInSight() {
    #expect(strip(width: 9, inSight: 0).shown == 0..<2)
    #expect(strip(width: 9, inSight: 1).shown == 0..<2)
    #expect(strip(width: 9, inSight: 2).shown == 2..<4)
    let middle = strip(width: 10, inSight: 2)
    #expect(middle.shown == 1..<3 && middle.hasMoreBefore && middle.hasMoreAfter)
  }

  @Test func aTooWideItemStandsAlone() {
    #expect(strip(width: 1, inSight: 2).shown == 2..<3)
    #expect(ItemStrip(widths: [], gap: 1, width: 5, inSight: 0).shown.isEmpty)
  }
}
