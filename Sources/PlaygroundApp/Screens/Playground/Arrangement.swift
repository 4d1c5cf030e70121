import TerminalUI

/// A way in which the parts of the screen can stand to each other.
///
/// For each size the one is taken whose parts score best together. Nothing else counts, so that the
/// parts keep their places when the network changes.
struct Arrangement: Sendable, Equatable {
  /// Where the losses' curve is.
  enum ChartPlace: Sendable {
    case aboveMap, leftOfMap, rightOfMap
  }

  /// Whether the network stands above the map rather than to its left.
  let isStacked: Bool
  let chart: ChartPlace
  /// Columns of the chart, where nothing else says how wide it is.
  let chartColumns: Int

  /// All that are tried.
  static let all = [
    Arrangement(isStacked: false, chart: .aboveMap, chartColumns: 0),
    Arrangement(isStacked: false, chart: .rightOfMap, chartColumns: 24),
    Arrangement(isStacked: false, chart: .rightOfMap, chartColumns: 36),
    Arrangement(isStacked: false, chart: .rightOfMap, chartColumns: 56),
    Arrangement(isStacked: true, chart: .leftOfMap, chartColumns: 0),
  ]

  /// The best parts of a room; `isWide` where there is room for headings and a blank line.
  static func best(in room: Rect, isWide: Bool) -> ScreenParts {
    var best = (parts: ScreenParts.none, score: -Double.infinity)
    for rows in stride(from: 4, through: room.height, by: 1 + room.height / 32) {
      for arrangement in all {
        let parts = arrangement.parts(in: room, mapRows: rows, isWide: isWide)
        guard let score = parts?.score, score > best.score, let parts else { continue }
        best = (parts, score)
      }
    }
    return best.parts
  }

  /// The parts with a map of so many rows; nil where they find no room.
  func parts(in room: Rect, mapRows: Int, isWide: Bool) -> ScreenParts? {
    let sizes = PartSizes(room: room, mapRows: mapRows, isWide: isWide)
    guard sizes.mapBlock.columns <= room.width, sizes.mapBlock.rows <= room.height else {
      return nil
    }
    return isStacked
      ? stacked(in: room, sizes)
      : chart == .aboveMap ? beside(in: room, sizes) : besideWithChart(in: room, sizes)
  }

  /// The network, and to its right numbers, curve and map below each other.
  private func beside(in room: Rect, _ sizes: PartSizes) -> ScreenParts? {
    let width = sizes.mapBlock.columns
    let spare = room.height - sizes.mapBlock.rows
    let namesLosses = spare >= PartSizes.readableChart && width >= PartSizes.namedChart
    let hasLine = sizes.isWide || !namesLosses
    guard spare >= (hasLine ? 1 : 0) else { return nil }
    var (line, body) = (room.top(0).part, room)
    if hasLine, width < PartSizes.statisticsLine {
      (line, body) = room.top(1)
    }
    let (output, network) = body.trailing(width)
    if hasLine, line.isEmpty { line = output.top(1).part }
    let (block, upper) = output.bottom(sizes.mapBlock.rows)
    let chart = upper.top(line.maxY - upper.y).rest
    return ScreenParts(
      network: network, statistics: line, chart: chart.height < 3 ? chart.top(0).part : chart,
      sizes: sizes, mapBlock: block)
  }

  /// The network, the map, and to its right numbers and curve.
  private func besideWithChart(in room: Rect, _ sizes: PartSizes) -> ScreenParts? {
    guard room.width > sizes.mapBlock.columns + chartColumns + 1 else { return nil }
    let (side, rest) = room.trailing(chartColumns)
    let (output, network) = rest.trailing(1).rest.trailing(sizes.mapBlock.columns)
    let (statistics, chart) = side.top(PartSizes.statisticsBlock)
    return ScreenParts(
      network: network, statistics: statistics, chart: chart, sizes: sizes,
      mapBlock: output.top(sizes.mapBlock.rows).part)
  }

  /// The network over the whole width; below it numbers and curve, and at the right, where the links
  /// arrive, the map.
  private func stacked(in room: Rect, _ sizes: PartSizes) -> ScreenParts? {
    let (output, upper) = room.bottom(sizes.mapBlock.rows)
    let (block, left) = output.trailing(sizes.mapBlock.columns)
    let side = left.inset(horizontally: 1, vertically: 0)
    guard side.width >= 16, upper.height > 6 else { return nil }
    let (statistics, chart) = side.top(PartSizes.statisticsBlock)
    return ScreenParts(
      network: upper.bottom(1).rest, statistics: statistics, chart: chart, sizes: sizes,
      mapBlock: block, isStacked: true)
  }
}

