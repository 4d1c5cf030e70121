import Experiments
import Testing

@Suite struct ReportScheduleTests {
  @Test func roundEpochsEndWithTheLast() {
    #expect(ReportSchedule.round.epochs(upTo: 0) == [0])
    #expect(ReportSchedule.round.epochs(upTo: 1) == [0, 1])
    #expect(ReportSchedule.round.epochs(upTo: 300) == [0, 1, 2, 5, 10, 20, 50, 100, 200, 300])
    #expect(ReportSchedule.round.epochs(upTo: 500).suffix(2) == [200, 500])
  }

  @Test func listedEpochsAreSortedAndReached() {
    #expect(ReportSchedule.epochs([5, 1, 5, 99]).epochs(upTo: 10) == [1, 5])
  }
}
