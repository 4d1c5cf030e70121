/// A counter-based random generator: a number for every list of counters, whatever was drawn before.
///
/// Each counter is added to the state, times the golden ratio, and stirred in by SplitMix64's
/// finalizer (Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014).
package struct CounterGenerator: Sendable, Hashable {
  /// What the counters are added to.
  private(set) var key: UInt64

  /// The generator of a key.
  package init(key: UInt64) { self.key = key }

  /// The generator of a seed: any text, character by character.
  package init(seed: String) {
    self = seed.utf16.reduce(CounterGenerator(key: UInt64(seed.utf16.count))) { $0[UInt64($1)] }
  }

  /// The generator for one more counter.
  package subscript(counter: UInt64) -> CounterGenerator {
    CounterGenerator(key: Self.mix(key &+ (counter &+ 1) &* 0x9E37_79B9_7F4A_7C15))
  }

  /// 64 random bits: the last state itself.
  package var bits: UInt64 { key }

  /// An order of `count` samples for an epoch, all orders equally likely: Fisher and Yates's shuffle
  /// from its end.
  package func order(of count: Int, epoch: Int) -> [Int32] {
    let numbers = self[UInt64(epoch)]
    var order = (0..<Int32(count)).map { $0 }
    for last in stride(from: count - 1, to: 0, by: -1) {
      // The high half of a product with random bits is a number below its other factor.
      let chosen = numbers[UInt64(last)].bits.multipliedFullWidth(by: UInt64(last + 1)).high
      order.swapAt(last, Int(chosen))
    }
    return order
  }

  private static func mix(_ state: UInt64) -> UInt64 {
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
