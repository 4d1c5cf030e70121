import Testing

@testable import TerminalUI

@Suite struct HorizontalAxisTests {
  @Test func endsAreThoseOfTheFiniteValues() {
    #expect(HorizontalAxis(kind: .linear, covering: [3, .nan, 9, .infinity]).range == 3...9)
    #expect(HorizontalAxis(kind: .linear, covering: [4]).range == 4...5)
    #expect(HorizontalAxis(kind: .logarithmic, covering: [.nan]).range == 0...1)
  }

  @Test func aLogarithmicAxisGivesEveryDecadeTheSameRoomAndHasAPlaceForZero() throws {
    let axis = HorizontalAxis(kind: .logarithmic, covering: [0, 999_999])
    let places = try [0, 9, 99, 999, 9999, 99_999, 999_999].map {
      try #require(axis.position(of: $0))
    }
    for (place, expected) in zip(places, 0...6) {
      #expect(abs(place - Double(expected) / 6) < 1e-12)
    }
    #expect(axis.position(of: -1) == nil && axis.position(of: 1e6) == nil)
    #expect(axis.decades == [1, 10, 100, 1000, 10_000, 100_000])
    #expect(HorizontalAxis(kind: .logarithmic, covering: [900, 1000]).decades.isEmpty)
  }

  @Test(arguments: AxisKind.allCases) func placesLeadBackToTheirValues(kind: AxisKind) throws {
    let axis = HorizontalAxis(kind: kind, covering: [5, 12_345])
    for x in [5, 6, 100, 5000, 12_345.0] {
      let place = try #require(axis.position(of: x))
      #expect(abs(axis.value(at: place) / x - 1) < 1e-9)
    }
    #expect(axis.value(at: -1) == 5 && axis.value(at: 2) == 12_345)
  }
}
