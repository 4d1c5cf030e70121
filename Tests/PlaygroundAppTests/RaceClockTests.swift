import Testing

@testable import PlaygroundApp

@Suite struct RaceClockTests {
  private static let start = ContinuousClock.now
  private static let frame = Duration.seconds(1) / TrainingSession.frameRate

  private static func clock(_ speed: Speed?, limit: Int = 100) -> RaceClock {
    var clock = RaceClock()
    clock.pace = speed.map { RacePace(speed: $0, limit: limit) }
    return clock
  }

  @Test func atRestNothingIsDue() {
    var clock = Self.clock(nil)
    let next = clock.next(at: Self.start, epoch: 5)
    #expect(next.end == 0 && next.until == nil)
  }

  @Test func flatOutAllIsDueUpToTheLimit() {
    var clock = Self.clock(.unlimited)
    #expect(clock.next(at: Self.start, epoch: 5).end == 100)
    let over = clock.next(at: Self.start, epoch: 100)
    #expect(over.end == 0 && over.until == nil, "nobody is woken any more")
  }

  @Test func atASetSpeedEachFrameHasItsEpochs() {
    var clock = Self.clock(.epochsPerFrame(2))
    let first = clock.next(at: Self.start, epoch: 0)
    #expect(first.end == 2 && first.until == Self.start + Self.frame)
    #expect(clock.next(at: Self.start + Self.frame / 2, epoch: 2).end == 2, "the frame goes on")
    #expect(clock.next(at: Self.start + Self.frame, epoch: 2).end == 4)
  }

  @Test func whatAFrameHadNoTimeForIsNotMadeUpFor() {
    var clock = Self.clock(.epochsPerFrame(10))
    _ = clock.next(at: Self.start, epoch: 0)
    let late = Self.start + Self.frame * 5
    let next = clock.next(at: late, epoch: 3)
    #expect(next.end == 13 && next.until == late + Self.frame)
  }

  @Test func anotherSpeedCountsAtOnce() {
    var clock = Self.clock(.epochsPerFrame(1))
    _ = clock.next(at: Self.start, epoch: 0)
    clock.pace = RacePace(speed: .epochsPerFrame(50), limit: 100)
    #expect(clock.next(at: Self.start, epoch: 0).end == 50)
  }
}
