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

  /// A column that found no room.
  static let none = PictureColumn(x: 0, side: 0, tops: [], first: 0)

  /// The pixel row at which a picture begins, where it is shown.
  func top(_ index: Int) -> Int? {
    tops.indices.contains(index - first) ? tops[index - first] : nil
  }

  /// The indices of the pictures shown.
  var shown: Range<Int> { first..<first + tops.count }
}

/// The pictures of the features and of every hidden neuron, as large as the room allows.
///
/// Where they would fuse, some of the neurons and some of the layers are shown, those about the focus.
struct NetworkColumns {
  let features: PictureColumn
  /// Where the features' marks begin.
  let labelX: Int
  let layers: [PictureColumn]

  /// More features than these are scrolled through.
  static let featuresInSight = 8

  init(area: Rect, features all: [Feature], hidden: [Int], focus: Focus, isStacked: Bool) {
    guard area.width >= 20, area.height >= 3 else {
      features = .none
      labelX = area.x
      layers = hidden.map { _ in .none }
      return
    }
    let sizes = NetworkSizes(
      area: area, features: all.count, hidden: hidden, isStacked: isStacked)
    let feature =
      if case .place(.feature(let feature)) = focus { all.firstIndex(of: feature) ?? 0 } else { 0 }
    features = Self.column(
      x: area.x + sizes.left, side: sizes.featureSide, count: all.count, area: area,
      focused: feature)
    labelX = area.x + sizes.labelX
    let shown = sizes.window(about: focus.panel, of: hidden.count)
    layers = hidden.indices.map { layer in
      guard shown.contains(layer) else { return .none }
      let focused = if case .place(.hidden(layer, let neuron)) = focus { neuron } else { 0 }
      return Self.column(
        x: area.x + sizes.x(layer, shown: shown, of: hidden.count), side: sizes.side,
        count: hidden[layer], area: area, focused: focused)
    }
  }

  /// Lines for headings above a network: one for names, one for counts.
  static func headingRows(of network: Rect) -> Int {
    network.height >= 20 ? 2 : network.height >= 14 ? 1 : 0
  }

  /// Pictures spread over the height and centred; where not all fit, those about the focused one,
  /// with a line above and below that says how many there are more.
  private static func column(x: Int, side: Int, count: Int, area: Rect, focused: Int)
    -> PictureColumn
  {
    let fitsAll = count * (side + NetworkSizes.gap) <= 2 * area.height + NetworkSizes.gap
    let room = fitsAll ? area : area.inset(horizontally: 0, vertically: 1)
    let height = 2 * room.height
    let fitting = max(1, min(count, (height + NetworkSizes.gap) / (side + NetworkSizes.gap)))
    let wide = side + max(3, side / 2 + 1)
    let pitch = max(side + NetworkSizes.gap, min(wide, height / max(1, fitting)))
    let used = fitting * pitch - (pitch - side)
    let top = 2 * room.y + max(0, height - used) / 4 * 2
    let first = max(0, min(count - fitting, focused - fitting / 2))
    return PictureColumn(
      x: x, side: side, tops: (0..<fitting).map { top + $0 * pitch }, first: first)
  }
}
