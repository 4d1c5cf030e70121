/// How a column's own values become coordinates, as some of its rows decide.
struct ColumnFit: Sendable, Equatable {
  /// The scale.
  let scale: Scale
  /// The value in the place of a missing one.
  let fill: Double

  /// The coordinate of a value; NaN is a missing one.
  func coordinate(of value: Double) -> Double {
    scale.coordinate(of: value.isNaN ? fill : value)
  }
}

extension ColumnFit {
  /// Fits every column to some rows of a table.
  ///
  /// Missing numbers become the column's mean, missing categories the commonest one. Columns of
  /// categories are not scaled.
  ///
  /// Complexity: linear in these rows' numbers.
  static func all(
    _ columns: [Column], _ rows: Rows, to chosen: some Collection<Int>, by rule: ScaleRule
  ) -> [ColumnFit] {
    let summaries = NumberSummary.all(width: rows.width, rows: chosen, value: rows.own)
    let commonest = commonest(columns, summaries)
    return columns.indices.map { column in
      let summary = summaries[column]
      return columns[column].category == nil
        ? ColumnFit(scale: summary.scale(rule), fill: summary.mean)
        : ColumnFit(scale: .none, fill: commonest.contains(column) ? 1 : 0)
    }
  }

  /// Of each column of text the place of its commonest value's column, the first of several.
  private static func commonest(_ columns: [Column], _ summaries: [NumberSummary]) -> Set<Int> {
    var best: [String: Int] = [:]
    for (place, column) in columns.enumerated() {
      guard let category = column.category?.column else { continue }
      if let other = best[category], summaries[other].mean >= summaries[place].mean { continue }
      best[category] = place
    }
    return Set(best.values)
  }
}

/// Count, mean, deviation and ends of some numbers; those that are NaN do not count.
struct NumberSummary: Sendable, Equatable {
  private(set) var count = 0
  /// 0 of no numbers.
  private(set) var mean = 0.0
  /// The root of the mean square distance from the mean; 0 of no numbers.
  private(set) var deviation = 0.0
  private(set) var smallest = Double.infinity
  private(set) var largest = -Double.infinity

  /// Sums up each column over some rows.
  static func all(
    width: Int, rows: some Collection<Int>, value: (_ row: Int, _ column: Int) -> Double
  ) -> [NumberSummary] {
    var summaries = Array(repeating: NumberSummary(), count: width)
    for row in rows {
      for column in 0..<width { summaries[column].take(value(row, column)) }
    }
    for column in 0..<width { summaries[column].endMeans() }
    for row in rows {
      for column in 0..<width { summaries[column].takeDistance(value(row, column)) }
    }
    for column in 0..<width { summaries[column].endDeviations() }
    return summaries
  }

  /// The scale under a rule; the ends lie at -`reach` and `reach` under that of the plane.
  func scale(_ rule: ScaleRule, reach: Double = 5) -> Scale {
    switch rule {
    case .none: .none
    case .plane: count > 0 ? .span(smallest...largest, reach: reach) : .none
    case .standard: .standard(mean: mean, deviation: deviation)
    }
  }

  /// The first pass: `mean` holds the sum.
  private mutating func take(_ number: Double) {
    guard !number.isNaN else { return }
    count += 1
    mean += number
    smallest = min(smallest, number)
    largest = max(largest, number)
  }

  private mutating func endMeans() { mean /= Double(max(1, count)) }

  /// The second pass: `deviation` holds the sum of squares, in units of `spread`, lest huge numbers
  /// overflow.
  private mutating func takeDistance(_ number: Double) {
    guard !number.isNaN, spread > 0 else { return }
    let distance = (number - mean) / spread
    deviation += distance * distance
  }

  private mutating func endDeviations() {
    deviation = spread > 0 ? spread * (deviation / Double(count)).squareRoot() : 0
  }

  /// The largest distance from the mean.
  private var spread: Double { smallest < largest ? max(largest - mean, mean - smallest) : 0 }
}
