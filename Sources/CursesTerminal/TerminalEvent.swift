/// Something that the event loop has to react to.
package enum TerminalEvent: Sendable, Equatable {
  /// Keys wait to be read.
  case input
  /// The terminal has room for what was not sent yet: `sendOn()`.
  case hasRoom
  /// Another thread called `wake()`.
  case woken
  /// The window has another size: `resize()`.
  case resized
  /// Ctrl-Z: `suspend()`.
  case suspensionRequested
  /// The program was stopped and goes on: `resume()`.
  case continued
  /// The program must end: restore the terminal and leave with this status.
  case terminated(exitCode: Int32)
}
