import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct PointEditsTests {
  private static let point = ExperimentEdit.placePoint(x: 1.5, y: -2, label: 1)

  private static func trainer(_ generator: DatasetGenerator = .circle) -> Trainer {
    var trainer = Trainer(Experiment(dataset: .generator(generator)))
    trainer.trainEpoch()
    trainer.trainBatch()
    return trainer
  }

  @Test func aPointJoinsThePresentOnesAndTheNetworkStays() throws {
    var trainer = Self.trainer()
    let (network, rows, epoch) = (trainer.network, trainer.dataset.rows, trainer.epoch)
    try trainer.apply(Self.point)
    #expect(trainer.network == network && trainer.epoch == epoch && trainer.position == 0)
    #expect(trainer.dataset.rows.count == 501 && trainer.dataset.rows[500, 1] == -2)
    #expect((0..<500).allSatisfy { trainer.dataset.rows[$0, 0] == rows[$0, 0] })
    #expect(trainer.dataset.target.label(of: 500) == 1)
    #expect(trainer.split.train.count == 251 && trainer.split.test.count == 250)
    try trainer.apply(.removePoint(row: 0))
    #expect(trainer.dataset.rows.count == 500 && trainer.dataset.rows[499, 0] == 1.5)
    trainer.trainEpoch()
    #expect(trainer.isFinite && trainer.experiment.dataset.name == PlacedPoints.name)
  }

  /// A point that is placed trains, and no other point goes to the other half.
  @Test func theOtherPointsStayInTheirHalves() throws {
    var trainer = Self.trainer()
    let before = trainer.split
    try trainer.apply(Self.point)
    #expect(trainer.split.train == before.train + [500] && trainer.split.test == before.test)
    let row = try #require(before.test.first)
    try trainer.apply(.removePoint(row: row))
    let without = { (rows: [Int]) in rows.filter { $0 != row }.map { $0 > row ? $0 - 1 : $0 } }
    #expect(trainer.split.train == without(before.train + [500]))
    #expect(trainer.split.test == without(before.test))
    try trainer.apply(.set(.trainPercent, .number(80)))
    #expect(trainer.split.train.count == 400 && trainer.split.test.count == 100, "another share")
    let other = trainer.split
    try trainer.apply(Self.point)
    #expect(trainer.split.train == other.train + [500] && trainer.split.test == other.test)
  }

  @Test func whatCannotBeIsRefused() throws {
    let beyond: [ExperimentEdit] = [
      .placePoint(x: .nan, y: 0, label: 0), .placePoint(x: 0, y: 1e9, label: 0),
      .placePoint(x: 0, y: 0, label: 2), .removePoint(row: 500), .removePoint(row: -1),
    ]
    for edit in beyond {
      var trainer = Self.trainer()
      let before = trainer.checkpoint
      #expect(throws: EditRefusal.self) { try trainer.apply(edit) }
      #expect(trainer.checkpoint == before)
    }
    var many = Experiment(dataset: .generator(.circle))
    many.points = PlacedPoints.limit
    try many.apply(.removePoint(row: 0))
    try many.apply(Self.point)
    #expect(throws: EditRefusal.self) { try many.apply(Self.point) }
    var wide = Experiment(dataset: .bundled(.iris))
    #expect(throws: EditRefusal.self) { try wide.apply(Self.point) }
  }

  @Test func onePointStays() throws {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.points = 10
    for _ in 0..<9 { try experiment.apply(.removePoint(row: 0)) }
    #expect(throws: EditRefusal.self) { try experiment.apply(.removePoint(row: 0)) }
    #expect(Trainer(experiment).dataset.rows.count == 1)
  }

  @Test(arguments: [DatasetGenerator.circle, .regGauss, .blobs])
  func anyListReplaysAndComesBackFromAFile(generator: DatasetGenerator) throws {
    var stream = RandomStream(seed: generator.name)
    for _ in 0..<4 {
      var trainer = Trainer(Experiment(dataset: .generator(generator)))
      for _ in 0..<15 {
        for _ in 0..<Int(stream.uniform(0, 3)) { trainer.trainBatch() }
        try? trainer.apply(Self.edit(&stream))
      }
      let split = trainer.split
      try RunFileTests.expectReplayed(trainer, "\(trainer.checkpoint.recording.entries)") {
        #expect($0.split == split)
      }
    }
  }

  private static func edit(_ stream: inout RandomStream) -> ExperimentEdit {
    switch Int(stream.uniform(0, 8)) {
    case 0: .newData(seed: "\(stream.next())")
    case 1: .set(.noise, .number(10))
    case 2: .set(.trainPercent, .number(60))
    case 3, 4: .removePoint(row: Int(stream.uniform(0, 600)))
    default:
      .placePoint(
        x: stream.uniform(-6, 6), y: stream.uniform(-6, 6), label: Double(Int(stream.uniform(0, 2)))
      )
    }
  }
}
