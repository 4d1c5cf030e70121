import DataSources
import Experiments
import TerminalUI

/// A column of square pictures.
///
/// Rows of pixels are half as high as cells.
struct PictureColumn: Sendable, Equatable {
  /// The leftmost cell.
  var x: Int
  /// Pixels across and down, which is cells across.
  var side: Int
  /// The pixel row at which each shown picture begins.
  var tops: [Int]
  /// The index of the first picture shown; earlier ones found no room.
  var first: Int

  /// The pixel row at which a picture begins, where it is shown.
  func top(_ index: Int) -> Int? {
    tops.indices.contains(index - first) ? tops[index - first] : nil
  }

  /// The indices of the pictures shown.
  var shown: Range<Int> { first..<first + tops.count }
}

/// The pictures of the features and of every hidden neuron, as large as the room allows.
struct NetworkColumns {
  let features: PictureColumn
  let layers: [PictureColumn]

  /// Gaps that keep pictures and links apart: pixels between pictures, cells between columns.
  private static let gap = 1
  private static let linkWidth = 4
  /// The same where pictures would otherwise be tiny.
  private static let leastLinkWidth = 2
  private static let tinySide = 3
  private static let smallestSide = 2
  private static let largestSide = 16

  /// More features than these are scrolled through.
  private static let featuresInSight = 8

  init(area: Rect, features all: [Feature], hidden: [Int], focus: Focus, isShown: Bool) {
    guard isShown else {
      features = PictureColumn(x: 0, side: 0, tops: [], first: 0)
      layers = []
      return
    }
    let left = area.x + 1 + ScreenLayout.featureLabelWidth + 1
    let tallest = max(min(all.count, Self.featuresInSight), hidden.max() ?? 0)
    let side = Self.side(area: area, left: left, layers: hidden.count, tallest: tallest)
    let feature =
      if case .place(.feature(let feature)) = focus { all.firstIndex(of: feature) ?? 0 } else { 0 }
    features = Self.column(x: left, side: side, count: all.count, area: area, focused: feature)
    let free = max(0, area.maxX - left - side - hidden.count * side)
    layers = hidden.enumerated().map { layer, count in
      let gaps = (layer + 1) * free / (hidden.count + 1)
      let focused = if case .place(.hidden(layer, let neuron)) = focus { neuron } else { 0 }
      return Self.column(
        x: left + side + gaps + layer * side, side: side, count: count, area: area,
        focused: focused)
    }
  }

  /// The largest even side at which all columns fit beside each other and all pictures fit below
  /// each other; odd ones only where they must be small.
  private static func side(area: Rect, left: Int, layers: Int, tallest: Int) -> Int {
    let byHeight = 2 * area.height / tallest - gap
    let columns = layers + 1
    let available = area.maxX - left
    let wide = available / columns - linkWidth
    let byWidth = wide >= tinySide ? wide : min(tinySide, available / columns - leastLinkWidth)
    let side = min(largestSide, byHeight, byWidth)
    return max(smallestSide, side > 4 ? side & ~1 : side)
  }

  /// Pictures spread over the height, at the features' spacing where that fits, centred.
  private static func column(x: Int, side: Int, count: Int, area: Rect, focused: Int)
    -> PictureColumn
  {
    let height = 2 * area.height
    let fitting = max(1, min(count, height / (side + gap)))
    let wide = side + max(gap, side / 3 + 1) & ~1
    let pitch = max(side + gap, min(wide, height / max(1, fitting)))
    let used = fitting * pitch - (pitch - side)
    let top = 2 * area.y + max(0, height - used) / 4 * 2
    let first = max(0, min(count - fitting, focused - fitting / 2))
    return PictureColumn(
      x: x, side: side, tops: (0..<fitting).map { top + $0 * pitch }, first: first)
  }
}
