import DataSources
import NeuralCore
import Testing

@testable import Experiments

@Suite struct TrainerSlicesTests {
  /// Networks and batches of which a slice holds an epoch, some batches, or a part of one.
  private static let cases: [(hidden: [Int], batchSize: Int)] = [
    ([4, 2], 10), ([64, 64, 64, 64], 7), ([64, 64, 64, 64], 150), ([64, 64, 64, 64], 100_000),
  ]

  private static func trainer(_ run: (hidden: [Int], batchSize: Int)) -> Trainer {
    var experiment = Experiment(dataset: .generator(.circle))
    experiment.hidden = run.hidden
    experiment.batchSize = run.batchSize
    return Trainer(experiment)
  }

  private static func slices(_ trainer: inout Trainer, to end: Milestone, scale: Int = 1) -> Int {
    for slice in 1... {
      let reached = trainer.advance(atMost: end == .batch ? 1 : .max, scale: scale)
      if reached == end || reached == .epoch { return slice }
    }
    return 0
  }

  @Test(arguments: cases.indices)
  func anEpochInSlicesIsTheSame(place: Int) {
    var (whole, cut) = (Self.trainer(Self.cases[place]), Self.trainer(Self.cases[place]))
    for _ in 0..<2 {
      whole.trainEpoch()
      let slices = Self.slices(&cut, to: .epoch)
      #expect(place == 0 ? slices == 1 : slices >= 3)
      #expect(cut.epoch == whole.epoch && cut.network == whole.network)
      #expect(cut.history == whole.history && cut.report() == whole.report())
    }
  }

  @Test(arguments: cases.indices)
  func aBatchInSlicesIsTheSame(place: Int) {
    var (whole, cut) = (Self.trainer(Self.cases[place]), Self.trainer(Self.cases[place]))
    whole.finishHistory()
    cut.finishHistory()
    for _ in 0..<3 {
      whole.trainBatch()
      _ = Self.slices(&cut, to: .batch)
      #expect(cut.network == whole.network && cut.epoch == whole.epoch)
    }
  }

  @Test(arguments: cases.indices.dropFirst())
  func largerSlicesAreFewerAndTheSame(place: Int) {
    var (small, large) = (Self.trainer(Self.cases[place]), Self.trainer(Self.cases[place]))
    small.finishHistory()
    large.finishHistory()
    let slices = Self.slices(&small, to: .epoch)
    #expect(Self.slices(&large, to: .epoch, scale: 2) < slices)
    #expect(large.network == small.network && large.history == small.history)
  }

  @Test(arguments: [1, 5, 500, 50_000, 5_000_000], [1, 3])
  func aSliceIsBoundedByTheNetworksSize(parameters: Int, passes: Int) {
    let samples = WorkSlice.samples(parameters: parameters, passes: passes)
    #expect(samples % 32 == 0 && samples >= 32)
    #expect(samples == 32 || samples * passes * parameters <= WorkSlice.products)
    let larger = WorkSlice.samples(parameters: parameters, passes: passes, scale: 64)
    #expect(larger == 32 || larger * passes * parameters <= 64 * WorkSlice.products)
    #expect(larger >= samples)
  }

  @Test func theLastReportIsShownWhileTheNextIsMade() throws {
    var trainer = Self.trainer(Self.cases[1])
    #expect(!trainer.newestReport().isKnown && trainer.history.reports.isEmpty)
    var slices = 0
    while !trainer.isReported {
      trainer.proceedWithReport()
      slices += 1
    }
    #expect(slices > 1 && trainer.history.reports == [trainer.newestReport()])
    let first = trainer.newestReport()
    try trainer.apply(.set(.learningRate, .number(1)))
    #expect(!trainer.isReported && trainer.newestReport() == first)
    while trainer.epoch == 0 { _ = trainer.advance() }
    #expect(trainer.newestReport().epoch == 0, "the epoch's own report takes slices of its own")
    _ = Self.slices(&trainer, to: .epoch)
    #expect(trainer.newestReport().epoch == 1 && trainer.isReported)
    var alone = Self.trainer(Self.cases[1])
    try alone.apply(.set(.learningRate, .number(1)))
    alone.trainEpoch()
    #expect(trainer.newestReport() == alone.report() && trainer.history == alone.history)
  }

  /// The history is that of the run at the end of each epoch, whatever comes while it is written.
  @Test func anEditDuringAReportDoesNotChangeTheReport() throws {
    var (whole, cut) = (Self.trainer(Self.cases[1]), Self.trainer(Self.cases[1]))
    whole.trainEpoch()
    while cut.epoch == 0 { _ = cut.advance() }
    for edit in [ExperimentEdit.addLayer, .set(.noise, .number(10))] {
      try whole.apply(edit)
      try cut.apply(edit)
    }
    #expect(cut.history.reports.count == 1)
    cut.finishHistory()
    #expect(cut.history.reports.count == 2 && !cut.isReported)
    whole.trainEpoch()
    while cut.epoch == 1 { _ = cut.advance() }
    cut.finishHistory()
    #expect(cut.history == whole.history && cut.network == whole.network)
  }
}
