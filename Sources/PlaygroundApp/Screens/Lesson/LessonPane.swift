import TerminalUI

/// Where a lesson stands beside the screen that it takes place on.
struct LessonPane: Sendable, Equatable {
  /// The lesson's part of the screen.
  let rect: Rect
  /// The other screen's, which begins at the upper left corner.
  let room: Size

  /// From so many columns on it stands at the right.
  private static let wide = 110
  private static let width = 36
  /// The lines that it has at the bottom, at most, and at least.
  private static let lines = 3...8

  /// The lines of the title and the stage, where it stands at the right.
  static let linesAbove = 4

  /// The pane of a screen; nil where there is no room for one.
  init?(_ size: Size) {
    let least = ScreenLayout.minimum
    if size.columns >= Self.wide, size.rows >= ScreenLayout.compactMinimum.rows {
      room = Size(columns: size.columns - Self.width, rows: size.rows)
      rect = Rect(x: room.columns, y: 0, width: Self.width, height: size.rows)
      return
    }
    let spare = size.rows - least.rows
    guard size.columns >= least.columns, spare >= Self.lines.lowerBound else { return nil }
    let height = min(spare, max(Self.lines.lowerBound, min(Self.lines.upperBound, size.rows / 4)))
    room = Size(columns: size.columns, rows: size.rows - height)
    rect = Rect(x: 0, y: room.rows, width: size.columns, height: height)
  }

  /// Whether it stands at the right.
  var isBeside: Bool { rect.x > 0 }

  /// The columns and lines of its text, without its title and its keys.
  var text: Size {
    isBeside
      ? Size(columns: rect.width - 3, rows: rect.height - Self.linesAbove - 2)
      : Size(columns: rect.width - 2, rows: rect.height - 1)
  }
}
