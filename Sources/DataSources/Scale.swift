/// How the numbers of a table are scaled for a network.
package enum ScaleRule: String, CaseIterable, Codable, Sendable {
  /// The smallest number lies at -5 and the largest at 5; of a quantity to follow at -1 and 1.
  case plane
  /// Zero mean and unit deviation.
  case standard
  /// As they are.
  case none

  /// What it does, in a few words.
  package var help: String {
    switch self {
    case .plane: "each column from -5 to 5, a quantity from -1 to 1"
    case .standard: "zero mean and unit deviation"
    case .none: "the numbers as they are"
    }
  }
}

/// A line that maps a column's own values to the coordinates that a network sees.
package enum Scale: Sendable, Hashable {
  /// The coordinates are the values.
  case none
  /// The range's ends lie at `-reach` and `reach`; all values at 0 where it is one number.
  case span(ClosedRange<Double>, reach: Double)
  /// The mean lies at 0 and a deviation is 1; all values at 0 where the deviation is.
  case standard(mean: Double, deviation: Double)

  /// The coordinate of a value.
  package func coordinate(of value: Double) -> Double {
    switch self {
    case .none: return value
    case .span(let range, let reach):
      guard range.lowerBound < range.upperBound else { return 0 }
      return linearScale(value, from: (range.lowerBound, -reach), to: (range.upperBound, reach))
    case .standard(let mean, let deviation):
      return deviation > 0 ? (value - mean) / deviation : 0
    }
  }

  /// The value at a coordinate; the one value of a scale that has no other.
  package func value(at coordinate: Double) -> Double {
    switch self {
    case .none: coordinate
    case .span(let range, let reach):
      linearScale(
        coordinate, from: (-reach, range.lowerBound), to: (reach, range.upperBound))
    case .standard(let mean, let deviation): mean + coordinate * deviation
    }
  }

  /// The values at the coordinates `-edge` and `edge`, wider apart than 0 where all values are one.
  package func ends(at edge: Double) -> ClosedRange<Double> {
    switch self {
    case .none: return -edge...edge
    case .span(let range, let reach):
      if edge == reach, range.lowerBound < range.upperBound { return range }
      let (low, high) = (range.lowerBound, range.upperBound)
      let middle = low / 2 + high / 2
      let width = low < high ? high - low : 2 * max(reach, abs(middle))
      let half = width * edge / (2 * reach)
      return middle - half...middle + half
    case .standard(let mean, let deviation):
      let half = edge * (deviation > 0 ? deviation : max(1, abs(mean)))
      return mean - half...mean + half
    }
  }
}
