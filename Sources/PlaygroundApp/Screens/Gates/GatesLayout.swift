import TerminalUI

/// Where the parts of the gates stand, from the screen's size and the table's alone.
struct GatesLayout {
  let kind: ScreenLayout.Kind
  let bounds: Rect
  let title: Rect
  /// The line of weights and bias.
  let numbers: Rect
  let table: Rect
  /// Lines from one row of the table to the next.
  let rowHeight: Int
  /// The drawing of the wires; empty where there is no room.
  let wiring: Rect
  /// The answer by the sum; empty where there is no room.
  let curve: Rect
  /// What there is to say of the gate.
  let remark: Rect
  /// The line above the plane; empty on a small screen.
  let legend: Rect
  let map: Rect
  let message: Rect
  let hints: Rect
  /// All between the lines above and below, where the sixteen functions stand.
  let body: Rect

  /// Columns beside the plane for the values upwards.
  private static let axisWidth = (small: 2, others: 3)
  /// The least that the table needs.
  private static let leastTable = 22
  /// The tallest that the plane and the wires are.
  private static let tallestMap = 50
  private static let tallestWiring = 21
  private static let widestWiring = 90
  /// The least and the most lines of the curve, and what the remark takes with a blank line.
  private static let curveLines = 8...17
  private static let remarkLines = 5
  /// Lines of a box of the wires.
  private static let boxHeight = 3

  /// The layout for a table of so many rows, where so many boxes stand above each other.
  init(_ size: Size, rows: Int, boxes: Int, hasCurve: Bool) {
    kind = ScreenLayout.Kind(size)
    bounds = Rect(size)
    title = bounds.top(1).part
    numbers = bounds.top(1).rest.top(1).part
    hints = bounds.bottom(1).part
    message = bounds.bottom(1).rest.bottom(1).part
    let isSmall = kind == .small
    let top = isSmall ? 2 : 3
    body = Rect(x: 1, y: top, width: size.columns - 2, height: size.rows - 2 - top)
    let axis = isSmall ? Self.axisWidth.small : Self.axisWidth.others
    let above = isSmall ? 0 : 1
    let mapRows = Self.mapRows(kind, body, axis: axis)
    map = Rect(
      x: body.maxX - axis - 2 * mapRows, y: body.y + above, width: 2 * mapRows, height: mapRows)
    legend = Rect(x: map.x, y: body.y, width: map.width, height: above)
    let left = body.leading(map.x - 2 - body.x).part
    rowHeight = kind == .wide && rows <= 4 ? 2 : 1
    let tableHeight = min(left.height, 1 + rows * rowHeight)
    var rest: Rect
    (table, rest) = left.top(tableHeight)
    if !isSmall || rest.height > Self.boxHeight * boxes { rest = rest.top(1).rest }
    let heights = Self.heights(kind, rest.height, boxes: Self.boxHeight * boxes, hasCurve: hasCurve)
    let (part, remainder) = rest.top(heights.wiring)
    wiring = part.leading(min(Self.widestWiring, part.width)).part
    rest = heights.wiring > 0 ? remainder.top(1).rest : remainder
    let (drawn, below) = rest.top(heights.curve)
    curve = drawn.leading(min(Self.widestWiring, drawn.width)).part
    remark = heights.curve > 0 ? below.top(1).rest : below
  }

  /// Lines for the wires, which need so many for their boxes, and for the curve below them.
  private static func heights(
    _ kind: ScreenLayout.Kind, _ room: Int, boxes: Int, hasCurve: Bool
  ) -> (wiring: Int, curve: Int) {
    guard room >= boxes else { return (0, 0) }
    guard kind == .wide else { return (min(room, boxes + 1), 0) }
    let free = max(boxes, room - remarkLines)
    let half = max(boxes, min(tallestWiring, free / 2))
    let curve = min(curveLines.upperBound, free - half - 1)
    return hasCurve && curve >= curveLines.lowerBound
      ? (half, curve) : (min(tallestWiring, free), 0)
  }

  private static func mapRows(_ kind: ScreenLayout.Kind, _ body: Rect, axis: Int) -> Int {
    let rows =
      switch kind {
      case .wide: min((body.width / 2 - axis) / 2, body.height - 2)
      case .compact: min((body.width * 42 / 100 - axis) / 2, body.height - 2)
      case .small, .none: min((body.width - axis - leastTable) / 2, body.height - 1)
      }
    return max(1, min(tallestMap, rows))
  }
}
