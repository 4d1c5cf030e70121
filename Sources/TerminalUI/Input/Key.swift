/// A key as the program understands it, whatever bytes a terminal sends for it.
package enum Key: Sendable, Equatable, Hashable {
  /// A printable character, the space included.
  case character(Character)
  /// The arrow up.
  case up
  /// The arrow down.
  case down
  /// The arrow to the left.
  case left
  /// The arrow to the right.
  case right
  /// To the beginning.
  case home
  /// To the end.
  case end
  /// One page up.
  case pageUp
  /// One page down.
  case pageDown
  /// Enter or Return.
  case enter
  /// The tabulator.
  case tab
  /// The tabulator with Shift.
  case backTab
  /// Escape alone.
  case escape
  /// Deletes to the left.
  case backspace
  /// Deletes to the right.
  case delete
  /// Ctrl-L: draw everything again.
  case redraw
  /// Ctrl-Z: back to the shell, to be continued.
  case suspend
}
