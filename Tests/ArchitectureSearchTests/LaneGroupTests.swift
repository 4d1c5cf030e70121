import DataSources
import Experiments
import NeuralCore
import Testing

@testable import ArchitectureSearch

/// What runs side by side say, against trainers that run alone.
@Suite struct LaneGroupTests {
  private static func experiments(
    _ count: Int, _ source: DatasetSource = .generator(.circle),
    _ change: (inout Experiment) -> Void = { _ in }
  ) -> [Experiment] {
    SearchSeeds.numbered(count).map { seed in
      var experiment = Experiment(dataset: source)
      experiment.hidden = [3]
      change(&experiment)
      experiment.seed = seed
      return experiment
    }
  }

  private static func group(_ experiments: [Experiment]) throws -> LaneGroup {
    var view = SeedGroupView()
    view.training = true
    let points = try #require(PackedSeeds(experiments, looking: view, shelf: SampleShelf()))
    return LaneGroup(experiments, on: points, looking: view)
  }

  private static func expectSame(_ group: any SeedGroup, epochs: Int) throws {
    for _ in 0..<epochs { #expect(group.trainEpoch { false }) }
    let reports = try #require(group.reports { false })
    let maps = group.maps(width: 7, height: 5)
    let request = GridRequest(mapWidth: 7, mapHeight: 5, thumbnailSide: 1, shown: .output)
    #expect(group.epoch == epochs && reports.count == group.experiments.count)
    for (run, experiment) in group.experiments.enumerated() {
      var trainer = Trainer(experiment)
      for _ in 0..<epochs { trainer.trainEpoch() }
      #expect(group.network(run).isIdentical(to: trainer.network))
      #expect(reports[run] == trainer.report())
      #expect(maps[run] == trainer.decisionGrid(request).map)
    }
  }

  /// Points and weights of each seed.
  @Test(arguments: [
    DatasetSource.generator(.circle), .generator(.regGauss), .generator(.blobs),
    .bundled(.xorGate),
  ])
  func eachRunIsThatOfATrainer(source: DatasetSource) throws {
    let experiments = Self.experiments(LaneGroup.most, source)
    try Self.expectSame(try Self.group(experiments), epochs: 4)
    try Self.expectSame(try Self.group([experiments[0]]), epochs: 1)
  }

  /// The same points for all, and weights of each seed.
  @Test func eachRunIsThatOfATrainerOnFixedPoints() throws {
    let experiments = Self.experiments(LaneGroup.most) { $0.dataSeed = "7" }
    try Self.expectSame(try Self.group(experiments), epochs: 4)
  }

  /// A table whose scales are those of the rows that train, so that each seed has a plane of its own.
  @Test func planesOfFittedTablesAreTheRunsOwn() throws {
    let experiments = Self.experiments(2, .generator(.brightness))
    try Self.expectSame(try Self.group(experiments), epochs: 2)
  }

  @Test func networksOfOtherShapesStartFromTheSamePoints() throws {
    let experiments = Self.experiments(2)
    let view = SeedGroupView()
    let points = try #require(PackedSeeds(experiments, looking: view, shelf: SampleShelf()))
    for hidden in [[1], [4, 2]] {
      let others = experiments.map { experiment in
        var other = experiment
        other.hidden = hidden
        return other
      }
      let group = LaneGroup(others, on: points, looking: view)
      #expect(group.trainEpoch { false })
      for (run, experiment) in others.enumerated() {
        var trainer = Trainer(experiment)
        trainer.trainEpoch()
        #expect(group.network(run).isIdentical(to: trainer.network))
      }
    }
  }

  @Test func trainersInTurnAreTheSame() throws {
    let group = TrainerGroup(Self.experiments(2) { $0.dropout = 0.2 })
    try Self.expectSame(group, epochs: 2)
  }

  @Test func whatIsCancelledIsGivenUp() throws {
    let group = try Self.group(Self.experiments(1))
    #expect(!group.trainEpoch { true })
    #expect(group.reports { true } == nil)
    #expect(
      PackedSeeds(
        Self.experiments(1), looking: SeedGroupView(), shelf: SampleShelf(), isCancelled: { true })
        == nil)
  }
}
