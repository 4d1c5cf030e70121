import Foundation
import TerminalUI
import Testing

@testable import CursesTerminal

@Suite struct OwnDescriptionTests {
  @Test(arguments: OwnDescription.all)
  func theDescriptionIsInTheFormOfTerminfo(_ description: OwnDescription) throws {
    let text = description.compiled
    #expect(text.hasPrefix("b64:"))
    let standard = String(text.dropFirst(4)).replacing("-", with: "+").replacing("_", with: "/")
    let bytes = try #require(Data(base64Encoded: standard))
    // The magic number of descriptions: 432 octal, with numbers of 32 bits 1036 octal.
    #expect([[0x1A, 0x01], [0x1E, 0x02]].contains(Array(bytes.prefix(2))))
    #expect(bytes.range(of: Data("\(description.name)|".utf8)) != nil)
  }

  @Test func itStandsInWhereTheTerminalsOwnHasTooFewColours() {
    func name(_ depth: ColorDepth, _ colors: Int) -> String? {
      OwnDescription.needed(for: depth, describedColors: colors)?.name
    }
    for colors in [0, 8, 16, 256] {
      #expect(name(.mono, colors) == nil)
      #expect(name(.eight, colors) == (colors < 8 ? "nnplay-256color" : nil))
      #expect(name(.sixteen, colors) == (colors < 16 ? "nnplay-256color" : nil))
      #expect(name(.palette256, colors) == (colors < 256 ? "nnplay-256color" : nil))
      #expect(name(.trueColor, colors) == "nnplay-direct")
    }
  }

  @Test(
    .enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/tic")),
    arguments: OwnDescription.all)
  func theDescriptionIsThatOfItsSource(_ description: OwnDescription) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let source = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/CursesTerminal/nnplay.ti").standardizedFileURL
    _ = try run("/usr/bin/tic", "-x", "-o", folder.path, source.path)
    let compiled = try run(
      "/usr/bin/infocmp", "-0", "-qQ2", "-x", description.name, terminfo: folder.path)
    #expect(compiled == description.compiled)
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
