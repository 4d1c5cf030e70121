import Testing

@testable import CursesTerminal

@Suite struct ColorPairsTests {
  @Test func theTerminalsOwnColoursArePairZero() {
    var pairs = ColorPairs(count: 64)
    #expect(pairs.pair(foreground: -1, background: -1) == .known(0))
  }

  @Test func pairsAreGivenOnceAndInOrder() {
    var pairs = ColorPairs(count: 64)
    #expect(pairs.pair(foreground: 3, background: 4) == .new(1))
    #expect(pairs.pair(foreground: 4, background: 3) == .new(2))
    #expect(pairs.pair(foreground: 3, background: 4) == .known(1))
    #expect(pairs.pair(foreground: 3, background: -1) == .new(3))
  }

  @Test func theLastPairIsOneLessThanTheCount() {
    var pairs = ColorPairs(count: 3)
    #expect(pairs.pair(foreground: 1, background: 0) == .new(1))
    #expect(pairs.pair(foreground: 2, background: 0) == .new(2))
    #expect(pairs.pair(foreground: 3, background: 0) == .full)
    #expect(pairs.pair(foreground: 1, background: 0) == .known(1))
  }

  @Test func aResetBeginsAgain() {
    var pairs = ColorPairs(count: 2)
    #expect(pairs.pair(foreground: 1, background: 0) == .new(1))
    pairs.reset()
    #expect(pairs.pair(foreground: 2, background: 0) == .new(1))
  }

  @Test func withoutPairsThereAreNone() {
    var pairs = ColorPairs(count: 0)
    #expect(pairs.pair(foreground: 1, background: 0) == .full)
    #expect(pairs.pair(foreground: -1, background: -1) == .known(0))
  }
}
