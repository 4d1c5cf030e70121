import TerminalUI

/// How large the pictures of a network are, and how many of its layers stand beside each other.
struct NetworkSizes {
  /// Where the features' marks and where their pictures begin.
  let labelX: Int
  let left: Int
  /// The sides of the features' pictures and of the neurons', in cells across.
  let featureSide: Int
  let side: Int
  /// How many hidden layers are shown.
  let layersShown: Int
  /// Cells between two columns.
  let gap: Int
  private let width: Int

  /// Pixels between two pictures of a column.
  static let gap = 1
  /// Columns of a mark and a blank before a feature's name, where there is room for the blank.
  static let markWidth = (small: 3, others: 4)

  private static let smallest = 2
  private static let legible = 3
  private static let comfortable = 4
  private static let largestFeature = 16
  private static let largest = 24
  /// The least cells that links have, and those for the sign that layers are left out.
  private static let leastGap = 3
  private static let signGap = 7
  /// Cells that are kept at the right where links turn down to the map.
  private static let turn = 8

  init(area: Rect, features: Int, hidden: [Int], isStacked: Bool) {
    let isNarrow = area.width < 36
    labelX = isNarrow ? 0 : 1
    left =
      labelX + (isNarrow ? Self.markWidth.small : Self.markWidth.others)
      + ScreenLayout.featureLabelWidth + 1
    width = area.width - (isStacked ? Self.turn : 0)
    let shownFeatures = min(features, NetworkColumns.featuresInSight)
    featureSide = Self.even(
      max(
        Self.smallest,
        min(Self.largestFeature, Self.fitting(shownFeatures, in: area), width / 6)))
    let free = width - left - featureSide
    let least = area.height < 10 ? Self.smallest : Self.legible
    let fits = (free - Self.leastGap) / (least + Self.leastGap)
    let scrolled = (free - 2 * Self.signGap + Self.leastGap) / (least + Self.leastGap)
    layersShown = hidden.count <= fits ? hidden.count : max(1, scrolled)
    let byHeight = Self.fitting(hidden.max() ?? 1, in: area)
    let signs = hidden.count > layersShown ? 2 * (Self.signGap - Self.leastGap) : 0
    let most = byHeight < least ? max(least, min(Self.comfortable, area.height / 4)) : byHeight
    side = Self.side(
      most: most, least: least, layers: layersShown,
      in: Size(columns: free - signs, rows: area.height))
    gap = max(0, free - signs - layersShown * side) / (layersShown + 1)
  }

  /// The layers in sight, those about the focus; with the focus elsewhere the last ones, whose links
  /// lead to the map.
  func window(about panel: Focus.Panel, of count: Int) -> Range<Int> {
    let middle =
      switch panel {
      case .layer(let layer): layer
      case .features, .data: 0
      case .output, .settings: count
      }
    let first = max(0, min(count - layersShown, middle - layersShown / 2))
    return first..<first + min(count, layersShown)
  }

  /// Where a shown layer's column begins, from the left of the room.
  func x(_ layer: Int, shown: Range<Int>, of count: Int) -> Int {
    let signBefore = shown.lowerBound > 0 ? Self.signGap - Self.leastGap : 0
    let signAfter = shown.upperBound < count ? Self.signGap - Self.leastGap : 0
    let free = width - left - featureSide - signBefore - signAfter - shown.count * side
    let place = layer - shown.lowerBound
    return left + featureSide + signBefore + (place + 1) * max(0, free) / (shown.count + 1)
      + place * side
  }

  /// The largest side at which the columns stand apart: by more where they are large or tall, as
  /// steep links fuse.
  private static func side(most: Int, least: Int, layers: Int, in room: Size) -> Int {
    let gap = { (side: Int) in max(4, 3 * side / 4, min(8, room.rows / 6)) }
    var side = min(largest, most)
    while side > least, layers * side + (layers + 1) * gap(side) > room.columns { side -= 1 }
    return max(least, even(side))
  }

  /// The largest side at which so many pictures stand below each other.
  private static func fitting(_ count: Int, in area: Rect) -> Int {
    (2 * area.height + gap) / max(1, count) - gap
  }

  /// Even sides fill whole cells; small ones are as they are.
  private static func even(_ side: Int) -> Int { side > 4 ? side & ~1 : side }
}
