import Testing

@testable import PlaygroundApp

@Suite struct FrameRhythmTests {
  private let start = ContinuousClock.now

  private func time(_ milliseconds: Int) -> FrameRhythm.Instant {
    start + .milliseconds(milliseconds)
  }

  /// The frames of a second in which the training has news every so many milliseconds.
  private func frames(newsEvery interval: Int) -> Int {
    var rhythm = FrameRhythm()
    return stride(from: 0, to: 1000, by: interval).count { now in
      guard rhythm.isDue(at: time(now)) else { return false }
      rhythm.drew(isMoving: true, at: time(now))
      return true
    }
  }

  @Test func trainingHasTwentyFramesASecondAndNoMoreThanTwentySix() {
    for interval in [1, 5, 16, 17, 20, 40] {
      #expect((20...26).contains(frames(newsEvery: interval)))
    }
    #expect(frames(newsEvery: 100) == 10, "none is held back that comes late")
  }

  @Test func whatAPersonDoesIsDueAtOnce() {
    var rhythm = FrameRhythm()
    #expect(rhythm.isDue(at: time(0)), "the first")
    rhythm.drew(isMoving: true, at: time(0))
    #expect(!rhythm.isDue(at: time(1)))
    rhythm.hurry()
    #expect(rhythm.isDue(at: time(1)))
    rhythm.drew(isMoving: true, at: time(1))
    #expect(!rhythm.isDue(at: time(40)))
    #expect(rhythm.isDue(at: time(41)))
  }

  @Test func aPictureThatStandsStillIsDrawnExactlyOnce() {
    var rhythm = FrameRhythm()
    rhythm.drew(isMoving: true, at: time(0))
    #expect(rhythm.deadline(after: time(0)) == time(40))
    #expect(rhythm.deadline(after: time(41)) == time(250))
    #expect(!rhythm.rests(at: time(249)))
    #expect(rhythm.rests(at: time(250)))
    #expect(rhythm.deadline(after: time(250)) == nil, "nothing spins until the terminal has room")
    rhythm.drew(isMoving: false, at: time(250))
    #expect(!rhythm.rests(at: time(900)))
    #expect(rhythm.deadline(after: time(300)) == nil)
  }
}
