import Foundation

/// The built program, run as a user runs it.
struct MinimizeProgram {
  /// What a finished run has left.
  struct Outcome: Equatable {
    var output: String
    var errors: String
    var exitCode: Int32
  }

  /// The program lies beside the tests.
  private static var url: URL {
    URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
      .appendingPathComponent("nnplay")
  }

  /// Folder for a test's files.
  let folder: URL

  /// A program in a folder of its own.
  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  /// Removes the folder.
  func clean() { try? FileManager.default.removeItem(at: folder) }

  /// Runs a command to its end.
  func run(
    _ arguments: [String], command: String = "minimize", environment: [String: String] = [:]
  ) throws -> Outcome {
    let (process, output, errors) = prepare([command] + arguments, environment)
    try process.run()
    let read = output.fileHandleForReading.readDataToEndOfFile()
    let complaints = errors.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return Outcome(
      output: String(decoding: read, as: UTF8.self),
      errors: String(decoding: complaints, as: UTF8.self), exitCode: process.terminationStatus)
  }

  /// Runs a command until it has printed so many lines, and kills it then without a warning.
  func runAndKill(_ arguments: [String], afterLines count: Int) throws {
    let (process, output, _) = prepare(["minimize"] + arguments, [:])
    try process.run()
    var lines = 0
    while lines < count {
      let read = output.fileHandleForReading.availableData
      if read.isEmpty { break }
      lines += read.count { $0 == UInt8(ascii: "\n") }
    }
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
  }

  private func prepare(
    _ arguments: [String], _ environment: [String: String]
  ) -> (Process, output: Pipe, errors: Pipe) {
    let (process, output, errors) = (Process(), Pipe(), Pipe())
    process.executableURL = Self.url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    let sanitizers = ProcessInfo.processInfo.environment.filter { $0.key.hasSuffix("SAN_OPTIONS") }
    process.environment = sanitizers.merging(["LANG": "C.UTF-8"]) { _, new in new }
      .merging(environment) { _, new in new }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    return (process, output, errors)
  }
}
