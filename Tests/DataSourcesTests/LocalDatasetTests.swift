import Foundation
import TestSupport
import Testing

@testable import DataSources

/// Public data sets in folders of the user's.
@Suite struct LocalDatasetTests {
  private let scratch: ScratchFolder
  private let table = "total_rooms,population,median_house_value\n1,2,50\n3,5,70\n2,2,60\n"

  init() throws { scratch = try ScratchFolder() }

  private var path: String { scratch.url.path }
  private var directory: DataDirectory { DataDirectory(option: path, environment: [:]) }

  private func keepHousing() throws {
    _ = try scratch.file(named: "california_housing_train.csv", table)
  }

  @Test func isFoundByItsName() throws {
    try keepHousing()
    let source = try DatasetCatalog.find("housing", in: directory)
    #expect(source.name == "housing" && source.shortName == "housing")
    #expect(source.problem == .regression && source.columns.map(\.name).count == 2)
    #expect(source.summary == LocalDataset.named("housing")?.summary)
    #expect(source.readingWords == ["--data", path])
    #expect(DatasetCatalog.knows("housing") && DatasetCatalog.names.contains("housing"))
  }

  @Test func theEnvironmentNeedsNoWords() throws {
    try keepHousing()
    let data = DataDirectory(option: nil, environment: ["NNPLAY_DATA": path])
    #expect(try DatasetCatalog.find("housing", in: data).readingWords == [])
  }

  @Test func aReadingGoesBeforeTheUsualOne() throws {
    try keepHousing()
    let source = try DatasetCatalog.find(
      "housing", TableReading(label: "population"), in: directory)
    #expect(source.readingWords == ["--data", path, "--label", "population"])
    #expect(source.columns.map(\.name) == ["total_rooms", "median_house_value"])
    #expect(source.problem == .classification, "two different numbers")
  }

  @Test func whatTheReadingLeavesIsTheStandards() {
    var standard = TableReading(label: "c", target: .classes)
    standard.inputs = ["a", "b", "t"]
    standard.oneHot = ["t"]
    var reading = TableReading()
    #expect(reading.completed(by: standard) == standard)
    #expect(standard.words(beyond: standard) == [])
    reading.inputs = ["a"]
    #expect(reading.completed(by: standard).oneHot == [])
    #expect(reading.completed(by: standard).words(beyond: standard) == ["--inputs", "a"])
    reading = TableReading(label: "t")
    let other = reading.completed(by: standard)
    #expect(other.inputs == ["a", "b"] && other.oneHot == [] && other.target == nil)
  }

  @Test func missingFilesAreSaidToBe() {
    let error = #expect(throws: DataError.self) {
      try DatasetCatalog.find("housing", in: directory)
    }
    #expect(error?.exitCode == 66)
    #expect(
      error?.description
        == "\(path) does not hold california_housing_train.csv; put what comes from "
        + "https://download.mlcc.google.com/mledu-datasets/california_housing_train.csv into it, "
        + "or in its folder california_housing")
    let nowhere = #expect(throws: DataError.self) { try DatasetCatalog.find("housing") }
    #expect(nowhere?.exitCode == 66)
    #expect(
      nowhere?.description.hasSuffix(" into a folder that --data or NNPLAY_DATA names") == true)
  }

  @Test func describeReadsIt() throws {
    try keepHousing()
    #expect(try TableDescription(of: "housing", in: directory).rowCount == 3)
  }

  @Test func aSavedRunKnowsItsName() throws {
    try keepHousing()
    let source = try DatasetCatalog.find("housing", in: directory)
    let again = try JSONDecoder().decode(
      DatasetSource.self, from: JSONEncoder().encode(source))
    #expect(again.name == "housing" && again.columns == source.columns)
  }
}
