import Glibc

/// Signals that end the program while a bar is on the terminal's last line.
enum BarSignals {
  /// Clears that line before such a signal ends the program; one that is ignored stays so.
  static func clearLine() {
    for number in [SIGHUP, SIGINT, SIGQUIT, SIGTERM] {
      var (action, before) = (sigaction(), sigaction())
      action.__sigaction_handler.sa_handler = { number in
        // No more than a handler may do; the signal then ends the program as it would have.
        let clear: StaticString = "\r\u{1B}[K"
        _ = write(STDERR_FILENO, clear.utf8Start, clear.utf8CodeUnitCount)
        _ = raise(number)
      }
      action.sa_flags = Int32(truncatingIfNeeded: SA_RESETHAND) | Int32(SA_NODEFER)
      sigaction(number, nil, &before)
      if before.__sigaction_handler.sa_handler == nil { sigaction(number, &action, nil) }
    }
  }
}
