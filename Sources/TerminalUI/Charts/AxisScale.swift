import Glibc

/// How values become heights.
package enum AxisKind: String, Sendable, Equatable, Hashable, CaseIterable {
  /// Equal differences look equal.
  case linear
  /// Equal ratios look equal.
  case logarithmic
}

/// An axis that covers a set of values with round numbers at its ends.
package struct AxisScale: Sendable, Equatable {
  /// A label and its place on the axis, from 0 at the lower end to 1.
  package struct Tick: Sendable, Equatable {
    /// From 0 to 1.
    package var position: Double
    /// The value in few characters.
    package var text: String
  }

  /// Linear or logarithmic.
  package let kind: AxisKind
  /// The value at the lower end.
  package let lower: Double
  /// The value at the upper end.
  package let upper: Double

  /// The highest decade that a number can hold.
  private static let greatestExponent = 308.0

  /// How many decades a logarithmic axis shows at most.
  static let mostDecades = 8.0

  /// Makes an axis for the finite ones of the values; without any it goes from 0 to 1.
  ///
  /// A linear axis always includes zero. A logarithmic one shows whole decades and has no place
  /// for values that are not positive: they lie at its lower end.
  package init(kind: AxisKind, covering values: some Sequence<Double>) {
    self.kind = kind
    let finite = values.filter { kind == .linear ? $0.isFinite : $0.isFinite && $0 > 0 }
    let least = finite.min() ?? (kind == .linear ? 0 : 0.1)
    let most = finite.max() ?? 1
    switch kind {
    case .linear:
      lower = least < 0 ? -Self.roundedUp(-least) : 0
      upper = most > 0 ? Self.roundedUp(most) : (least < 0 ? 0 : 1)
    case .logarithmic:
      let top = min(Self.greatestExponent, ceil(log10(most)))
      let bottom = max(min(floor(log10(least)), top - 1), top - Self.mostDecades)
      lower = pow(10, bottom)
      upper = pow(10, top)
    }
  }

  /// Where a value lies, from 0 to 1, cut at the ends; nil where there is no place for it.
  package func position(of value: Double) -> Double? {
    guard value.isFinite else { return nil }
    return min(1, max(0, rawPosition(of: value)))
  }

  /// The labels of the ends and of the middle, or of the decades between.
  package var ticks: [Tick] {
    switch kind {
    case .linear:
      [lower, lower / 2 + upper / 2, upper].map(tick)
    case .logarithmic:
      stride(from: log10(lower).rounded(), through: log10(upper).rounded(), by: 1)
        .map { tick(pow(10, $0)) }
    }
  }

  private func tick(_ value: Double) -> Tick {
    Tick(position: position(of: value) ?? 0, text: NumberText.compact(value))
  }

  private func rawPosition(of value: Double) -> Double {
    switch kind {
    // Halved, since the difference of the largest numbers would overflow.
    case .linear: (value / 2 - lower / 2) / (upper / 2 - lower / 2)
    case .logarithmic:
      value <= 0 ? 0 : (log10(value) - log10(lower)) / (log10(upper) - log10(lower))
    }
  }

  /// The next round number from a positive one up, so that the axis rarely changes.
  private static func roundedUp(_ value: Double) -> Double {
    let decade = pow(10, floor(log10(value)))
    guard decade > 0, decade.isFinite else { return value }
    let step = [1, 1.2, 1.6, 2, 2.4, 3, 4, 5, 6, 8, 10]
      .first { $0 * decade >= value * (1 - 1e-12) }
    let rounded = (step ?? 10) * decade
    return rounded.isFinite ? rounded : value
  }
}
