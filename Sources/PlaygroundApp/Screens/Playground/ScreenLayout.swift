import DataSources
import Experiments
import TerminalUI

/// Where everything stands, from the screen's size and the network's shape alone.
package struct ScreenLayout: Sendable, Equatable {
  /// What fits.
  package enum Kind: Sendable {
    /// Everything at a glance.
    case wide
    /// Everything but the data panel and the headings.
    case compact
    /// The map, the numbers, a line of losses.
    case small
    /// Nothing but a sentence.
    case none
  }

  let kind: Kind
  let bounds: Rect
  let title: Rect
  let settings: Rect
  /// Headings above the columns; empty where there is no room.
  let headings: Rect
  let data: Rect
  let statistics: Rect
  let chart: Rect
  /// The line above the map: what it shows, and what the points' shapes mean.
  let legend: Rect
  let map: Rect
  let focusLine: Rect
  let hints: Rect
  let features: PictureColumn
  let layers: [PictureColumn]

  /// The smallest screen that is drawn on.
  static let minimum = Size(columns: 40, rows: 12)
  static let compactMinimum = Size(columns: 76, rows: 22)
  static let wideMinimum = Size(columns: 104, rows: 30)

  /// Columns for the values at the right of the map.
  static let axisWidth = 6
  static let featureLabelWidth = 6

  /// The layout of a screen for a network, with `focus` in view; `features` are those that the table
  /// offers, and `showsData` says whether the data panel is there.
  package init(
    size: Size, features all: [Feature] = Feature.plane, hidden: [Int],
    focus: Focus = .place(.output), showsData: Bool = true
  ) {
    let kind = Kind(size)
    let body = Self.body(kind, size)
    let output = OutputRegion(kind: kind, body: body)
    let left = body.leading(output.bounds.x - body.x).part
    let (data, network) = left.leading(kind == .wide && showsData ? 17 : 0)
    let columns = NetworkColumns(
      area: network.bottom(network.height - (kind == .wide ? 2 : 0)).part, features: all,
      hidden: hidden, focus: focus, isShown: kind == .wide || kind == .compact)
    self.kind = kind
    bounds = Rect(size)
    title = bounds.top(1).part
    settings = Rect(x: 0, y: 1, width: size.columns, height: 1)
    headings = kind == .wide ? left.top(1).part : Rect(x: 0, y: 0, width: 0, height: 0)
    self.data = data
    statistics = output.statistics
    chart = output.chart
    legend = output.legend
    map = output.map
    focusLine = Rect(x: 0, y: size.rows - 2, width: size.columns, height: 1)
    hints = Rect(x: 0, y: size.rows - 1, width: size.columns, height: 1)
    features = columns.features
    layers = columns.layers
  }

  /// What the trainer is to compute for this layout.
  package func request(
    shown: NetworkPlace, plane: PlaneChoice = PlaneChoice()
  ) -> GridRequest {
    let pixels = HeatMap.pixels(in: map.size)
    return GridRequest(
      mapWidth: pixels.width, mapHeight: pixels.height, thumbnailSide: max(1, features.side),
      shown: shown, plane: plane)
  }

  /// The room between the two lines above and the two below.
  private static func body(_ kind: Kind, _ size: Size) -> Rect {
    let top = kind == .wide ? 3 : 2
    return Rect(x: 0, y: top, width: size.columns, height: size.rows - 2 - top)
  }
}

extension ScreenLayout.Kind {
  /// What fits on a screen.
  init(_ size: Size) {
    let fits = { (least: Size) in size.columns >= least.columns && size.rows >= least.rows }
    self =
      fits(ScreenLayout.wideMinimum)
      ? .wide
      : fits(ScreenLayout.compactMinimum)
        ? .compact : fits(ScreenLayout.minimum) ? .small : .none
  }
}

/// The right side: numbers, the loss chart, the large map with its axes.
private struct OutputRegion {
  let bounds: Rect
  let statistics: Rect
  let chart: Rect
  let legend: Rect
  let map: Rect

  init(kind: ScreenLayout.Kind, body: Rect) {
    let rows = Self.mapRows(kind, body)
    let width = kind == .small ? body.width : 2 * rows + ScreenLayout.axisWidth
    bounds = body.trailing(width).part
    let (upper, lower) = bounds.bottomParts(rows + 1)
    map = Rect(x: lower.x, y: lower.y, width: 2 * rows, height: rows)
    guard kind != .small else {
      let side = bounds.leading(2 * rows + ScreenLayout.axisWidth).rest
      statistics = side.top(6).part
      chart = side.top(7).rest
      legend = Rect(x: 0, y: 0, width: 0, height: 0)
      return
    }
    statistics = upper.top(1).part
    let rest = upper.top(1).rest
    (legend, chart) = rest.bottom(kind == .wide ? 1 : 0)
  }

  private static func mapRows(_ kind: ScreenLayout.Kind, _ body: Rect) -> Int {
    switch kind {
    case .wide: min((body.width * 43 / 100 - ScreenLayout.axisWidth) / 2, body.height - 9)
    case .compact: min((body.width * 45 / 100 - ScreenLayout.axisWidth) / 2, body.height - 5)
    case .small: max(1, min((body.width - ScreenLayout.axisWidth - 14) / 2, body.height - 1))
    case .none: 0
    }
  }
}

extension Rect {
  /// What is left above and what was cut off below.
  fileprivate func bottomParts(_ rows: Int) -> (upper: Rect, lower: Rect) {
    let (part, rest) = bottom(rows)
    return (rest, part)
  }
}
