import DataSources
import Foundation
import NeuralCore
import Testing

@Suite struct DatasetSourceTests {
  @Test(arguments: DatasetGenerator.allCases) func generatorsFillADataset(
    generator: DatasetGenerator
  ) throws {
    var stream = RandomStream(seed: "5")
    let dataset = DatasetSource.generator(generator).load(noise: 10, stream: &stream)
    #expect(dataset.name == generator.name && dataset.title == generator.title)
    #expect(dataset.rows.count == generator.count && dataset.problem == generator.problem)
    let classes =
      switch generator {
      case .blobs: ["a", "b", "c"]
      case .brightness: ["dark", "bright"]
      default: ["-1", "+1"]
      }
    #expect(dataset.target.names == (generator.problem == .classification ? classes : []))
    #expect(dataset.columns[0].lower == -6 && dataset.columns[0].upper == 6)
    #expect(DatasetSource.generator(generator).isDrawn)
  }

  @Test(arguments: [
    (BundledDataset.and, [-1.0, -1, -1, 1]), (.or, [-1, 1, 1, 1]), (.nand, [1, 1, 1, -1]),
    (.xorGate, [-1, 1, 1, -1]),
  ]) func gatesAreTruthTables(gate: BundledDataset, labels: [Double]) throws {
    var stream = RandomStream(seed: "5")
    let dataset = DatasetSource.bundled(gate).load(noise: 50, stream: &stream)
    #expect(dataset.labels == labels)
    #expect(
      dataset.numbers(0) == [-5, -5, 5, 5] && dataset.numbers(1) == [-5, 5, -5, 5])
    #expect(dataset.target.names == ["0", "1"] && dataset.title == gate.title)
    #expect(stream == RandomStream(seed: "5"), "files draw nothing")
    #expect(!DatasetSource.bundled(gate).isDrawn)
  }

  @Test func irisHasFishersNumbers() {
    let iris = BundledDataset.iris.dataset
    #expect(iris.rows.count == 150 && iris.columns.count == 4)
    #expect(iris.target.names == ["setosa", "versicolor", "virginica"])
    // Fisher's mean of the sepals' length over all flowers, and the two rows that copies have wrong.
    #expect(abs(iris.columns[0].value(at: 0) - 5.843333333333334) < 1e-12)
    let own = { (row: Int) in
      iris.columns.indices.map { place in
        let column = iris.columns[place]
        return (column.value(at: iris.rows[row, place]) * 10).rounded() / 10
      }
    }
    #expect(own(34) == [4.9, 3.1, 1.5, 0.2] && own(37) == [4.9, 3.6, 1.4, 0.1])
  }

  @Test func filesAreReadFromTheirPath() throws {
    let url = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).csv")
    let text = "a,b,c\n1,2,x\n3,4,y\n"
    try text.write(to: url, atomically: true, encoding: .utf8)
    defer { try? FileManager.default.removeItem(at: url) }
    var stream = RandomStream(seed: "5")
    let source = try DatasetCatalog.find(url.path)
    let dataset = source.load(noise: 0, stream: &stream)
    #expect(dataset.rows.count == 2 && dataset.name == url.path)
    #expect(dataset.title == url.deletingPathExtension().lastPathComponent)
    #expect(source.csv(noise: 0, stream: &stream).hasPrefix("x,y,label\n-5,-5,"))
  }

  @Test func aMissingFileIsSaid() {
    #expect(throws: DataError(.noInput, "./missing.csv: there is no such file; check its path")) {
      try DatasetCatalog.find("./missing.csv")
    }
  }

  /// Whatever is drawn, and however many random numbers a row takes.
  @Test(arguments: DatasetCatalog.all)
  func skippingLeavesTheStreamWhereDrawingDoes(source: DatasetSource) {
    for (noise, points) in [(0, nil), (30, nil), (10, 37)] as [(Int, Int?)] {
      var (drawn, skipped) = (RandomStream(seed: "7"), RandomStream(seed: "7"))
      let loaded = source.load(noise: noise, points: points, stream: &drawn)
      _ = Split(
        rows: loaded.rows.count, testCount: loaded.testCount, trainPercent: 50, stream: &drawn)
      source.skip(noise: noise, points: points, stream: &skipped)
      #expect(skipped == drawn, "\(source.name), noise \(noise)")
    }
  }
}
