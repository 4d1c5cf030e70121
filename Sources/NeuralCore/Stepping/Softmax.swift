/// Softmax in two ways: by its formula, which overflows, and from the distances to the largest sum.
package struct Softmax: Sendable, Equatable {
  /// The sums z.
  package let sums: [Double]

  /// A softmax of sums.
  package init(_ sums: [Double]) { self.sums = sums }

  /// e^z as the formula has it: infinite for z from 710 on.
  package var naivePowers: [Double] { sums.map { Double.exponential($0) } }

  /// e^z / sum of e^z as the formula has it: NaN where a power is infinite, or where all are 0.
  package var naiveShares: [Double] {
    let powers = naivePowers
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  /// The largest sum, which is taken away from each.
  package var top: Double { sums.max() ?? 0 }

  /// e^(z - top): at most 1, so that nothing overflows.
  package var powers: [Double] {
    let top = top
    return sums.map { Double.exponential($0 - top) }
  }

  /// The shares, which sum to 1: the same quotients, both sides divided by e^top.
  package var shares: [Double] {
    let powers = powers
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }
}
