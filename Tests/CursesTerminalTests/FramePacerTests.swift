import Testing

@testable import CursesTerminal

@Suite struct FramePacerTests {
  private let start = ContinuousClock.now

  private func time(_ milliseconds: Int) -> FramePacer.Instant {
    start + .milliseconds(milliseconds)
  }

  private func isReady(_ pacer: inout FramePacer, _ milliseconds: Int) -> Bool {
    pacer.isReady(at: time(milliseconds))
  }

  /// Frames on a line of a speed, each sent as soon as the pacer allows; returns what was under way
  /// at the most, in bytes, and the frames' number, after the first second.
  private func play(
    bytesPerSecond: Double, way: Int, frameBytes: Int, milliseconds: Int
  ) -> (underWay: Int, frames: Int) {
    var pacer = FramePacer()
    var answers: [(at: Double, bytes: Int)] = []
    var lineIsFree = 0.0
    var (most, frames) = (0, 0)
    func send(_ bytes: Int, at now: Int) {
      lineIsFree = max(lineIsFree, Double(now)) + Double(bytes) / bytesPerSecond * 1000
      answers.append((lineIsFree + Double(way), bytes))
      pacer.asked(after: bytes, at: time(now))
    }
    send(20, at: 0)
    for now in 0..<milliseconds {
      while let answer = answers.first, answer.at <= Double(now) {
        answers.removeFirst()
        pacer.answered(at: time(now))
      }
      guard now % 16 == 0, pacer.isReady(at: time(now)) else { continue }
      send(min(frameBytes, pacer.byteBudget ?? .max), at: now)
      guard now > milliseconds / 2 else { continue }
      frames += 1
      most = max(most, answers.reduce(0) { $0 + $1.bytes })
    }
    return (most, frames)
  }

  @Test func aSlowLineHoldsLittle() {
    let (underWay, frames) = play(
      bytesPerSecond: 20_000, way: 2, frameBytes: 8000, milliseconds: 8000)
    // A quarter of a second of this line.
    #expect(underWay < 5000)
    #expect(frames > 20)
  }

  @Test(arguments: [0, 1, 10]) func aFastLineLosesNoFrame(way: Int) {
    let (_, frames) = play(bytesPerSecond: 50e6, way: way, frameBytes: 8000, milliseconds: 3200)
    #expect(frames >= 99)
  }

  @Test func aLongWayLosesNoFrameEither() {
    let (_, frames) = play(bytesPerSecond: 50e6, way: 120, frameBytes: 8000, milliseconds: 6400)
    #expect(frames >= 199)
  }

  @Test func aSilentTerminalIsAskedNoMore() {
    var pacer = FramePacer()
    pacer.asked(after: 10, at: time(0))
    #expect(pacer.asks)
    #expect(!isReady(&pacer, 299))
    #expect(pacer.deadline == time(300))
    let isReady = pacer.isReady(at: time(300))
    #expect(isReady)
    #expect(!pacer.asks)
    #expect(pacer.deadline == nil)
    #expect(!pacer.isAwaiting)
  }

  @Test func aLateAnswerIsBelieved() {
    var pacer = FramePacer()
    pacer.asked(after: 10, at: time(0))
    pacer.asked(after: 5000, at: time(0))
    #expect(isReady(&pacer, 300))
    pacer.answered(at: time(400))
    #expect(pacer.asks)
    pacer.asked(after: 5000, at: time(401))
    // That of the second question, which had been given up: not of the third.
    pacer.answered(at: time(402))
    #expect(!isReady(&pacer, 403))
    pacer.answered(at: time(801))
    #expect(isReady(&pacer, 802))
  }

  @Test func aTerminalThatAnsweredIsGivenMoreTime() {
    var pacer = FramePacer()
    pacer.asked(after: 10, at: time(0))
    pacer.answered(at: time(5))
    pacer.asked(after: 50_000, at: time(10))
    #expect(!isReady(&pacer, 5009))
    #expect(isReady(&pacer, 5010))
  }

  @Test func oneAnswerMayBeLost() {
    var pacer = FramePacer()
    for frame in 0..<5 {
      pacer.asked(after: 5000, at: time(20 * frame))
      pacer.answered(at: time(20 * frame + 2))
    }
    pacer.asked(after: 5000, at: time(100))
    #expect(!isReady(&pacer, 1099))
    #expect(isReady(&pacer, 1100))
    #expect(pacer.asks)
    pacer.asked(after: 5000, at: time(1100))
    pacer.answered(at: time(1102))
    #expect(isReady(&pacer, 1102))
    #expect(pacer.asks)
  }

  @Test func aTerminalMayCeaseToAnswer() {
    var pacer = FramePacer()
    pacer.asked(after: 5000, at: time(0))
    pacer.answered(at: time(2))
    pacer.asked(after: 5000, at: time(10))
    #expect(isReady(&pacer, 1010))
    pacer.asked(after: 5000, at: time(1010))
    #expect(isReady(&pacer, 1310))
    #expect(!pacer.asks)
  }

  @Test func anAnswerThatNobodyAskedForIsHarmless() {
    var pacer = FramePacer()
    pacer.answered(at: time(0))
    #expect(isReady(&pacer, 0))
    #expect(pacer.byteBudget == nil)
  }
}
