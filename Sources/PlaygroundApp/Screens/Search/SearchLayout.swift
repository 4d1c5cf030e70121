import TerminalUI

/// Where the rows of the search stand: for each network its name, maps of some seeds, dots for the
/// others, and what came of all.
struct SearchLayout: Equatable {
  /// The rows of networks.
  let rows: Rect
  /// Lines of a network.
  let rowHeight: Int
  /// Networks in sight.
  let shown: Range<Int>
  /// Columns of the names, and of the numbers at the right.
  let nameWidth: Int
  let numberWidth: Int
  /// Maps beside each other in a row.
  let maps: Int
  /// Pixels of a map across and down: as many columns as half lines.
  let side: Int
  /// Columns of the dots.
  let dotColumns: Int
  /// The lines for the answer.
  let answer: Rect

  /// The layout of a screen for so many networks and seeds; nil where it is too small.
  init?(size: Size, networks: Int, seeds: Int, selected: Int, nameWidth: Int) {
    let kind = ScreenLayout.Kind(size)
    guard kind != .none else { return nil }
    let body = Rect(x: 1, y: 3, width: size.columns - 2, height: size.rows - 5)
    let (answer, rows) = body.bottom(kind == .small ? 1 : 2)
    self.answer = answer
    self.rows = rows
    self.nameWidth = nameWidth
    numberWidth = kind == .wide ? 36 : kind == .compact ? 28 : 20
    rowHeight = max(1, min(6, rows.height / max(1, networks)))
    let capacity = max(1, rows.height / rowHeight)
    let first = max(0, min(selected - capacity / 2, networks - capacity))
    shown = first..<min(networks, first + capacity)
    side = rowHeight == 1 ? 0 : 2 * rowHeight - 1
    let width = max(0, rows.width - nameWidth - numberWidth - 2)
    let height = rowHeight
    let dots = { (maps: Int) in (seeds - maps + height - 1) / height }
    let tile = side + 1
    let most = side == 0 ? 0 : min(seeds, width / tile)
    maps = (0...most).last { $0 * tile + (dots($0) > 0 ? 1 + dots($0) : 0) <= width } ?? 0
    dotColumns = min(dots(maps), max(0, width - maps * tile))
  }

  /// The lines of a network in sight.
  func row(_ network: Int) -> Rect {
    Rect(
      x: rows.x, y: rows.y + (network - shown.lowerBound) * rowHeight, width: rows.width,
      height: rowHeight)
  }

  /// The seeds that have maps, the chosen one among them.
  func mapped(of count: Int, chosen: Int) -> Range<Int> {
    guard maps > 0 else { return 0..<0 }
    let first = min(chosen / maps * maps, max(0, count - maps))
    return first..<min(count, first + maps)
  }

  /// The column of a map, by its place among those in sight.
  func x(ofMap place: Int) -> Int { rows.x + nameWidth + 1 + place * (side + 1) }

  /// Where a dot stands in a row, by its place among the dots; nil where there is no room.
  func dot(_ place: Int, in row: Rect) -> (x: Int, y: Int)? {
    let (line, column) = place.quotientAndRemainder(dividingBy: max(1, dotColumns))
    guard line < rowHeight, dotColumns > 0 else { return nil }
    return (x(ofMap: maps) + column, row.y + line)
  }

  /// The numbers of a row.
  func numbers(in row: Rect) -> Rect { row.trailing(numberWidth).part }
}
