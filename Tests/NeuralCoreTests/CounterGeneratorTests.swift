import NeuralCore
import Testing

@Suite struct CounterGeneratorTests {
  @Test func numbersDependOnTheSeedAndEveryCounterInItsPlace() {
    let one = CounterGenerator(seed: "1")
    let all = [
      one, CounterGenerator(seed: "2"), CounterGenerator(seed: ""), one[0], one[1], one[0][0],
      one[0][1], one[1][0],
    ].map(\.bits)
    #expect(Set(all).count == all.count)
    #expect(CounterGenerator(seed: "1")[3][7].bits == one[3][7].bits)
  }

  /// The numbers of SplitMix64 with seed 1234567, which many implementations print.
  @Test func aChainOfOneCounterIsSplitMix64() {
    let generator = CounterGenerator(key: 1_234_567)
    #expect(
      (0..<3).map { generator[$0].bits }
        == [6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423])
  }

  @Test func anOrderHoldsEverySampleOnceAndChangesWithTheEpoch() {
    let generator = CounterGenerator(seed: "order")
    let orders = (0..<3).map { generator.order(of: 1000, epoch: $0) }
    for order in orders { #expect(order.sorted() == (0..<1000).map { $0 }) }
    #expect(Set(orders).count == 3 && generator.order(of: 1000, epoch: 1) == orders[1])
    #expect(generator.order(of: 0, epoch: 0).isEmpty && generator.order(of: 1, epoch: 9) == [0])
  }

  /// Six standard errors of the number of times that one of 24 equally likely orders comes up.
  @Test func allOrdersAreEquallyLikely() {
    let generator = CounterGenerator(seed: "likely")
    let orders = (0..<24_000).map { generator.order(of: 4, epoch: $0) }
    let counts = Dictionary(grouping: orders) { $0 }.mapValues(\.count)
    #expect(counts.count == 24 && counts.values.allSatisfy { abs($0 - 1000) < 186 })
  }
}
