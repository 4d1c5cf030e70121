/// Why there can be no screen: one sentence with its remedy, for standard error.
package struct TerminalError: Error, Sendable, Equatable {
  /// What is wrong and what to do about it.
  package let message: String
  /// The status to leave the program with.
  package let exitCode: Int32

  /// `EX_UNAVAILABLE` of sysexits: something that the program needs is not there.
  package static let unavailable: Int32 = 69

  /// `EX_OSERR` of sysexits: the system has no thread or no memory left.
  package static let systemError: Int32 = 71

  /// Makes an error.
  package init(_ message: String, exitCode: Int32 = unavailable) {
    self.message = message
    self.exitCode = exitCode
  }
}

extension TerminalError: CustomStringConvertible {
  /// The sentence alone.
  package var description: String { message }
}

extension TerminalError {
  static let inputIsNoTerminal = TerminalError(
    "Standard input is not a terminal, so there are no keys to play with; "
      + "start without redirecting it.")

  static let outputIsNoTerminal = TerminalError(
    "Standard output is not a terminal, so there is no screen to draw on; "
      + "start without redirecting it.")

  static let typeIsUnset = TerminalError(
    "TERM is not set, so the kind of terminal is unknown; try TERM=xterm-256color.")

  static func unknownType(_ name: String) -> TerminalError {
    TerminalError(
      "The terminal type '\(name)' is not known here; install ncurses-term "
        + "or try TERM=xterm-256color.")
  }

  static func unusableType(_ name: String) -> TerminalError {
    TerminalError(
      "A terminal of type '\(name)' cannot place text on the screen; "
        + "use another terminal or try TERM=xterm-256color.")
  }

  /// Nothing can run beside the screen.
  package static let noThread = TerminalError(
    "The system gave no thread to train on; end other programs or raise the limits of ulimit -u "
      + "and ulimit -v.", exitCode: systemError)

  static let tooFewDescriptors = TerminalError(
    "The system gives this program too few open files for a screen; "
      + "allow more of them, as by ulimit -n 64.")
}
