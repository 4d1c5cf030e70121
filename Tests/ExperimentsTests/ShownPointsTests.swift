import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ShownPointsTests {
  private static let request = GridRequest(
    mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)

  private static func file(of count: Int) -> Experiment {
    let numbers = (0..<count).flatMap { row in [Double(row % 7), Double(row % 5)] }
    return Experiment(
      dataset: .file(
        Dataset(
          name: "many", title: "many", columns: [.plane("x"), .plane("y")],
          rows: Rows(width: 2, numbers),
          target: .classes((0..<count).map { UInt16($0 % 2) }, names: ["even", "odd"]))))
  }

  private static func expect(
    _ shown: [ShownPoint], are rows: [Int], of dataset: Dataset
  ) {
    #expect(shown.map(\.place.x) == rows.map { dataset.rows[$0, 0] })
    #expect(shown.map(\.place.y) == rows.map { dataset.rows[$0, 1] })
    #expect(shown.map(\.label) == rows.map(dataset.target.label))
  }

  @Test func allPointsOfAUsualDataSetAreShownAsTheNetworkJudgesThem() {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for _ in 0..<5 { trainer.trainEpoch() }
    let shown = trainer.snapshot(version: 0, request: Self.request).points
    let engine = Engine(network: trainer.network)
    Self.expect(shown.train, are: trainer.split.train, of: trainer.dataset)
    Self.expect(shown.test, are: trainer.split.test, of: trainer.dataset)
    let outputs = engine.outputs(
      trainer.experiment.samples(
        of: trainer.split.test, in: trainer.dataset, layout: EngineLayout()))
    #expect(
      shown.test.map(\.isRight) == zip(outputs, shown.test).map { ($0 >= 0) == ($1.label > 0) })
    let right = shown.train.filter(\.isRight).count
    #expect(Double(right) / Double(shown.train.count) == trainer.report().trainAccuracy)
  }

  @Test func judgementsFollowNewPointsAndFeatures() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for edit in [
      ExperimentEdit.newData(seed: "7"), .set(.features, .names(["x", "y", "sinX"])), .restart,
    ] {
      try trainer.apply(edit)
      let shown = trainer.snapshot(version: 0, request: Self.request).points
      let outputs = Engine(network: trainer.network)
        .outputs(
          trainer.experiment.samples(
            of: trainer.split.train, in: trainer.dataset, layout: EngineLayout()))
      Self.expect(shown.train, are: trainer.split.train, of: trainer.dataset)
      #expect(
        shown.train.map(\.isRight) == zip(outputs, shown.train).map { ($0 >= 0) == ($1.label > 0) })
    }
  }

  @Test(arguments: [1, 1_999, 2_000, 2_001, 4_000, 4_001, 100_000])
  func manyPointsAreThinnedByOneRule(count: Int) {
    let thinned = ShownPoints.thinned(Array(0..<count))
    #expect(thinned.count <= ShownPoints.most && thinned.first == 0)
    #expect(2 * thinned.count > min(count, ShownPoints.most))
    #expect(thinned.count == count || count > ShownPoints.most)
  }

  @Test func aLargeFileIsShownInPart() {
    var trainer = Trainer(Self.file(of: 10_000))
    let shown = trainer.snapshot(version: 0, request: Self.request).points
    #expect(shown.train.count == 1_667 && shown.test.count == 1_667)
    Self.expect([shown.train[1]], are: [trainer.split.train[3]], of: trainer.dataset)
  }

  @Test func numbersAreNeverWrong() {
    var trainer = Trainer(Experiment(dataset: .generator(.regGauss)))
    let shown = trainer.snapshot(version: 0, request: Self.request).points
    #expect(shown.train.allSatisfy(\.isRight) && shown.train.contains { $0.label < 0 })
  }
}
