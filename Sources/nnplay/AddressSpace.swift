import CursesTerminal
import Glibc

/// The memory that the process may ask for.
enum AddressSpace {
  /// The least limit under which the program starts, in bytes: its libraries, its threads and the
  /// network take most of it, and the standard library ends a program that gets no memory.
  static let least: UInt64 = 256 << 20

  /// Refuses to start where the user's limit is too low.
  /// - Throws: `TerminalError` that names the limit.
  static func check() throws(TerminalError) {
    var limit = rlimit()
    guard getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit) == 0 else { return }
    guard limit.rlim_cur < least else { return }
    throw TerminalError(
      "Memory is limited to \(limit.rlim_cur >> 20) MB, and nnplay needs \(least >> 20); "
        + "raise the limit with ulimit -v \(least >> 10).", exitCode: 71)
  }
}
