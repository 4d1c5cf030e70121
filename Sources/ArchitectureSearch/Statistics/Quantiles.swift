/// Numbers in ascending order, to read medians and other quantiles from.
///
/// The quantile of p per cent of n numbers lies at place (n - 1) p / 100, counted from 0, and between two places on the
/// straight line from one to the other (definition 7 of Hyndman and Fan, "Sample quantiles in
/// statistical packages", The American Statistician 50 (1996) 361-365; R's and NumPy's default). The
/// median of an even count is so the mean of the two in the middle. NaN counts as greater than all.
package struct Quantiles: Sendable {
  private let ascending: [Double]

  /// Sorts the numbers.
  package init(_ numbers: some Sequence<Double>) {
    ascending = numbers.sorted { $0 < $1 || ($1.isNaN && !$0.isNaN) }
  }

  /// The quantile of 0 to 100 per cent; nil for no numbers.
  package subscript(percent percent: Int) -> Double? {
    guard !ascending.isEmpty else { return nil }
    let (below, rest) = ((ascending.count - 1) * percent).quotientAndRemainder(dividingBy: 100)
    guard rest > 0 else { return ascending[below] }
    let (low, high) = (ascending[below], ascending[below + 1])
    // Divided last, so that whole numbers give the decimal that is nearest.
    return low == high ? low : (low * Double(100 - rest) + high * Double(rest)) / 100
  }

  /// The middle.
  package var median: Double? { self[percent: 50] }
}
