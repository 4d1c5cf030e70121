import Glibc

/// The environment variables that say what the terminal can do.
package enum TerminalEnvironment {
  static let names = [
    "TERM", "COLORTERM", "NO_COLOR", "COLORFGBG", "TMUX", "STY", "TERMINFO", "TERM_PROGRAM",
    "VTE_VERSION", "KONSOLE_VERSION",
  ]

  /// What this process was started with.
  package static var current: [String: String] {
    var environment: [String: String] = [:]
    for name in names {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return environment
  }

  /// Runs something with a variable set and puts back what it was.
  ///
  /// The environment belongs to the whole process: only before other threads run.
  static func with<Result>(
    _ name: String, setTo value: String, _ body: () -> Result
  ) -> Result {
    let previous = getenv(name).map { String(cString: $0) }
    setenv(name, value, 1)
    defer {
      if let previous { setenv(name, previous, 1) } else { unsetenv(name) }
    }
    return body()
  }
}
