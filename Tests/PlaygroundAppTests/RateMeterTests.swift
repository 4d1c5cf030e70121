import Testing

@testable import PlaygroundApp

@Suite struct RateMeterTests {
  private static let start = ContinuousClock.now

  /// Frames of 10 ms, an epoch each.
  private static func run(_ meter: inout RateMeter, frames: Int, from start: RateMeter.Instant) {
    for frame in 0..<frames {
      meter.beginFrame(at: start + .milliseconds(10 * frame))
      meter.countEpoch()
      meter.measure(at: start + .milliseconds(10 * frame + 10))
    }
  }

  @Test func epochsAreCountedByTheClock() {
    var meter = RateMeter()
    Self.run(&meter, frames: 49, from: Self.start)
    #expect(meter.epochsPerSecond == nil, "half a second is not over")
    Self.run(&meter, frames: 1, from: Self.start + .milliseconds(490))
    #expect(meter.epochsPerSecond == 100)
  }

  @Test func whatPassesBeforeTheFirstFrameDoesNotCount() {
    var meter = RateMeter()
    Self.run(&meter, frames: 50, from: Self.start + .seconds(3600))
    #expect(meter.epochsPerSecond == 100)
  }
}
