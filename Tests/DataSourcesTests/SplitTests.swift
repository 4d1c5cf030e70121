import DataSources
import NeuralCore
import TestSupport
import Testing

/// What two correct engines may differ by in a point's coordinates.
private let pointTolerance = 1e-12
/// What the sum over a thousand such coordinates may differ by.
private let sumTolerance = 1e-11

@Suite struct SplitTests {
  @Test func everyRecordedLinkHasThePagesPoints() throws {
    for recording in try PageFixtures.points() {
      let settings = recording.settings
      let isRegression = settings["problem"] == "regression"
      var stream = RandomStream(seed: try #require(settings["seed"]))
      let (dataset, split) = try Split.page(
        try #require(settings[isRegression ? "regDataset" : "dataset"]),
        noise: try #require(settings["noise"].flatMap(Double.init)),
        percent: try #require(settings["percTrainData"].flatMap { Int($0) }), stream: &stream)
      let (train, test) = (dataset.records(split.train), dataset.records(split.test))
      expect(train, startWith: recording.trainFirst5, recording.train, recording.hash)
      expect(test, startWith: recording.testFirst5, recording.test, recording.hash)
      #expect(abs(stream.uniform(-0.5, 0.5) - recording.firstWeight) <= pointTolerance)
    }
  }

  @Test(arguments: PageRecording.names) func everyRecordedRunHasThePagesPoints(name: String) throws
  {
    let recording = try PageRecording.load(name)
    let config = recording.config
    var stream = RandomStream(seed: config.seed)
    let (dataset, split) = try Split.page(
      config.dataset, noise: config.noise, percent: config.percTrainData, stream: &stream)
    let (train, test) = (dataset.records(split.train), dataset.records(split.test))
    expect(train, startWith: recording.trainFirst10, recording.trainSummary, name)
    expect(test, startWith: recording.testFirst10, recording.testSummary, name)
    let firstWeight = try #require(recording.initial.first?.w.first?.first)
    let drawn = stream.uniform(-0.5, 0.5)
    #expect(abs((config.initZero ? 0 : drawn) - firstWeight) <= pointTolerance)
  }

  @Test func aSmallFileTrainsAndTestsOnAllItsRows() throws {
    for source in [BundledDataset.and, .or, .nand, .xorGate].map(DatasetSource.bundled) {
      var stream = RandomStream(seed: "1")
      let dataset = source.load(noise: 0, stream: &stream)
      let split = Split(rows: dataset.rows.count, trainPercent: 50, stream: &stream)
      #expect(split.sharesRows)
      #expect(split.train.count == 4 && split.train == split.test)
    }
  }

  @Test(arguments: [(19, true), (20, false)]) func filesAreCutFromTwentyRowsOn(
    rows: Int, shares: Bool
  ) {
    let split = Split(rows: rows, trainPercent: 50)
    #expect(split.sharesRows == shares)
    #expect(split.train.count == (shares ? rows : 10))
    #expect(split.test.count == (shares ? rows : 10))
  }

  @Test(arguments: [(0, 1), (1, 1), (4, 1), (10, 2), (33, 6), (99, 19)])
  func neitherHalfIsEmpty(percent: Int, train: Int) {
    let split = Split(rows: 20, trainPercent: percent)
    #expect(split.train.count == train)
    #expect(split.test.count == 20 - train)
  }

  @Test func ofAHundredPerCentAllRowsTrainAndTest() {
    let split = Split(rows: 1000, trainPercent: 100)
    #expect(split.sharesRows && split.train == split.test)
    #expect(split.train.sorted() == Array(0..<1000))
  }

  @Test func aSplitLosesNoRow() {
    let split = Split(rows: 100, trainPercent: 70)
    #expect((split.train + split.test).sorted() == Array(0..<100))
    #expect(split.train != Array(0..<70))
  }

  private func expect(
    _ points: [[Double]], startWith first: [[Double]], _ summary: PageRecording.Summary,
    _ run: String
  ) {
    for (point, recorded) in zip(points, first) {
      for (value, wanted) in zip(point, recorded) {
        #expect(abs(value - wanted) <= pointTolerance, "\(run)")
      }
    }
    #expect(points.count == summary.n, "\(run)")
    #expect(points.count { $0[2] > 0 } == summary.positives, "\(run)")
    let sums = points.reduce(into: [0.0, 0.0, 0.0]) { sums, point in
      sums = zip(sums, point).map(+)
    }
    for (sum, wanted) in zip(sums, [summary.sumX, summary.sumY, summary.sumLabel]) {
      #expect(abs(sum - wanted) <= sumTolerance, "\(run)")
    }
  }
}

extension Split {
  fileprivate static func page(
    _ name: String, noise: Double, percent: Int, stream: inout RandomStream
  ) throws -> (Dataset, Split) {
    let dataset = try DatasetCatalog.find(name).load(noise: Int(noise), stream: &stream)
    return (dataset, Split(rows: dataset.rows.count, trainPercent: percent, stream: &stream))
  }

  fileprivate init(rows: Int, trainPercent: Int) {
    var stream = RandomStream(seed: "1")
    self.init(rows: rows, trainPercent: trainPercent, stream: &stream)
  }
}
