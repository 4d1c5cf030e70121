import CNcurses
import Glibc

/// The signals that the event loop hears of, and what each of them means.
///
/// Every signal that ends a program by default is either here, for an orderly end, or with the crash
/// guard; SIGKILL alone cannot be watched.
enum WatchedSignals {
  /// What a program ended by signal n tells the shell is 128 + n.
  private static let statusBase: Int32 = 128

  private static let events: [Int32: TerminalEvent] = [
    SIGWINCH: .resized, SIGTSTP: .suspensionRequested, SIGCONT: .continued,
  ]

  /// These end the program however it was started.
  private static let always = [SIGTERM, SIGINT, SIGHUP]

  /// These end it unless it was started to ignore them, as some programs start others.
  private static let unlessIgnored =
    [
      SIGUSR1, SIGUSR2, SIGPIPE, SIGALRM, SIGVTALRM, SIGPROF, SIGXCPU, SIGXFSZ, SIGPOLL, SIGPWR,
      SIGSTKFLT,
    ] + Array(nc_first_realtime_signal()...nc_last_realtime_signal())

  /// All of them.
  static var all: [Int32] {
    events.keys.sorted() + always + unlessIgnored.filter { !nc_ignores($0) }
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
