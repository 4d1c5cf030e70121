import Foundation
import Testing

/// The targets are those of the README's table, and each depends on those above it alone.
@Suite struct LayeringTests {
  private let manifest: Manifest
  private let table: [(target: String, uses: Set<String>)]

  init() throws {
    manifest = try Manifest.dumped()
    table = try Readme().rows("### Targets").map { row in
      let uses = row[2].withoutBackticks.split(separator: ",").map {
        $0.trimmingCharacters(in: .whitespaces)
      }
      return (row[0].withoutBackticks, Set(uses))
    }
  }

  @Test func everyTargetIsInTheTable() {
    #expect(!table.isEmpty)
    #expect(Set(manifest.sources.map(\.name)) == Set(table.map(\.target)))
  }

  @Test func aTargetDependsOnThoseAboveItAlone() {
    var above: Set<String> = []
    for row in table {
      #expect(row.uses.intersection(table.map(\.target)).isSubset(of: above), "\(row.target)")
      above.insert(row.target)
    }
  }

  @Test func theTableSaysWhatATargetUses() {
    for target in manifest.sources {
      let uses = table.first { $0.target == target.name }?.uses
      #expect(uses == Set(target.dependencies), "\(target.name)")
    }
  }

  /// The compiler finds modules of targets that are no dependency, if they were built before.
  @Test func aFileImportsWhatItsTargetDeclares() throws {
    let names = Set(manifest.sources.flatMap { [$0.name] + $0.dependencies })
    for target in manifest.sources {
      let imports = try Self.imports(in: "Sources/\(target.name)").intersection(names)
      #expect(imports.isSubset(of: target.dependencies), "\(target.name) imports \(imports)")
    }
  }

  @Test func testsAreNamedAfterWhatTheyTest() {
    let tests = Set(manifest.tests.map(\.name))
    #expect(!tests.isEmpty)
    for test in tests {
      #expect(manifest.sources.contains { "\($0.name)Tests" == test }, "\(test)")
    }
  }

  @Test func nothingElseIsAtTheTop() throws {
    let shown = ["Datasets", "Package.swift", "README.md", "Sources", "Tests"]
    let made = ["Package.resolved"]
    let found = try FileManager.default.contentsOfDirectory(atPath: Repository.folder.path)
    #expect(found.filter { !$0.hasPrefix(".") && !made.contains($0) }.sorted() == shown)
  }

  private static func imports(in folder: String) throws -> Set<String> {
    let files = FileManager.default.enumerator(atPath: Repository.folder.path + "/" + folder)
    var imports: Set<String> = []
    while let file = files?.nextObject() as? String {
      guard file.hasSuffix(".swift") else { continue }
      for line in try Repository.text("\(folder)/\(file)").split(separator: "\n") {
        let words = line.split(separator: " ")
        if words.dropLast().last == "import" { imports.formUnion(words.suffix(1).map(String.init)) }
      }
    }
    return imports
  }
}
