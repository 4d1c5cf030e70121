import DataSources
import Foundation
import Testing

@Suite struct WholeFileTests {
  private static func withFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent(UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  private static func names(in folder: URL) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
  }

  @Test func replacesWhatWasThere() throws {
    try Self.withFolder { folder in
      let file = folder.appendingPathComponent("a.svg")
      for text in ["first, and longer", "second"] {
        try WholeFile.write(text, to: file.path)
        #expect(try String(contentsOf: file, encoding: .utf8) == text)
      }
      #expect(try Self.names(in: folder) == ["a.svg"])
    }
  }

  @Test func keepsALinkAndReplacesItsTarget() throws {
    try Self.withFolder { folder in
      let (file, link) = (folder.appendingPathComponent("a"), folder.appendingPathComponent("b"))
      try WholeFile.write("old", to: file.path)
      try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
      try WholeFile.write("new", to: link.path)
      #expect(try String(contentsOf: file, encoding: .utf8) == "new")
      #expect(try Self.names(in: folder) == ["a", "b"])
    }
  }

  @Test func leavesNothingWhereItFails() throws {
    try Self.withFolder { folder in
      #expect(throws: DataError.self) { try WholeFile.write("text", to: folder.path) }
      #expect(throws: DataError.self) {
        try WholeFile.write("text", to: folder.appendingPathComponent("none/a").path)
      }
      #expect(throws: DataError.self) { try WholeFile.write("text", to: "/dev/null") }
      let names = try Self.names(in: folder)
      #expect(names.isEmpty)
    }
  }

  @Test func aFileWithoutANameIsRefusedBeforeTheWork() {
    #expect(throws: DataError.self) { try WholeFile.checkFolder(of: "") }
  }
}
