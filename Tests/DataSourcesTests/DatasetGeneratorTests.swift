import DataSources
import NeuralCore
import TestSupport
import Testing

@Suite struct DatasetGeneratorTests {
  @Test func tableHasThePagesNamesAndCounts() {
    let names = DatasetGenerator.allCases.map(\.name)
    #expect(names == ["circle", "xor", "gauss", "spiral", "reg-plane", "reg-gauss"])
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
  fileprivate func generate(noise: Double, seed: String) -> Dataset {
    var stream = RandomStream(seed: seed)
    return generate(noise: noise, stream: &stream)
  }
}
