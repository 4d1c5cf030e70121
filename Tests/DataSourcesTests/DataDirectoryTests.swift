import Foundation
import TestSupport
import Testing

@testable import DataSources

/// Where the files of public data sets are looked for.
@Suite struct DataDirectoryTests {
  private let pictures = LocalDataset(
    "p", title: "p", summary: "", folder: "pictures", files: [["a", "a.gz"], ["b", "b.gz"]],
    form: .csv(TableReading()), source: "", systemFolder: "/usr/share/pictures")

  @Test func theOptionGoesBeforeTheEnvironment() {
    let environment = ["NNPLAY_DATA": "/e"]
    #expect(DataDirectory(option: "/o", environment: environment).path == "/o")
    #expect(DataDirectory(option: nil, environment: environment).path == "/e")
    #expect(DataDirectory(option: nil, environment: ["NNPLAY_DATA": ""]).path == nil)
    #expect(DataDirectory.none.path == nil)
  }

  @Test func itsOwnFolderIsLookedAtFirst() {
    let inherited = DataDirectory(option: nil, environment: ["NNPLAY_DATA": "/e/"])
    #expect(inherited.folders(of: pictures) == ["/e/pictures", "/usr/share/pictures", "/e"])
    let chosen = DataDirectory(option: "/o", environment: [:])
    #expect(chosen.folders(of: pictures) == ["/o/pictures", "/o"])
    #expect(DataDirectory.none.folders(of: pictures) == ["/usr/share/pictures"])
  }

  @Test func theFolderOfAnotherDataSetIsNone() {
    let other = DataDirectory(option: "/data/california_housing", environment: [:])
    #expect(other.folders(of: pictures) == ["/data/california_housing/pictures"])
  }

  @Test func allFilesAreInOneFolder() throws {
    let scratch = try ScratchFolder()
    let directory = DataDirectory(option: scratch.url.path, environment: [:])
    _ = try scratch.file(named: "a.gz", "")
    #expect(!directory.holds(pictures))
    #expect(pictures.missingFiles(in: scratch.url.path) == ["b"])
    #expect {
      try pictures.read(from: directory, TableReading())
    } throws: {
      "\($0)".hasPrefix("\(scratch.url.path) has no b; put what comes from")
    }
    _ = try scratch.file(named: "b", "")
    let path = scratch.url.path
    #expect(directory.files(of: pictures) == ["\(path)/a.gz", "\(path)/b"])
  }
}
