import DataSources
import Foundation
import NeuralCore
import TestSupport
import Testing

@Suite struct DatasetGeneratorTests {
  @Test func tableBeginsWithThePagesNamesAndHasItsCounts() {
    let names = DatasetGenerator.allCases.map(\.name)
    #expect(
      names == [
        "circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss", "moons", "blobs",
        "checkerboard", "sine", "brightness",
      ])
    for generator in DatasetGenerator.allCases {
      let isRegression = generator.name.hasPrefix("reg-")
      #expect(generator.problem == (isRegression ? .regression : .classification))
      #expect(generator.count == (isRegression ? 1200 : 500))
      #expect(!generator.title.isEmpty && !generator.summary.isEmpty)
    }
  }

  @Test func drawsWhatThePageDraws() throws {
    let recordings = try PageFixtures.points()
    #expect(recordings.count == 48)
    for recording in recordings {
      let settings = recording.settings
      let isRegression = settings["problem"] == "regression"
      let name = try #require(settings[isRegression ? "regDataset" : "dataset"])
      let generator = try #require(DatasetGenerator(rawValue: name))
      let noise = try #require(settings["noise"].flatMap(Double.init))
      var stream = RandomStream(seed: try #require(settings["seed"]))
      var counting = stream
      let dataset = generator.generate(noise: noise, stream: &stream)
      #expect(dataset.rows.count == generator.count)
      for _ in 0..<recording.draws.generate { _ = counting.next() }
      #expect(stream == counting, "\(recording.hash): another number of draws")
    }
  }

  @Test(arguments: DatasetGenerator.allCases) func noiseChangesThePoints(
    generator: DatasetGenerator
  ) {
    let clean = generator.generate(noise: 0, seed: "7")
    let noisy = generator.generate(noise: 50, seed: "7")
    #expect(clean != noisy)
    #expect(clean == generator.generate(noise: 0, seed: "7"))
  }

  @Test(arguments: DatasetGenerator.allCases) func asManyPointsAsWantedAreDrawn(
    generator: DatasetGenerator
  ) {
    for count in [10, 101, 2000] {
      var stream = RandomStream(seed: "7")
      let dataset = generator.generate(noise: 10, points: count, stream: &stream)
      #expect(dataset.rows.count == count)
      for column in 0..<2 { #expect(dataset.numbers(column).allSatisfy { abs($0) < 12 }) }
    }
  }

  @Test func moonsAreHalfCircles() {
    for (x, y, label) in DatasetGenerator.moons.points(seed: "1") {
      let (acrossX, acrossY) = (label * x + 1.5, label * y + 0.75)
      #expect(abs(acrossX * acrossX + acrossY * acrossY - 9) < 1e-12 && acrossY >= 0)
    }
  }

  @Test func checkersAndSineFollowTheirRules() {
    for (x, y, label) in DatasetGenerator.checkerboard.points(seed: "1") {
      let square = Int((x / 2.5).rounded(.down)) + Int((y / 2.5).rounded(.down))
      #expect(label == (square % 2 == 0 ? 1 : -1))
    }
    for (x, y, label) in DatasetGenerator.sine.points(seed: "1") {
      #expect(label == (y > 2.5 * sin(x) ? 1 : -1))
    }
  }

  @Test func halfOfThePicturesAreBright() {
    let dataset = DatasetGenerator.brightness.generate(noise: 0, seed: "1")
    #expect(dataset.columns.map(\.name) == ["pixel 1", "pixel 2", "pixel 3", "pixel 4"])
    #expect(dataset.target.names == ["dark", "bright"] && dataset.rows.width == 4)
    for row in 0..<dataset.rows.count {
      let pixels = (0..<4).map { dataset.rows[row, $0] }
      #expect(pixels.allSatisfy { 0...1 ~= $0 })
      #expect(dataset.labels[row] == (pixels.reduce(0, +) >= 2 ? 1 : -1))
    }
    #expect(dataset.labels.count { $0 == 1 } == 250)
  }

  @Test func blobsAreThreeClasses() {
    let dataset = DatasetGenerator.blobs.generate(noise: 0, seed: "1")
    #expect(dataset.target.names == ["a", "b", "c"] && DatasetGenerator.blobs.outputCount == 3)
    let counts = (0..<3).map { place in dataset.labels.filter { $0 == Double(place) }.count }
    #expect(counts == [167, 167, 166])
  }

  @Test func circleNoiseFlipsLabelsButMovesNoPoint() {
    let clean = DatasetGenerator.circle.generate(noise: 0, seed: "7")
    let noisy = DatasetGenerator.circle.generate(noise: 50, seed: "7")
    #expect(clean.rows == noisy.rows)
    #expect(clean.labels != noisy.labels)
  }

  @Test func planeLabelsAreNotCutOff() {
    let labels = DatasetGenerator.regPlane.generate(noise: 0, seed: "7").labels
    #expect(labels.contains { $0 > 1 } && labels.contains { $0 < -1 })
  }
}

extension DatasetGenerator {
  /// Its points without noise.
  fileprivate func points(seed: String) -> [(x: Double, y: Double, label: Double)] {
    let dataset = generate(noise: 0, seed: seed)
    return dataset.records(Array(0..<dataset.rows.count)).map { ($0[0], $0[1], $0[2]) }
  }

  fileprivate func generate(noise: Double, seed: String) -> Dataset {
    var stream = RandomStream(seed: seed)
    return generate(noise: noise, stream: &stream)
  }
}
