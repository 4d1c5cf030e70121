import Experiments
import Testing

@testable import PlaygroundApp

@Suite struct SlicePaceTests {
  @Test func shortSlicesGrowToALimit() {
    var pace = SlicePace()
    #expect(pace.scale == 1)
    for wanted in [2, 4, 8] {
      pace.note(.microseconds(60), wasFull: true)
      #expect(pace.scale == wanted)
    }
    for _ in 0..<20 { pace.note(.microseconds(60), wasFull: true) }
    #expect(pace.scale == WorkSlice.scales.upperBound)
  }

  @Test func aSliceThatEndedEarlySaysNothingOfALargerOne() {
    var pace = SlicePace()
    pace.note(.microseconds(60), wasFull: false)
    #expect(pace.scale == 1)
  }

  @Test func longSlicesShrinkToTheLeast() {
    var pace = SlicePace()
    for _ in 0..<3 { pace.note(.zero, wasFull: true) }
    pace.note(.milliseconds(1), wasFull: true)
    #expect(pace.scale == 8)
    for wanted in [4, 2, 1, 1] {
      pace.note(.milliseconds(20), wasFull: false)
      #expect(pace.scale == wanted)
    }
  }
}
