/// Where the parts of a chart lie: the axis labels, the plot, the values at its right.
struct ChartFrame {
  /// A line's value at the right of the plot.
  struct ValueLabel {
    var text: String
    var row: Int
    var style: Style
  }

  let plot: Rect
  let xAxis: HorizontalAxis
  let yScale: AxisScale
  /// Columns at the right for the values, with a blank before them; zero leaves them out.
  let valueWidth: Int
  /// Whether a row below the plot has the labels of the x.
  let hasXLabels: Bool
  private let rect: Rect
  private let xUnit: String
  /// The columns of the longest name; zero leaves the names out.
  private let nameWidth: Int
  private let gutter: Int

  /// The columns of a value, such as `0.012`.
  private static let numberWidth = 5

  init(chart: LineChart, rect: Rect) {
    self.rect = rect
    xUnit = chart.xUnit
    yScale = AxisScale(
      kind: chart.yAxis, covering: chart.series.lazy.flatMap { $0.points.lazy.map(\.y) })
    xAxis = HorizontalAxis(
      kind: chart.xAxis,
      covering: chart.series.flatMap { [$0.points.first?.x, $0.points.last?.x] }
        .compactMap(\.self))
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
    xAxis.position(of: x).map { Int(($0 * Double(lastDotColumn)).rounded()) }
  }

  /// The column of cells for an x inside the range.
  func column(of x: Double) -> Int? {
    dotColumn(of: x).map { plot.x + $0 / DotLayer.dotsPerCell.x }
  }

  /// The x that the dots of a column of cells stand for.
  func values(ofColumn column: Int) -> ClosedRange<Double> {
    let first = Double((column - plot.x) * DotLayer.dotsPerCell.x) - 0.5
    let value = { (dot: Double) in
      xAxis.value(at: min(1, max(0, dot / Double(max(1, lastDotColumn)))))
    }
    return value(first)...value(first + Double(DotLayer.dotsPerCell.x))
  }

  private var lastDotColumn: Int { max(0, plot.width * DotLayer.dotsPerCell.x - 1) }

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
    let last = NumberText.compact(xAxis.range.upperBound)
    let first = NumberText.compact(xAxis.range.lowerBound)
    canvas.write(first, x: plot.x, y: row, style: theme.dim, width: plot.width)
    canvas.writeTrailing(last, before: plot.maxX, y: row, style: theme.dim)
    let (start, end) = (plot.x + first.count + 2, plot.maxX - last.count - 2)
    guard start <= end else { return }
    let free = start..<end
    xAxis.kind == .linear
      ? drawUnit(in: free, on: &canvas, theme: theme)
      : drawDecades(in: free, on: &canvas, theme: theme)
  }

  private func drawUnit(in free: Range<Int>, on canvas: inout Canvas, theme: Theme) {
    let unit = plot.centered(width: xUnit.count, height: 1)
    // As far from either label as if both were as wide as the two together.
    let room = plot.width - free.count - 2
    if xUnit.count + 2 * room <= plot.width {
      canvas.write(xUnit, x: unit.x, y: plot.maxY, style: theme.dim)
    }
  }

  /// Writes the powers of ten below their places, as many as stand apart, the largest first.
  private func drawDecades(in free: Range<Int>, on canvas: inout Canvas, theme: Theme) {
    var end = free.upperBound
    for decade in xAxis.decades.reversed() {
      let text = NumberText.compact(decade)
      guard let column = column(of: decade) else { continue }
      let x = column - text.count / 2
      guard x >= free.lowerBound, x + text.count <= end else { continue }
      canvas.write(text, x: x, y: plot.maxY, style: theme.dim)
      end = x - 1
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
      text: name + LineChart.text(of: value), row: plot.y + dot / DotLayer.dotsPerCell.y,
      style: line.style)
  }
}
