import TerminalUI

/// A framed box over the screen, with a title in its upper edge.
struct DialogBox {
  let rect: Rect
  let title: String
  /// What stands in the lower edge, such as how much more there is.
  var footnote = ""

  /// What is blanked: on a small screen also what would stick out of the box below.
  private let cleared: Rect

  /// What the frame leaves free, with a blank column at both sides.
  var inside: Rect { rect.inset(horizontally: 2, vertically: 1) }

  /// The widest that a box is.
  private static let widest = 64
  /// Its share of a screen's width in per cent, which leaves free what is seen at the right.
  private static let share = 55

  /// A box of so many lines at the upper left, beside the map where there is room for both.
  init(title: String, lines: Int, layout: ScreenLayout) {
    let bounds = layout.bounds
    let besideMap =
      layout.kind == .small
      ? bounds.width : min(layout.widthBesideMap, bounds.width * Self.share / 100) - 1
    let rest = Rect(
      x: 0, y: layout.settings.maxY, width: bounds.width,
      height: layout.hints.y - layout.settings.maxY)
    self.title = title
    rect = Rect(
      x: layout.kind == .wide ? 1 : 0, y: rest.y, width: min(Self.widest, besideMap),
      height: min(lines + 2, rest.height))
    cleared = layout.kind == .small ? rest.bottom(1).rest : rect
  }

  /// Blanks what is beneath and draws the frame.
  func draw(on frame: inout Frame) {
    for area in [rect, cleared] { frame.cover(area) }
    let (theme, lines) = (frame.theme, frame.theme.glyphs.frame)
    for x in rect.x..<rect.maxX {
      for y in [rect.y, rect.maxY - 1] {
        frame.canvas[x, y] = Cell(lines.horizontal, style: theme.focus)
      }
    }
    for y in rect.y..<rect.maxY {
      for x in [rect.x, rect.maxX - 1] {
        frame.canvas[x, y] = Cell(lines.vertical, style: theme.focus)
      }
    }
    drawCorners(on: &frame)
    write(" \(title) ", x: rect.x + 2, y: rect.y, theme.focus.bold, on: &frame)
    guard !footnote.isEmpty else { return }
    let note = " \(footnote) "
    write(note, x: rect.maxX - 2 - note.count, y: rect.maxY - 1, theme.dim, on: &frame)
  }

  /// How many of some lines are out of sight, above and below; empty where none is.
  static func countOfMore(_ shown: Range<Int>, of count: Int, _ glyphs: GlyphSet) -> String {
    let above = shown.lowerBound > 0 ? ["\(glyphs.arrows.up) \(shown.lowerBound)"] : []
    let left = count - shown.upperBound
    let below = left > 0 ? ["\(glyphs.arrows.down) \(left)"] : []
    let parts = above + below
    return parts.isEmpty ? "" : parts.joined(separator: "  ") + " more"
  }

  private func drawCorners(on frame: inout Frame) {
    let corners = frame.theme.glyphs.frame.corners
    let places = [
      (rect.x, rect.y), (rect.maxX - 1, rect.y), (rect.x, rect.maxY - 1),
      (rect.maxX - 1, rect.maxY - 1),
    ]
    for (corner, place) in zip(corners, places) {
      frame.canvas[place.0, place.1] = Cell(corner, style: frame.theme.focus)
    }
  }

  private func write(_ text: String, x: Int, y: Int, _ style: Style, on frame: inout Frame) {
    frame.canvas.write(
      [Span(text, style)], x: x, y: y, before: rect.maxX - 1)
  }
}
