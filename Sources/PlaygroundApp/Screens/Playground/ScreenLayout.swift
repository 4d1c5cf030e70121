import DataSources
import Experiments
import TerminalUI

/// Where everything stands, from the screen's size, the network's shape and the focus alone.
///
/// Numbers, curve and map stand where the arrangement has put them.
@dynamicMemberLookup
package struct ScreenLayout: Sendable, Equatable {
  /// How much fits in words.
  package enum Kind: Sendable {
    /// Headings, full names, the data panel.
    case wide
    /// Shorter names.
    case compact
    /// The shortest.
    case small
    /// Nothing but a sentence.
    case none
  }

  let kind: Kind
  let bounds: Rect
  let title: Rect
  let settings: Rect
  /// Headings above the columns, with a line for the counts below it; empty where there is no room.
  let headings: Rect
  let data: Rect
  /// The room of the pictures and links.
  let network: Rect
  private let parts: ScreenParts
  let focusLine: Rect
  let hints: Rect
  let features: PictureColumn
  /// Where the features' marks and names begin.
  let labelX: Int
  /// A column for each hidden layer; those that found no room show nothing.
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
    let room = Self.room(kind, size)
    let panel = showsData ? DataPanel.width(kind, size) : 0
    let parts =
      kind == .none
      ? .none : Arrangement.best(in: room.leading(panel).rest, isWide: kind == .wide)
    let isList = showsData && focus.panel == .data && panel == 0
    let (list, network) =
      isList ? DataPanel.cut(from: parts.network) : (room.leading(panel).part, parts.network)
    let headingRows = NetworkColumns.headingRows(of: parts.network)
    let (headings, area) = network.top(headingRows)
    let columns = NetworkColumns(
      area: area, features: all, hidden: hidden, focus: focus, isStacked: parts.isStacked)
    self.kind = kind
    bounds = Rect(size)
    title = bounds.top(1).part
    settings = Rect(x: 0, y: 1, width: size.columns, height: 1)
    self.headings = headings
    data = list
    self.network = area
    self.parts = parts
    focusLine = Rect(x: 0, y: size.rows - 2, width: size.columns, height: 1)
    hints = Rect(x: 0, y: size.rows - 1, width: size.columns, height: 1)
    features = columns.features
    labelX = columns.labelX
    layers = columns.layers
  }

  package subscript<Part>(dynamicMember path: KeyPath<ScreenParts, Part>) -> Part {
    parts[keyPath: path]
  }

  /// What the trainer is to compute for this layout.
  package func request(
    shown: NetworkPlace, plane: PlaneChoice = PlaneChoice(), pixels: CellPixels = .half
  ) -> GridRequest {
    let pixels = HeatMap.pixels(in: parts.map.size, of: pixels)
    return GridRequest(
      mapWidth: pixels.width, mapHeight: pixels.height,
      thumbnailSide: max(1, layers.map(\.side).max() ?? 0), shown: shown, plane: plane)
  }

  /// The columns at the left of the map, or all where those are few.
  var widthBesideMap: Int {
    let beside = parts.isStacked ? 0 : parts.map.x
    return beside < 40 ? bounds.width : beside
  }

  /// The cells that the links into a layer cross; nothing where they are not shown.
  func gap(before position: Int) -> Rect {
    let left = position == 0 ? features : layers[position - 1]
    return position < layers.count
      ? gap(before: position, after: left) : left.tops.isEmpty ? gap(of: 0..<0) : gap(after: left)
  }

  /// The cells between a column and a hidden layer's.
  func gap(before layer: Int, after left: PictureColumn) -> Rect {
    gap(of: left.x + left.side..<max(left.x + left.side, layers[layer].x))
  }

  /// The cells between the last column and the map, or the end of the network's room.
  func gap(after last: PictureColumn) -> Rect {
    let start = last.x + last.side
    return gap(of: start..<max(start, parts.isStacked ? network.maxX : parts.map.x))
  }

  private func gap(of columns: Range<Int>) -> Rect {
    Rect(
      x: columns.lowerBound, y: network.y, width: columns.count, height: network.height)
  }

  /// The room between the two lines above and the two below.
  private static func room(_ kind: Kind, _ size: Size) -> Rect {
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
