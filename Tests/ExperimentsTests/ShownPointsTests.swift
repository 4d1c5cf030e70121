import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct ShownPointsTests {
  private static let request = GridRequest(
    mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)

  private static func file(of count: Int) -> Experiment {
    let points = (0..<count).map { row in point(row) }
    return Experiment(
      dataset: .file(
        Dataset(name: "many", title: "many", problem: .classification, points: points)))
  }

  private static func point(_ row: Int) -> DataPoint {
    DataPoint(x: Double(row % 7), y: Double(row % 5), label: row % 2 == 0 ? -1 : 1)
  }

  @Test func allPointsOfAUsualDataSetAreShownWithTheNetworksOutputs() {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for _ in 0..<5 { trainer.trainEpoch() }
    let shown = trainer.snapshot(version: 0, request: Self.request).points
    let engine = Engine(network: trainer.network)
    #expect(shown.train.map(\.point) == trainer.split.train)
    #expect(shown.test.map(\.point) == trainer.split.test)
    let outputs = engine.outputs(trainer.experiment.samples(of: trainer.split.test))
    #expect(shown.test.map(\.output) == outputs)
    let right = shown.train.filter(\.isRight).count
    #expect(Double(right) / Double(shown.train.count) == trainer.report().trainAccuracy)
  }

  @Test func outputsFollowNewPointsAndFeatures() throws {
    var trainer = Trainer(Experiment(dataset: .generator(.circle)))
    for edit in [
      ExperimentEdit.newData(seed: "7"), .set(.features, .names(["x", "y", "sinX"])), .restart,
    ] {
      try trainer.apply(edit)
      let shown = trainer.snapshot(version: 0, request: Self.request).points
      let outputs = Engine(network: trainer.network)
        .outputs(trainer.experiment.samples(of: trainer.split.train))
      #expect(shown.train.map(\.point) == trainer.split.train)
      #expect(shown.train.map(\.output) == outputs)
    }
  }

  @Test(arguments: [1, 1_999, 2_000, 2_001, 4_000, 4_001, 100_000])
  func manyPointsAreThinnedByOneRule(count: Int) {
    let points = (0..<count).map { DataPoint(x: Double($0), y: 0, label: 1) }
    let thinned = ShownPoints.thinned(points)
    #expect(thinned.count <= ShownPoints.most && thinned.first == points.first)
    #expect(2 * thinned.count > min(count, ShownPoints.most))
    #expect(thinned.count == count || count > ShownPoints.most)
  }

  @Test func aLargeFileIsShownInPart() {
    var trainer = Trainer(Self.file(of: 10_000))
    let shown = trainer.snapshot(version: 0, request: Self.request).points
    #expect(shown.train.count == 1_667 && shown.test.count == 1_667)
    #expect(shown.train[1].point == trainer.split.train[3])
  }

  @Test func zeroIsPositiveAndWhatIsNoNumberIsWrong() {
    let shown = { (label: Double, output: Double) in
      ShownPoint(point: DataPoint(x: 0, y: 0, label: label), output: output).isRight
    }
    #expect(shown(1, 0) && !shown(-1, 0) && shown(-1, -0.1))
    #expect(!shown(1, .nan) && !shown(-1, .nan))
  }
}
