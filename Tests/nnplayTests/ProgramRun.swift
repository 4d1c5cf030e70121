import Foundation
import TestSupport
import Testing

/// One run of the built program: what it was given and what came of it.
struct ProgramRun: Equatable {
  let output: String
  let errors: String
  /// The exit code, or the number of the signal that ended it.
  let status: Int32
  let isExit: Bool

  /// The program beside the test executable.
  static var program: URL {
    get throws {
      let tests = try #require(Bundle.main.executableURL)
      return tests.deletingLastPathComponent().appending(path: "nnplay")
    }
  }

  /// Runs the program, or another one, with nothing to read and no terminal.
  init(
    _ arguments: [String], program: URL? = nil, folder: URL? = nil,
    environment: [String: String] = [:]
  ) throws {
    let scratch = try ScratchFolder()
    let outputFile = try scratch.file(named: "output", "")
    let errorsFile = try scratch.file(named: "errors", "")
    let process = Process()
    process.executableURL = try program ?? Self.program
    process.arguments = arguments
    process.currentDirectoryURL = folder ?? scratch.url
    process.environment = Self.environment.merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorsFile)
    try process.run()
    process.waitUntilExit()
    output = try String(contentsOf: outputFile, encoding: .utf8)
    errors = try String(contentsOf: errorsFile, encoding: .utf8)
    status = process.terminationStatus
    isExit = process.terminationReason == .exit
  }

  /// Runs a line of words parted by blanks.
  init(line: String) throws {
    try self.init(line.split(separator: " ").map(String.init))
  }

  /// Runs a shell's commands, among which `nnplay` is the program; what runs the tests may ignore
  /// signals, which it does not.
  init(shell commands: String, folder: URL? = nil) throws {
    let call = "nnplay() { env --default-signal=XFSZ '\(try Self.program.path)' \"$@\"; }\n"
    try self.init(["-c", call + commands], program: URL(filePath: "/bin/bash"), folder: folder)
  }

  var lines: [String] { output.split(separator: "\n").map(String.init) }

  /// Whether nothing went wrong and nothing was said about it.
  var isClean: Bool { isExit && status == 0 && errors.isEmpty }

  /// Without what would let the window or the user's habits change the output.
  private static let environment = ProcessInfo.processInfo.environment.filter {
    !["COLUMNS", "LINES", "NNPLAY_DATA", "NO_COLOR", "POSIXLY_CORRECT"].contains($0.key)
  }
}

/// The repository that the tests are compiled from.
enum Repository {
  static let folder = URL(filePath: #filePath).appending(path: "../../..").standardized

  static func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appending(path: path), encoding: .utf8)
  }
}
