import NeuralCore
import TestSupport
import Testing

@Suite struct RandomStreamTests {
  @Test func everyRecordedSeedGivesThePagesNumbers() throws {
    let recorded = try PageFixtures.streams()
    #expect(recorded.count == 7)
    for (seed, expected) in recorded {
      var stream = RandomStream(seed: seed)
      let first = (0..<20).map { _ in stream.next() }
      #expect(first == expected.first20, "seed \(seed.prefix(20))")
      let sum = (0..<10_000).reduce(0) { total, _ in total + stream.next() }
      #expect(sum == expected.sumNext10000, "seed \(seed.prefix(20))")
    }
  }

  @Test func seedsAreReadAsUTF16LikeThePageDoes() {
    var emoji = RandomStream(seed: "\u{1F600}")
    var truncated = RandomStream(seed: "\u{3D}\u{00}")
    #expect(emoji.next() == truncated.next(), "only the low bytes of D83D DE00 count")
  }

  @Test func aCopyRepeatsWhatTheOriginalDraws() {
    var original = RandomStream(seed: "0.12345")
    _ = original.next()
    var copy = original
    #expect(copy == original)
    let drawn = (0..<5).map { _ in original.next() }
    #expect(copy != original)
    #expect((0..<5).map { _ in copy.next() } == drawn)
  }

  @Test func skippingIsDrawing() {
    for seed in ["0.12345", "1", "hello"] {
      var (drawn, skipped) = (RandomStream(seed: seed), RandomStream(seed: seed))
      for _ in 0..<3000 { _ = drawn.next() }
      skipped.skip(3000)
      #expect(skipped == drawn && skipped.next() == drawn.next())
    }
  }

  @Test func uniformScalesTheSameDraw() {
    var plain = RandomStream(seed: "1")
    var scaled = RandomStream(seed: "1")
    for _ in 0..<100 {
      let value = scaled.uniform(-0.5, 0.5)
      #expect(value == plain.next() - 0.5)
      #expect((-0.5..<0.5).contains(value))
    }
  }

  @Test func shuffleDrawsOncePerElementAndKeepsThemAll() {
    var shuffling = RandomStream(seed: "hello")
    var counting = shuffling
    var array = Array(0..<100)
    shuffling.shuffle(&array)
    for _ in 0..<100 { _ = counting.next() }
    #expect(shuffling == counting)
    #expect(array != Array(0..<100))
    #expect(array.sorted() == Array(0..<100))
  }

  @Test func shuffleExchangesTheLastWithTheChosen() {
    var stream = RandomStream(seed: "0.12345")
    var letters = ["a", "b", "c"]
    stream.shuffle(&letters)
    // The stream begins 0.915, 0.470, 0.273: c stays, b changes with a, b stays.
    #expect(letters == ["b", "a", "c"])
    // Then 0.406, 0.177, 0.787: c changes with a, then c with b.
    stream.shuffle(&letters)
    #expect(letters == ["c", "b", "a"])
  }

  @Test func shufflingNothingDrawsNothing() {
    var stream = RandomStream(seed: "x")
    let before = stream
    var empty: [Int] = []
    stream.shuffle(&empty)
    #expect(stream == before)
  }
}