/// How much room parts want that do not depend on the arrangement.
struct PartSizes {
  let mapRows: Int
  let hasAxes: Bool
  let hasLegend: Bool
  let isWide: Bool

  /// The least rows with which the chart has labels and a curve to look at.
  static let readableChart = 4
  /// The least columns with which the chart names its curves.
  static let namedChart = 29
  /// The columns of both losses and the share of points that are right, on one line.
  static let statisticsLine = 34
  /// The lines that they take below each other.
  static let statisticsBlock = 5

  init(room: Rect, mapRows: Int, isWide: Bool) {
    self.mapRows = mapRows
    hasAxes = mapRows >= 7
    hasLegend = room.height >= 10
    self.isWide = isWide
  }

  /// The map with its axes and its legend.
  var mapBlock: Size {
    Size(
      columns: 2 * mapRows + (hasAxes ? ScreenLayout.axisWidth : 0),
      rows: mapRows + (hasAxes ? 1 : 0) + (hasLegend ? 1 : 0))
  }
}

/// Where an arrangement puts the network, the numbers, the curve and the map.
package struct ScreenParts: Sendable, Equatable {
  /// The network with its headings.
  let network: Rect
  let statistics: Rect
  let chart: Rect
  /// The line above the map, or below it: what it shows, and what the points' shapes mean.
  let legend: Rect
  let map: Rect
  /// Whether there is room for numbers below and at the right of the map.
  let hasAxes: Bool
  /// Whether the network stands above the map, so that links fall on it.
  let isStacked: Bool

  /// Nothing at all.
  static let none = ScreenParts(
    network: Rect(Size(columns: 0, rows: 0)), statistics: Rect(Size(columns: 0, rows: 0)),
    chart: Rect(Size(columns: 0, rows: 0)),
    sizes: PartSizes(room: Rect(Size(columns: 0, rows: 0)), mapRows: 0, isWide: false),
    mapBlock: Rect(Size(columns: 0, rows: 0)))

  /// The legend is above the map, or below its axis where links come from above.
  init(
    network: Rect, statistics: Rect, chart: Rect, sizes: PartSizes, mapBlock: Rect,
    isStacked: Bool = false
  ) {
    self.network = network
    self.statistics = statistics
    self.chart = chart
    let legendRows = sizes.hasLegend ? 1 : 0
    let (legend, rest) = isStacked ? mapBlock.bottom(legendRows) : mapBlock.top(legendRows)
    self.legend = legend
    map = Rect(x: rest.x, y: rest.y, width: 2 * sizes.mapRows, height: sizes.mapRows)
    hasAxes = sizes.hasAxes
    self.isStacked = isStacked
  }

  /// How much is to be seen, with less and less gain from more of the same; nil where too little is.
  ///
  /// The network is judged by one of two layers of four neurons, the commonest. The weights were set
  /// by looking at pictures of many sizes.
  var score: Double? {
    let area = network.top(NetworkColumns.headingRows(of: network)).rest
    guard area.width >= 22, area.height >= 5, chart.isEmpty || chart.width >= 16 else { return nil }
    let isTall = !isStacked && statistics.height < 2 && network.height >= 20
    guard !isTall || chart.height >= 6 else { return nil }
    let sizes = NetworkSizes(
      area: area, features: NetworkColumns.featuresInSight - 1, hidden: [4, 4],
      isStacked: isStacked)
    guard sizes.layersShown == 2 else { return nil }
    let chartWidth = min(1, Double(chart.width - 8) / 22)
    return 2.0 * Self.gain(map.height, half: 12) + 0.75 * Self.gain(sizes.side, half: 5)
      + 0.25 * Self.gain(sizes.featureSide, half: 4) + 0.25 * Self.gain(sizes.gap - 1, half: 3)
      + 0.36 * chartWidth * Self.gain(min(chart.height, 10), half: 6) + (hasAxes ? 0.06 : 0)
  }

  /// From 0 towards 1: half of it is reached at `half`.
  private static func gain(_ amount: Int, half: Double) -> Double {
    Double(amount) / (Double(amount) + half)
  }
}
