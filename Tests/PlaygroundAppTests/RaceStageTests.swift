import ArchitectureSearch
import DataSources
import Experiments
import Glibc
import Synchronization
import Testing

@testable import PlaygroundApp

/// Races on threads, as the event loop runs them.
@Suite struct RaceStageTests {
  private static func order(_ panel: WallPanel, number: Int = 0, limit: Int) -> RaceOrder {
    RaceOrder(
      number: number, question: panel.question, plan: panel.plan,
      pace: RacePace(speed: .unlimited, limit: limit))
  }

  /// The news after which every run has come to an epoch.
  private static func news(_ stage: RaceStage, epoch: Int) throws -> RaceNews {
    let deadline = ContinuousClock.now + .seconds(60)
    while .now < deadline {
      if let news = stage.takeNews(.wall), news.rows[0].epoch >= epoch { return news }
      sched_yield()
    }
    throw Late()
  }

  private struct Late: Error {}

  @Test func runsGoToTheLimitAndNoFurther() throws {
    let panel = WallPanel(Experiment(dataset: .bundled(.xorGate)))
    let stage = RaceStage {}
    defer { stage.stop() }
    stage.arrange(.wall, Self.order(panel, limit: 5))
    let news = try Self.news(stage, epoch: 5)
    #expect(news.rows[0].epoch == 5 && news.rows[0].begun == 64)
    var trainer = Trainer(panel.question.experiment(of: panel.plan.networks[0], seed: 63))
    for _ in 0..<5 { trainer.trainEpoch() }
    #expect(news.rows[0].trials[63]?.finalLoss == trainer.report().testLoss)
    stage.arrange(.wall, Self.order(panel, limit: 8))
    #expect(try Self.news(stage, epoch: 8).rows[0].epoch == 8)
  }

  @Test func anotherNumberBeginsAnew() throws {
    let panel = WallPanel(Experiment(dataset: .bundled(.xorGate)))
    let stage = RaceStage {}
    defer { stage.stop() }
    stage.arrange(.wall, Self.order(panel, limit: 9))
    _ = try Self.news(stage, epoch: 9)
    stage.arrange(.wall, Self.order(panel, number: 1, limit: 3))
    #expect(try Self.news(stage, epoch: 3).rows[0].epoch == 3)
    stage.arrange(.wall, nil)
    #expect(stage.takeNews(.wall) == nil)
  }

  @Test func picturesComeWhenTheyAreAskedForAtRest() throws {
    let panel = WallPanel(Experiment(dataset: .bundled(.xorGate)))
    let woken = Atomic<Bool>(false)
    let stage = RaceStage { woken.store(true, ordering: .releasing) }
    defer { stage.stop() }
    stage.arrange(.wall, Self.order(panel, limit: 2))
    #expect(try Self.news(stage, epoch: 2).rows[0].maps[0] == nil)
    stage.show(
      .wall,
      SeedRace.View(map: .init(width: 4, height: 4), rows: 0..<1, seeds: 0..<64))
    let deadline = ContinuousClock.now + .seconds(60)
    var maps: [PlaneMap?] = []
    while maps.contains(where: { $0 == nil }) || maps.isEmpty, .now < deadline {
      maps = stage.takeNews(.wall)?.rows[0].maps ?? maps
    }
    #expect(maps.allSatisfy { $0?.width == 4 } && woken.load(ordering: .acquiring))
  }
}
