import Testing

@testable import PlaygroundApp

@Suite struct SpeedTests {
  @Test func digitsGoUpTheLadderAndZeroIsUnlimited() {
    let speeds = (1...9).map { Speed(digit: $0) }
    #expect(speeds == Speed.ladder.map { .epochsPerFrame($0) })
    #expect(Speed.ladder == Speed.ladder.sorted() && Set(Speed.ladder).count == 9)
    #expect(Speed(digit: 0) == .unlimited)
  }

  @Test func everySpeedReadsDifferently() {
    let speeds = (0...9).map { Speed(digit: $0) } + [.batchesPerFrame(1), .batchesPerFrame(2)]
    #expect(Set(speeds.map(\.text)).count == 12)
  }
}
