import Foundation
import Testing

@testable import CursesTerminal

@Suite struct DirectColorTests {
  @Test func theDescriptionIsInTheFormOfTerminfo() throws {
    let text = DirectColor.compiledDescription
    #expect(text.hasPrefix("b64:"))
    let standard = String(text.dropFirst(4)).replacing("-", with: "+").replacing("_", with: "/")
    let bytes = try #require(Data(base64Encoded: standard))
    // The magic number of descriptions with numbers of 32 bits: 1036 octal.
    #expect(Array(bytes.prefix(2)) == [0x1E, 0x02])
    #expect(bytes.range(of: Data("nnplay-direct|".utf8)) != nil)
  }

  @Test(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tic")))
  func theDescriptionIsThatOfItsSource() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CursesTerminal/nnplay-direct.ti").standardizedFileURL
    _ = try run("/usr/bin/tic", "-x", "-o", folder.path, source.path)
    let compiled = try run(
      "/usr/bin/infocmp", "-0", "-qQ2", "-x", DirectColor.terminalType, terminfo: folder.path)
    #expect(compiled == DirectColor.compiledDescription)
  }

  private func run(
    _ executable: String, _ arguments: String..., terminfo: String? = nil
  ) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: executable)
    process.arguments = arguments
    process.environment = terminfo.map { ["TERMINFO": $0] } ?? [:]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
