/// The range of shares that a count of successes speaks for.
///
/// Wilson's score interval: with p = successes / trials, n = trials and z = 1.96 (the normal
/// distribution's 97.5 % quantile), its ends are
///
///     (p + z^2 / 2n  -+  z sqrt(p (1 - p) / n + z^2 / 4n^2)) / (1 + z^2 / n)
///
/// E. B. Wilson, "Probable inference, the law of succession, and statistical inference", Journal of
/// the American Statistical Association 22 (1927) 209-212. It stays within 0 to 1 and is fit for few
/// trials and for shares near 0 and 1, where the textbook's p -+ z sqrt(p (1 - p) / n) is not.
package struct WilsonInterval: Sendable, Equatable {
  /// The lower end, 0...1.
  package let low: Double
  /// The upper end, 0...1.
  package let high: Double

  /// The 97.5 % quantile of the normal distribution: 95 % lie within it on both sides.
  package static let quantile = 1.959963984540054

  /// The 95 % interval; all of 0...1 where nothing was tried.
  package init(successes: Int, of trials: Int) {
    guard trials > 0 else {
      (low, high) = (0, 1)
      return
    }
    let n = Double(trials)
    let p = Double(successes) / n
    let z = Self.quantile
    let centre = p + z * z / (2 * n)
    let reach = z * (p * (1 - p) / n + z * z / (4 * n * n)).squareRoot()
    let scale = 1 + z * z / n
    // With none or all successes one end is exactly 0 or 1, which rounding would miss.
    low = successes == 0 ? 0 : max(0, (centre - reach) / scale)
    high = successes == trials ? 1 : min(1, (centre + reach) / scale)
  }
}
