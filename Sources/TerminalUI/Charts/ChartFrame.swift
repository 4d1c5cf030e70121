/// Where the parts of a chart lie: the axis labels, the plot, the values at its right.
struct ChartFrame {
  /// A line's value at the right of the plot.
  struct ValueLabel {
    var text: String
    var row: Int
    var style: Style
  }

  let plot: Rect
  let yScale: AxisScale
  /// Columns at the right for the values, with a blank before them; zero leaves them out.
  let valueWidth: Int
  private let rect: Rect
  private let xRange: ClosedRange<Double>
  private let xUnit: String
  /// The columns of the longest name; zero leaves the names out.
  private let nameWidth: Int
  private let gutter: Int
  private let hasXLabels: Bool

  /// The columns of a value, such as `0.012`.
  private static let numberWidth = 5

  init(chart: LineChart, rect: Rect) {
    self.rect = rect
    xUnit = chart.xUnit
    yScale = AxisScale(
      kind: chart.yAxis, covering: chart.series.lazy.flatMap { $0.points.lazy.map(\.y) })
    xRange = Self.range(of: chart.series)
    let longestName = chart.series.map(\.label.count).max() ?? 0
    nameWidth = rect.width >= 24 + longestName ? longestName : 0
    valueWidth = rect.width < 24 ? 0 : 1 + Self.numberWidth + (nameWidth > 0 ? nameWidth + 1 : 0)
    let labelWidth = yScale.ticks.map(\.text.count).max() ?? 0
    gutter = rect.width < 14 || rect.height < 2 ? 0 : labelWidth + 1
    hasXLabels = rect.height >= 4 && rect.width >= 14
    plot = Rect(
      x: rect.x + gutter, y: rect.y, width: rect.width - gutter - valueWidth,
      height: rect.height - (hasXLabels ? 1 : 0))
  }

  /// The column of dots for an x inside the range.
  func dotColumn(of x: Double) -> Int? {
    guard x.isFinite, xRange.contains(x) else { return nil }
    let share = (x - xRange.lowerBound) / (xRange.upperBound - xRange.lowerBound)
    return Int((share * Double(max(0, plot.width * DotLayer.dotsPerCell.x - 1))).rounded())
  }

  /// The row of dots for a value.
  func dotRow(of y: Double) -> Int? {
    guard let position = yScale.position(of: y) else { return nil }
    let last = Double(max(0, plot.height * DotLayer.dotsPerCell.y - 1))
    return Int(((1 - position) * last).rounded())
  }

  /// Writes the labels of both axes.
  func drawAxes(on canvas: inout Canvas, theme: Theme) {
    if gutter > 0 { drawYLabels(on: &canvas, theme: theme) }
    guard hasXLabels else { return }
    let row = plot.maxY
    let last = NumberText.compact(xRange.upperBound)
    let first = NumberText.compact(xRange.lowerBound)
    canvas.write(first, x: plot.x, y: row, style: theme.dim, width: plot.width)
    canvas.writeTrailing(last, before: plot.maxX, y: row, style: theme.dim)
    let unit = plot.centered(width: xUnit.count, height: 1)
    if xUnit.count + 2 * (first.count + last.count + 2) <= plot.width {
      canvas.write(xUnit, x: unit.x, y: row, style: theme.dim)
    }
  }

  private func drawYLabels(on canvas: inout Canvas, theme: Theme) {
    var free = plot.y - 1
    for tick in yScale.ticks.reversed() {
      let last = plot.height - 1
      let row = plot.y + Int(((1 - tick.position) * Double(last)).rounded())
      guard row > free else { continue }
      canvas.writeTrailing(tick.text, before: plot.x - 1, y: row, style: theme.dim)
      free = plot.height > 2 ? row + 1 : row
    }
  }

  /// The values of the first lines that find a row, as near to the lines' ends as can be.
  func valueLabels(of chart: LineChart) -> [ValueLabel] {
    var labels = Array(chart.series.compactMap { label($0, at: chart.cursor) }.prefix(plot.height))
    labels.sort { $0.row < $1.row }
    for index in labels.indices.dropFirst() {
      labels[index].row = max(labels[index].row, labels[index - 1].row + 1)
    }
    var limit = plot.maxY - 1
    for index in labels.indices.reversed() {
      labels[index].row = min(labels[index].row, limit)
      limit = labels[index].row - 1
    }
    return labels
  }

  private func label(_ line: ChartSeries, at cursor: Double?) -> ValueLabel? {
    guard let value = line.value(at: cursor), let dot = dotRow(of: value) else { return nil }
    let padding = String(repeating: " ", count: max(0, nameWidth - line.label.count))
    let name = nameWidth > 0 ? line.label + padding + " " : ""
    return ValueLabel(
      text: name + Self.text(value), row: plot.y + dot / DotLayer.dotsPerCell.y,
      style: line.style)
  }

  private static func text(_ value: Double) -> String {
    abs(value) < 10 && (abs(value) >= 0.0005 || value == 0)
      ? NumberText.fixed(value, decimals: 3) : NumberText.compact(value)
  }

  private static func range(of series: [ChartSeries]) -> ClosedRange<Double> {
    let ends = series.flatMap { [$0.points.first?.x, $0.points.last?.x] }
      .compactMap { $0 }.filter(\.isFinite)
    guard let first = ends.min(), let last = ends.max() else { return 0...1 }
    return first...(last > first ? last : first + 1)
  }
}
