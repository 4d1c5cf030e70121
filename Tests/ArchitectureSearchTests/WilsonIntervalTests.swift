import ArchitectureSearch
import Testing

/// Successes, trials and the interval that was printed with four decimals.
///
/// R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine
/// 17 (1998) 857-872, table I, method 3.
private let published: [(successes: Int, trials: Int, low: Double, high: Double)] = [
  (81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718),
]

@Suite struct WilsonIntervalTests {
  @Test(arguments: published)
  func agreesWithPublishedValues(successes: Int, trials: Int, low: Double, high: Double) {
    let interval = WilsonInterval(successes: successes, of: trials)
    #expect(abs(interval.low - low) < 0.00005)
    #expect(abs(interval.high - high) < 0.00005)
  }

  @Test(arguments: [1, 2, 20, 50, 1000])
  func isSymmetricAndWithinZeroToOne(trials: Int) {
    for successes in 0...trials {
      let interval = WilsonInterval(successes: successes, of: trials)
      let mirror = WilsonInterval(successes: trials - successes, of: trials)
      #expect(abs(interval.low + mirror.high - 1) < 1e-12)
      #expect(interval.low >= 0 && interval.low < interval.high && interval.high <= 1)
    }
  }

  @Test func nothingTriedSaysNothing() {
    let interval = WilsonInterval(successes: 0, of: 0)
    #expect(interval.low == 0 && interval.high == 1)
  }
}
