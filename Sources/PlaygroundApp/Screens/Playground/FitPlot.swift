import Experiments
import TerminalUI

/// Where a number at a place of one column stands in a plot: dots from the left and from above.
struct FitPlot {
  /// The extent in cells.
  let size: Size
  /// The numbers at the lower and the upper end.
  let range: ClosedRange<Double>

  /// The part of the spread of all numbers that stays free at each end, as beside the columns of a
  /// plane.
  private static let margin = 0.1

  /// A plot of so many cells with room for the finite ones of some numbers.
  init(size: Size, covering values: some Sequence<Double>) {
    self.size = size
    let finite = values.filter(\.isFinite)
    let (least, most) = (finite.min() ?? -1, finite.max() ?? 1)
    // Halved, since the difference of the largest numbers would overflow.
    let half = most / 2 - least / 2
    let room = half > 0 ? half + 2 * Self.margin * half : max(1, abs(most))
    let middle = least / 2 + most / 2
    range = middle - room...middle + room
  }

  private var columns: Int { size.columns * DotLayer.dotsPerCell.x }
  private var rows: Int { size.rows * DotLayer.dotsPerCell.y }

  /// The dot of a number at a coordinate of the plane; nil where it lies outside.
  func dot(x: Double, value: Double) -> Dot? {
    let share = (x / Plane.edge + 1) / 2
    guard (0...1).contains(share), let row = row(of: value), (0..<rows).contains(row) else {
      return nil
    }
    return Dot(x: min(columns - 1, Int(share * Double(columns))), y: row)
  }

  /// The dots of a curve through numbers at equal distances, one for each column of dots; those outside
  /// are cut off a plot's height away, and where it is no number there is none.
  func curve(_ values: [Float]) -> [Dot?] {
    guard !values.isEmpty else { return [] }
    return (0..<columns).map { column in
      let share = (Double(column) + 0.5) / Double(columns)
      return row(of: Self.value(at: share, of: values)).map { Dot(x: column, y: $0) }
    }
  }

  /// A number between the two next to it, or on their line beyond the ends; each stands in the middle
  /// of its part of the width.
  private static func value(at share: Double, of values: [Float]) -> Double {
    guard values.count > 1 else { return Double(values[0]) }
    let place = share * Double(values.count) - 0.5
    let first = max(0, min(values.count - 2, Int(place.rounded(.down))))
    let (low, high) = (Double(values[first]), Double(values[first + 1]))
    return low + (place - Double(first)) * (high - low)
  }

  /// The row of dots from above, at most a plot's height outside.
  private func row(of value: Double) -> Int? {
    let height = range.upperBound / 2 - range.lowerBound / 2
    let share = (range.upperBound / 2 - value / 2) / height
    guard !share.isNaN else { return nil }
    return Int((max(-1, min(2, share)) * Double(rows)).rounded(.down))
  }
}
