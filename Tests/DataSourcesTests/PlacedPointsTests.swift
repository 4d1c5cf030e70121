import Foundation
import NeuralCore
import TestSupport
import Testing

@testable import DataSources

@Suite struct PlacedPointsTests {
  private static func points(_ generator: DatasetGenerator = .circle) throws -> PlacedPoints {
    var stream = RandomStream(seed: "7")
    return try #require(
      PlacedPoints(generator.generate(noise: 0, points: 30, stream: &stream)))
  }

  @Test func theyBeginAsTheTableWas() throws {
    for generator in [DatasetGenerator.circle, .regGauss, .blobs] {
      var stream = RandomStream(seed: "7")
      let dataset = generator.generate(noise: 0, points: 30, stream: &stream)
      let placed = try #require(PlacedPoints(dataset)).dataset
      #expect(placed.rows == dataset.rows && placed.target == dataset.target)
      #expect(placed.columns == dataset.columns)
    }
    var stream = RandomStream(seed: "7")
    let many = DatasetGenerator.circle.generate(noise: 0, points: 2002, stream: &stream)
    #expect(PlacedPoints(many) == nil)
  }

  @Test func pointsComeAndGo() throws {
    var points = try Self.points()
    points.place(.init(x: 5.5, y: -5.5, label: 1))
    #expect(points.points.count == 31 && points.dataset.rows[30, 0] == 5.5)
    #expect(points.row(nearX: 5.6, y: -5.5, reach: 0.2) == 30)
    #expect(points.row(nearX: 5.8, y: -5.5, reach: 0.2) == nil)
    points.remove(row: 30)
    #expect(points == (try Self.points()))
  }

  @Test func whatCanBeAPointIsKnown() throws {
    let (classes, numbers) = (try Self.points(), try Self.points(.regPlane))
    for label in [0.0, 1] { #expect(classes.accepts(.init(x: 1, y: 1, label: label))) }
    for label in [-1.0, 0.5, 2, .nan] { #expect(!classes.accepts(.init(x: 1, y: 1, label: label))) }
    #expect(numbers.accepts(.init(x: 1, y: 1, label: -0.25)))
    #expect(!numbers.accepts(.init(x: 1, y: 1, label: .infinity)))
    for x in [Double.nan, .infinity, 101] { #expect(!numbers.accepts(.init(x: x, y: 0, label: 0))) }
  }

  @Test func sourcesOfThemComeBackFromFiles() throws {
    for generator in [DatasetGenerator.circle, .regPlane, .blobs] {
      var points = try Self.points(generator)
      var stream = RandomStream(seed: "7")
      let split = Split(rows: points.points.count, trainPercent: 40, stream: &stream)
      points.keep(split, trainPercent: 40, seed: "7")
      #expect(points.split(trainPercent: 40, seed: "7") == split)
      #expect(points.split(trainPercent: 41, seed: "7") == nil)
      #expect(points.split(trainPercent: 40, seed: "8") == nil)
      let source = DatasetSource.placed(points)
      let data = try JSONEncoder().encode(source)
      #expect(try JSONDecoder().decode(DatasetSource.self, from: data) == source)
    }
  }

  @Test(arguments: [
    "{}", #"{"points":[]}"#, #"{"points":[1,2]}"#, #"{"classes":["a"],"points":[1,2,0]}"#,
    #"{"classes":["a","b"],"points":[1,2,2]}"#, #"{"classes":["a","a"],"points":[1,2,0]}"#,
    #"{"points":[1,2,0],"halves":{"trainPercent":50,"seed":"1","train":[0],"test":[]}}"#,
    #"{"points":[1,2,0,1,2,0],"halves":{"trainPercent":50,"seed":"1","train":[0],"test":[2]}}"#,
    #"{"points":[1,2,0,1,2,0],"halves":{"trainPercent":50,"seed":"1","train":[0],"test":[0]}}"#,
    #"{"points":[1e300,2,0]}"#, #"{"points":[1,2,1e7]}"#,
  ])
  func damagedPointsAreRefused(text: String) {
    let data = Data(#"{"placed":\#(text)}"#.utf8)
    #expect(throws: DecodingError.self) {
      try JSONDecoder().decode(DatasetSource.self, from: data)
    }
  }

  @Test func theirFileReadsAsTheSamePoints() throws {
    for generator in [DatasetGenerator.circle, .regPlane, .blobs] {
      let scratch = try ScratchFolder()
      let path = scratch.url.appending(path: "placed.csv").path
      var points = try Self.points(generator)
      points.place(.init(x: 1.2345, y: -0.5, label: 1))
      try points.write(to: path)
      var reading = TableReading()
      reading.scale = ScaleRule.none
      reading.target = points.classNames.isEmpty ? .quantity : .classes
      let dataset = try DatasetCatalog.find(path, reading).dataset
      #expect(dataset.rows.count == 31)
      for row in 0..<31 {
        #expect(dataset.rows[row, 0] == points.points[row].x)
        #expect(dataset.rows[row, 1] == points.points[row].y)
        #expect(dataset.target.label(of: row) == points.dataset.target.label(of: row))
      }
      try points.write(to: path)
    }
  }

  @Test func nothingElseIsReplaced() throws {
    let scratch = try ScratchFolder()
    let file = try scratch.file(named: "placed.csv", "my thesis, chapter one\n")
    let error = #expect(throws: DataError.self) { try Self.points().write(to: file.path) }
    #expect(error?.exitCode == 64)
    #expect(try String(contentsOf: file, encoding: .utf8).hasPrefix("my thesis"))
  }
}

extension DatasetSource {
  fileprivate var dataset: Dataset {
    var stream = RandomStream(seed: "1")
    return load(noise: 0, stream: &stream)
  }
}
