import DataSources
import Experiments
import Testing

@testable import ArchitectureSearch

@Suite struct SeedRaceTests {
  /// Works until nothing is left to do.
  private static func run(_ race: SeedRace, to end: Int = .max, threads: Int = 1) {
    let workers = WorkerThreads(count: threads) {
      while race.work(to: end, until: .now, isCancelled: { false }) || !race.isAt(end) {}
    }
    workers.join()
  }

  private static func question(
    hidden: [[Int]] = [[2], [3]], seeds: Int = 19, epochs: Int = 60,
    _ change: (inout Experiment) -> Void = { _ in }
  ) -> SearchQuestion {
    var experiment = Experiment(dataset: .generator(.circle))
    change(&experiment)
    var question = SearchQuestion(
      experiment, hidden: hidden, seeds: SearchSeeds.numbered(seeds))
    question.epochs = epochs
    return question
  }

  /// The same rows as the search that the command line makes, at any number of threads.
  @Test(arguments: [1, 3])
  func theAnswerIsTheSearchs(threads: Int) {
    let question = Self.question()
    let race = SeedRace(question, plan: question.plan())
    Self.run(race, threads: threads)
    #expect(race.isOver && race.usesLanes && race.isTogether && race.news.done == 1)
    #expect(race.news.finished(race.plan).compactMap(\.self) == Questions.answer(question).rows)
  }

  @Test func whatLanesCannotIsTheSameToo() {
    let question = Self.question(hidden: [[2]], seeds: 3, epochs: 3) { $0.dropout = 0.2 }
    let race = SeedRace(question, plan: question.plan())
    Self.run(race)
    #expect(!race.usesLanes)
    #expect(race.news.finished(race.plan).compactMap(\.self) == Questions.answer(question).rows)
  }

  @Test func allRunsGetOnAlike() {
    let question = Self.question()
    let race = SeedRace(question, plan: question.plan())
    Self.run(race, to: 7)
    #expect(race.epoch == 7 && race.news.rows.map(\.epoch) == [7, 7])
    #expect(!race.isOver && race.news.finished(race.plan).allSatisfy { $0 == nil })
    for _ in 0..<3 { _ = race.work(to: 8, until: .now, isCancelled: { false }) }
    #expect(race.epoch == 7)
    Self.run(race, to: 8)
    #expect(race.epoch == 8)
  }

  @Test func picturesAreThoseOfTrainers() throws {
    let question = Self.question(seeds: 9, epochs: 3)
    let race = SeedRace(question, plan: question.plan())
    Self.run(race)
    #expect(race.news.rows.allSatisfy { $0.maps.allSatisfy { $0 == nil } && $0.votes == nil })
    race.show(
      SeedRace.View(
        map: .init(width: 6, height: 6), votes: .init(width: 4, height: 2), rows: 1..<2,
        seeds: 0..<9))
    Self.run(race)
    let rows = race.news.rows
    #expect(rows[0].maps.allSatisfy { $0 == nil } && rows[0].votes == nil)
    let votes = try #require(rows[1].votes)
    var counts = Array(repeating: 0, count: 8)
    for seed in 0..<9 {
      var trainer = Trainer(question.experiment(of: race.plan.networks[1], seed: seed))
      for _ in 0..<3 { trainer.trainEpoch() }
      var request = GridRequest(mapWidth: 6, mapHeight: 6, thumbnailSide: 1, shown: .output)
      #expect(rows[1].maps[seed] == trainer.decisionGrid(request).map)
      (request.mapWidth, request.mapHeight) = (4, 2)
      for (pixel, value) in trainer.decisionGrid(request).map.values.enumerated() where value >= 0 {
        counts[pixel] += 1
      }
    }
    #expect(votes.voters == 9)
    #expect((0..<8).map { votes.votes(x: $0 % 4, y: $0 / 4) } == counts)
    #expect(votes.map.values == counts.map { Float(2 * $0 - 9) / 9 })
  }

  @Test func sharesGrowWithTheEpochs() {
    let question = Self.question(hidden: [[3]], seeds: 10, epochs: 100)
    let race = SeedRace(question, plan: question.plan())
    #expect(race.news.rows[0].begun == 0)
    Self.run(race, to: 40)
    let early = race.news.rows[0]
    Self.run(race)
    let late = race.news.rows[0]
    #expect(early.begun == 10 && early.solved(race.plan) < late.solved(race.plan))
    #expect(late.solved(race.plan) == 6 && late.share(race.plan) == 0.6)
    #expect(late.interval(race.plan) == WilsonInterval(successes: 6, of: 10))
  }

  @Test func whatIsCancelledComesBackAtOnce() {
    let question = Self.question()
    let race = SeedRace(question, plan: question.plan())
    _ = race.work(to: .max, until: .now + .seconds(100), isCancelled: { true })
    #expect(race.epoch == 0)
  }
}

extension SeedRace {
  fileprivate func isAt(_ end: Int) -> Bool { epoch >= min(end, plan.epochs) }
}
