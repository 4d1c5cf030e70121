import Glibc

/// The signals that the event loop hears of, and what each of them means.
enum WatchedSignals {
  /// What a program ended by signal n tells the shell is 128 + n.
  private static let statusBase: Int32 = 128

  private static let events: [Int32: TerminalEvent] = [
    SIGWINCH: .resized, SIGTSTP: .suspensionRequested, SIGCONT: .continued,
  ]

  /// These end the program.
  private static let always = [SIGTERM, SIGINT, SIGHUP]

  /// All of them.
  static var all: [Int32] {
    events.keys.sorted() + always
  }

  /// What a signal means; nil for none.
  static func event(for signal: Int32) -> TerminalEvent? {
    signal == 0 ? nil : events[signal] ?? end(by: signal)
  }

  /// The end that a signal asks for.
  static func end(by signal: Int32) -> TerminalEvent {
    .terminated(exitCode: statusBase + signal)
  }
}
