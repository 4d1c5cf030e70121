import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct NetworkFiguresTests {
  private static let request = GridRequest(
    mapWidth: 2, mapHeight: 2, thumbnailSide: 1, shown: .output)

  private static func trainer(
    _ dataset: DatasetSource = .generator(.circle), _ change: (inout Experiment) -> Void = { _ in }
  ) -> Trainer {
    var experiment = Experiment(dataset: dataset)
    change(&experiment)
    var trainer = Trainer(experiment)
    trainer.trainBatch()
    return trainer
  }

  /// So many rows of two classes.
  private static func many(_ count: Int) -> DatasetSource {
    let numbers = (0..<count).flatMap { row in [Double(row % 7), Double(row % 5)] }
    return .file(
      Dataset(
        name: "many", title: "many", columns: [.plane("x"), .plane("y")],
        rows: Rows(width: 2, numbers),
        target: .classes((0..<count).map { UInt16($0 % 2) }, names: ["even", "odd"])))
  }

  @Test func theyAreMadeOnlyWhereTheyAreAskedFor() {
    var trainer = Self.trainer()
    var request = Self.request
    #expect(trainer.snapshot(version: 0, request: request).figures == nil)
    request.wantsFigures = true
    let snapshot = trainer.snapshot(version: 0, request: request)
    #expect(snapshot.figures == trainer.figures)
    #expect(snapshot.diverged(version: 1, learningRate: 1).figures == snapshot.figures)
  }

  @Test(arguments: [DatasetGenerator.circle, .regGauss])
  func ofFewPointsTheyAreTheReports(generator: DatasetGenerator) {
    let trainer = Self.trainer(.generator(generator))
    let figures = trainer.figures
    #expect(figures.train.fit == trainer.fit(to: trainer.trainSamples))
    #expect(figures.test.fit == trainer.fit(to: trainer.testSamples))
    #expect(figures.test.counted == trainer.split.test.count)
    #expect(figures.parameters == trainer.network.parameterCount)
    #expect(figures.layers.map(\.gradientNorm) == trainer.gradientNorms())
    let shares = trainer.entries(of: [.dead, .saturated]).map(\.value)
    let hidden = figures.layers.dropLast()
    #expect(shares[0] == .numbers(hidden.compactMap(\.deadShare)))
    #expect(shares[1] == .numbers(hidden.compactMap(\.saturatedShare)))
    #expect(figures.layers.last?.deadShare == nil && figures.layers.last?.saturatedShare == nil)
  }

  @Test func ofManyPointsSomeAreCounted() throws {
    let trainer = Self.trainer(Self.many(9_000))
    let figures = trainer.figures
    for (side, rows) in [
      (figures.train, trainer.split.train), (figures.test, trainer.split.test),
    ] {
      #expect(side.all == rows.count && side.counted <= ShownPoints.most)
      #expect(2 * side.counted > ShownPoints.most)
      let counts = try #require(side.fit.confusion).rows
      #expect(counts.joined().reduce(0, +) == side.counted)
    }
  }

  @Test func aLargeNetworkLooksAtFewerPoints() {
    let narrow = Self.trainer(Self.many(4_000)) { $0.hidden = [2] }
    let wide = Self.trainer(Self.many(4_000)) { $0.hidden = Array(repeating: 64, count: 8) }
    #expect(wide.figures.train.counted < narrow.figures.train.counted)
  }

  @Test func makingThemChangesNothing() {
    let trainer = Self.trainer { $0.dropout = 0.2 }
    let before = trainer.checkpoint
    _ = trainer.figures
    #expect(trainer.checkpoint == before)
  }
}
