import TerminalUI

/// Where the maps of many seeds stand: as large as all of them fit, or as many as fit at the smallest.
struct WallLayout: Equatable {
  /// The maps.
  let wall: Rect
  /// Those that found no room, as dots; empty where all did.
  let dots: Rect
  /// What all say together; empty where there is no room.
  let together: Rect
  /// Cells of a map.
  let tile: Size
  /// Maps beside each other.
  let columns: Int
  /// Maps below each other.
  let rows: Int

  /// Cells across a map.
  private static let widths = stride(from: 24, through: 6, by: -1)

  /// The layout of a screen for so many seeds; nil where it is too small.
  init?(size: Size, count: Int) {
    let kind = ScreenLayout.Kind(size)
    guard kind != .none else { return nil }
    let body = Rect(x: 1, y: 2, width: size.columns - 2, height: size.rows - 4)
    let side =
      switch kind {
      case .wide: min(body.width * 2 / 7, 2 * (body.height - 8), 64)
      case .compact: 26
      case .small, .none: size.columns >= 56 ? 18 : 0
      }
    let (right, rest) = body.trailing(side / 2 * 2)
    together = right
    let room = side > 0 ? rest.trailing(2).rest : rest
    let fitting = Self.widths.first { Self.capacity(room, $0) >= count }
    let width = fitting ?? 6
    let area = fitting == nil ? room.bottom(1).rest : room
    (columns, rows) = Self.grid(area, width)
    tile = Size(columns: width, rows: Self.rows(width))
    wall = area
    dots = fitting == nil ? room.bottom(1).part : Rect(x: 0, y: 0, width: 0, height: 0)
  }

  /// A column before each map and a line below it.
  private static func grid(_ area: Rect, _ width: Int) -> (columns: Int, rows: Int) {
    (max(1, (area.width - 1) / (width + 1)), max(1, area.height / (rows(width) + 1)))
  }

  /// Rows of a map that is about square.
  private static func rows(_ width: Int) -> Int { (width + 1) / 2 }

  private static func capacity(_ area: Rect, _ width: Int) -> Int {
    let grid = grid(area, width)
    return grid.columns * grid.rows
  }

  /// The seeds whose maps are in sight, the chosen one among them.
  func shown(of count: Int, chosen: Int) -> Range<Int> {
    let capacity = columns * rows
    let first = chosen / capacity * capacity
    return first..<min(count, first + capacity)
  }

  /// Where a map stands, by its place among those in sight, with the line below it.
  func rect(of place: Int) -> Rect {
    Rect(
      x: wall.x + 1 + place % columns * (tile.columns + 1),
      y: wall.y + place / columns * (tile.rows + 1), width: tile.columns, height: tile.rows + 1)
  }
}
