import TerminalUI
import Testing

@testable import PlaygroundApp

@Suite struct SearchLayoutTests {
  private static let sizes = [(40, 12), (60, 16), (80, 24), (120, 40), (200, 60)].map {
    Size(columns: $0.0, rows: $0.1)
  }

  private static func layout(_ size: Size, networks: Int = 8, selected: Int = 0) throws
    -> SearchLayout
  {
    try #require(
      SearchLayout(size: size, networks: networks, seeds: 50, selected: selected, nameWidth: 6))
  }

  @Test(arguments: sizes, [1, 5, 8, 16, 64])
  func everythingLiesWithinItsPlace(size: Size, networks: Int) throws {
    let layout = try Self.layout(size, networks: networks)
    let body = Rect(x: 0, y: 3, width: size.columns, height: size.rows - 5)
    for network in layout.shown {
      let row = layout.row(network)
      #expect(row.intersection(body) == row && row.intersection(layout.answer).isEmpty)
      let numbers = layout.numbers(in: row)
      for place in 0..<layout.maps {
        #expect(layout.x(ofMap: place) + layout.side < numbers.x)
      }
      for place in 0..<50 {
        if let dot = layout.dot(place, in: row) {
          #expect(dot.x < numbers.x && dot.y < row.maxY && dot.x >= layout.x(ofMap: layout.maps))
        }
      }
    }
  }

  @Test func everySeedHasAMapOrADotWhereThereIsRoom() throws {
    for size in Self.sizes.dropFirst(2) {
      let layout = try Self.layout(size)
      #expect(layout.shown == 0..<8)
      let dots = (0..<50 - layout.maps).count { layout.dot($0, in: layout.row(0)) != nil }
      #expect(layout.maps > 0 && layout.maps + dots == 50, "\(size)")
    }
  }

  @Test func theChosenNetworkAndSeedAreInSight() throws {
    for size in Self.sizes {
      for selected in [0, 20, 63] {
        let layout = try Self.layout(size, networks: 64, selected: selected)
        #expect(layout.shown.contains(selected))
      }
      let layout = try Self.layout(size)
      for seed in [0, 9, 49] where layout.maps > 0 {
        #expect(layout.mapped(of: 50, chosen: seed).contains(seed))
        #expect(layout.mapped(of: 50, chosen: seed).count == layout.maps)
      }
    }
  }
}
