import DataSources
import Experiments
import NeuralCore
import Testing

@testable import PlaygroundApp

@Suite struct LabTests {
  private static func state(_ source: DatasetSource) -> App {
    let experiment = Experiment(dataset: source)
    var trainer = Trainer(experiment)
    return App(
      experiment: experiment,
      snapshot: trainer.snapshot(version: 0, request: .tiny))
  }

  @Test func everyDataSetOfTheCatalogueIsListedOnce() {
    for (place, source) in DatasetCatalog.all.enumerated() {
      let state = Self.state(source)
      #expect(state.datasets == DatasetCatalog.all && state.datasetIndex == place)
      #expect(state.pictures.count == state.datasets.count)
    }
  }

  @Test func aFileIsListedAfterTheCatalogue() {
    let state = Self.state(Samples.file)
    #expect(state.datasets == DatasetCatalog.all + [Samples.file])
    #expect(state.datasetIndex == DatasetCatalog.all.count)
    var stream = RandomStream(seed: "1")
    #expect(state.pictures.last == DataPicture(Samples.file.load(noise: 0, stream: &stream)))
  }

  @Test func newSeedsFollowFromTheExperimentAlone() {
    var (one, other) = (Self.state(.generator(.circle)), Self.state(.generator(.circle)))
    let seeds = (0..<5).map { _ in one.newSeed() }
    #expect(Set(seeds).count == 5 && seeds.allSatisfy { $0.count == 7 && Double($0) != nil })
    #expect(seeds == (0..<5).map { _ in other.newSeed() })
  }
}

/// Data that a user might bring.
enum Samples {
  /// Two classes in units of their own.
  static let file = DatasetSource.file(
    Dataset(
      name: "flowers/petals.csv", title: "petals",
      columns: [
        Column(name: "length", scale: .span(1.5...7.5, reach: 6)),
        Column(name: "width", scale: .span(-200...1000, reach: 6)),
      ],
      rows: Rows(width: 2, places.flatMap { [$0.x, $0.y] }),
      target: .classes(places.map { $0.x + $0.y > 0 ? 1 : 0 }, names: ["setosa", "virginica"])))

  private static let places = (0..<40).map { index in
    (x: Double(index % 8) - 3.5, y: Double(index / 8) - 2)
  }
}
