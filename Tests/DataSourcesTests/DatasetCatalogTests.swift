import DataSources
import Foundation
import Testing

@Suite struct DatasetCatalogTests {
  @Test func listsGeneratorsThenFiles() {
    #expect(
      DatasetCatalog.all.map(\.name) == [
        "circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss", "moons", "blobs",
        "checkerboard", "sine", "brightness", "and", "or", "nand", "xor-gate", "iris",
      ])
    #expect(DatasetCatalog.all.allSatisfy { !$0.summary.isEmpty })
  }

  @Test func everyListedNameFindsItsSource() throws {
    for source in DatasetCatalog.all {
      #expect(try DatasetCatalog.find(source.name) == source)
      #expect(try DatasetCatalog.find(source.shortName) == source)
    }
  }

  @Test(arguments: ["./circle", "data.csv", "/tmp/none/x", "folder/", "~/a.csv"])
  func pathsAreFiles(path: String) {
    #expect {
      _ = try DatasetCatalog.find(path)
    } throws: {
      ($0 as? DataError)?.exitCode == 66
    }
  }

  @Test func whatExistsIsAFile() throws {
    let path = URL(fileURLWithPath: #filePath).appending(path: "../../../Datasets/nand.csv")
    let source = try DatasetCatalog.find(path.standardized.path)
    guard case .file(let dataset) = source else {
      Issue.record("a path is a file")
      return
    }
    #expect(dataset.title == "nand" && dataset.rows.count == 4)
  }

  @Test(arguments: [
    ("spirl", "spiral"), ("Circle", "circle"), ("nnad", "nand"), ("regplane", "reg-plane"),
    ("bump", "bumps"),
  ])
  func aTypingErrorGetsTheNearestName(typed: String, meant: String) {
    #expect {
      _ = try DatasetCatalog.find(typed)
    } throws: { error in
      let error = error as? DataError
      return error?.exitCode == 64
        && error?.description.hasPrefix(
          "there is no data set \"\(typed)\"; did you mean \(meant), or one of circle, xor,")
          == true
    }
  }

  @Test(arguments: ["", "tulips and daffodils", "a\u{1B}[31mb"]) func anUnknownNameGetsTheList(
    typed: String
  ) {
    #expect {
      _ = try DatasetCatalog.find(typed)
    } throws: { error in
      let error = error as? DataError
      return error?.exitCode == 64
        && error?.description.contains("; give one of circle, xor, gauss,") == true
        && error?.description.contains("\u{1B}") == false
    }
  }
}
