/// What ncurses hands out for a key press, before it means anything.
enum TerminalInput: Sendable, Equatable {
  /// A character, control characters included.
  case character(UInt32)
  /// A key that the terminal's description knows, by ncurses' number.
  case code(Int32)
  /// Nothing waits to be read.
  case none
}
