import Glibc

/// A program to be run in a terminal, with everything it can see of the outside.
package struct TerminalCommand: Sendable {
  /// The path of the program.
  package var executable: String
  /// Its arguments, without its name.
  package var arguments: [String]
  /// All of its environment.
  package var environment: [String: String]
  /// A file in place of the terminal as standard input.
  package var input: String?
  /// A file in place of the terminal as standard output.
  package var output: String?

  /// A plain environment: xterm with 256 colours, UTF-8, no waiting after a crash.
  package static let usualEnvironment = [
    "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": "enable=no,interactive=no",
  ]

  /// Makes a command; variables are added to the usual environment, nil removes one.
  package init(
    _ executable: String, _ arguments: [String] = [], variables: [String: String?] = [:]
  ) {
    self.executable = executable
    self.arguments = arguments
    environment = Self.usualEnvironment
    for (name, value) in variables { environment[name] = value }
  }

  /// The path of a product of this package, which lies beside the running tests.
  package static func productPath(_ name: String) -> String {
    var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink("/proc/self/exe", &buffer, buffer.count)
    let bytes = buffer.prefix(max(0, count)).map { UInt8(bitPattern: $0) }
    let tests = String(decoding: bytes, as: UTF8.self)
    let folder = tests.lastIndex(of: "/").map { tests[..<$0] } ?? "."
    return "\(folder)/\(name)"
  }
}
