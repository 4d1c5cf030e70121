import Glibc

/// Starts a program in a session of its own, on a terminal of its own.
enum ProcessSpawning {
  /// Opens the terminal as standard error, input and output, except where told otherwise.
  ///
  /// As the leader of a new session the program gets the terminal it opens first as its
  /// controlling terminal: that is where Ctrl-C and hang-ups come from.
  static func spawn(_ command: TerminalCommand, terminalPath: String) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, terminalPath, O_RDWR, 0)
    for (descriptor, path) in [(STDIN_FILENO, command.input), (STDOUT_FILENO, command.output)] {
      if let path {
        posix_spawn_file_actions_addopen(&actions, descriptor, path, O_RDWR | O_CREAT, 0o600)
      } else {
        posix_spawn_file_actions_adddup2(&actions, STDERR_FILENO, descriptor)
      }
    }
    return try spawn(command, actions: &actions)
  }

  private static func spawn(
    _ command: TerminalCommand, actions: inout posix_spawn_file_actions_t
  ) throws -> pid_t {
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    prepareSignals(&attributes)
    let arguments = CStrings([command.executable] + command.arguments)
    let environment = CStrings(command.environment.map { "\($0.key)=\($0.value)" })
    var process: pid_t = 0
    let status = posix_spawn(
      &process, command.executable, &actions, &attributes, arguments.pointers,
      environment.pointers)
    guard status == 0 else {
      throw TerminalSession.Failure("\(command.executable): \(String(cString: strerror(status)))")
    }
    return process
  }

  /// POSIX_SPAWN_SETSID, which Glibc doesn't show to Swift.
  private static let newSession: Int32 = 0x80

  /// A program from a shell finds no signal blocked and none ignored.
  private static func prepareSignals(_ attributes: inout posix_spawnattr_t) {
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    var all = sigset_t()
    sigfillset(&all)
    posix_spawnattr_setsigdefault(&attributes, &all)
    let flags =
      Int32(POSIX_SPAWN_SETSIGMASK) | Int32(POSIX_SPAWN_SETSIGDEF) | newSession
    posix_spawnattr_setflags(&attributes, Int16(flags))
  }
}

/// Strings as C wants a list of them: pointers that end with null.
private final class CStrings {
  let pointers: [UnsafeMutablePointer<CChar>?]

  init(_ strings: [String]) { pointers = strings.map { strdup($0) } + [nil] }

  deinit { pointers.forEach { free($0) } }
}
