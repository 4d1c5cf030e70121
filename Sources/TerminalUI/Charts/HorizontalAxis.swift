import Glibc

/// How the x of a chart become places from left to right.
///
/// A logarithmic axis shows log(1 + x), so that 0 has a place too.
struct HorizontalAxis: Equatable {
  let kind: AxisKind
  let range: ClosedRange<Double>

  /// An axis over the finite ones of the values; without any it goes from 0 to 1.
  init(kind: AxisKind, covering values: some Sequence<Double>) {
    self.kind = kind
    let finite = values.filter(\.isFinite)
    if let first = finite.min(), let last = finite.max() {
      range = first...(last > first ? last : first + 1)
    } else {
      range = 0...1
    }
  }

  /// Where an x inside the range lies, from 0 to 1.
  func position(of x: Double) -> Double? {
    guard x.isFinite, range.contains(x) else { return nil }
    return (height(x) - height(range.lowerBound)) / length
  }

  /// The x at a place from 0 to 1.
  func value(at position: Double) -> Double {
    let scaled = height(range.lowerBound) + position * length
    let x = kind == .linear ? scaled : expm1(scaled)
    return min(range.upperBound, max(range.lowerBound, x))
  }

  /// The powers of ten between the ends of a logarithmic axis.
  var decades: [Double] {
    guard kind == .logarithmic, range.upperBound > 1 else { return [] }
    return (0...Int(log10(range.upperBound))).map { pow(10, Double($0)) }
      .filter { $0 > range.lowerBound && $0 < range.upperBound }
  }

  private var length: Double { height(range.upperBound) - height(range.lowerBound) }

  private func height(_ x: Double) -> Double { kind == .linear ? x : log1p(max(0, x)) }
}
