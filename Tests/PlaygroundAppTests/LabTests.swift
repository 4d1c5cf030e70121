import DataSources
import Experiments
import NeuralCore
import TestSupport
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

  @Test func whatWasDecidedOfAFileIsSaidAtTheStartAndAmongTheNumbers() throws {
    let scratch = try ScratchFolder()
    let rows = (0..<30).map { "\($0),\($0 % 4 == 0 ? "" : "\($0 % 5)"),\($0 % 3),\($0 % 3)\n" }
    let file = try scratch.file(named: "f.csv", "a,b,c,kind\n" + rows.joined())
    let source = try DatasetCatalog.find(file.path)
    #expect(source.notices.count == 2)
    var state = Self.state(source)
    #expect(state.lab.message == "i shows 2 notes on the file. \(source.notices[0])")
    _ = update(&state, .input(.key(.character("i")), at: nil))
    #expect(state.lab.message == nil)
    #expect(Self.state(.generator(.circle)).lab.message == nil)
    #expect(Sentences.read(["one"]) == "one" && Sentences.read([]) == nil)
  }

  @Test func keysChooseThePlaneOfAWideTable() throws {
    var state = Self.state(try DatasetCatalog.find("iris"))
    let press = { (key: Character) in _ = update(&state, .input(.key(.character(key)), at: nil)) }
    "hk".forEach(press)
    #expect(state.playground.plane.x == 2 && state.playground.plane.y == 3)
    press("h")
    #expect(state.playground.plane.x == 0)
    "zzZ".forEach(press)
    #expect(state.playground.plane.row == 0 && state.message?.contains("row 1") == true)
    press("Z")
    #expect(state.playground.plane.row == nil)
    state.focus = .place(.feature(.column(3)))
    press("d")
    #expect(state.playground.plane == PlaneChoice() && state.focus == .place(.feature(.x)))
    press("h")
    #expect(state.playground.plane == PlaneChoice() && state.message == Sentences.twoColumns)
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
