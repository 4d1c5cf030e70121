import Foundation
import TestSupport
import Testing

/// Package.swift, as far as its targets go.
struct Manifest: Decodable {
  /// A target and the names of what it depends on, targets and products alike.
  struct Target: Decodable {
    let name: String
    let type: String
    let path: String?
    let dependencies: [String]

    private enum Key: CodingKey {
      case name, type, path, dependencies
    }

    /// A dependency is an object of its kind and a list that begins with its name.
    init(from decoder: any Decoder) throws {
      let values = try decoder.container(keyedBy: Key.self)
      name = try values.decode(String.self, forKey: .name)
      type = try values.decode(String.self, forKey: .type)
      path = try values.decodeIfPresent(String.self, forKey: .path)
      let found = try values.decode([[String: [Name]]].self, forKey: .dependencies)
      dependencies = found.flatMap { $0.values.compactMap { $0.first?.text } }
    }
  }

  /// A name, or whatever else stands behind it in a dependency's list.
  private struct Name: Decodable {
    let text: String?

    init(from decoder: any Decoder) throws {
      text = try? decoder.singleValueContainer().decode(String.self)
    }
  }

  let targets: [Target]

  /// The targets of the program.
  var sources: [Target] { targets.filter { $0.type != "test" && $0.path == nil } }

  /// The targets of tests.
  var tests: [Target] { targets.filter { $0.type == "test" } }

  /// What `swift package dump-package` says, with a folder of its own: the package's is locked by
  /// the command that runs the tests.
  static func dumped() throws -> Manifest {
    let scratch = try ScratchFolder()
    let run = try ProgramRun(
      [
        "swift", "package", "--package-path", Repository.folder.path, "--scratch-path",
        scratch.url.path, "dump-package",
      ], program: URL(filePath: "/usr/bin/env"))
    try #require(run.isExit && run.status == 0, "\(run.errors)")
    return try JSONDecoder().decode(Manifest.self, from: Data(run.output.utf8))
  }
}
