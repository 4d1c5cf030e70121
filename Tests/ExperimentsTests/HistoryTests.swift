import Experiments
import Testing

@Suite struct HistoryTests {
  private static func report(_ epoch: Int, loss: Double = 1) -> EpochReport {
    EpochReport(
      epoch: epoch, trainLoss: loss, testLoss: loss, trainAccuracy: nil, testAccuracy: nil)
  }

  @Test(arguments: [10, 1024, 5000, 100_000])
  func anyLengthFits(epochs: Int) {
    var history = History()
    for epoch in 0...epochs { history.add(Self.report(epoch)) }
    #expect(history.reports.count < History.capacity)
    #expect(history.reports.count > min(epochs, History.capacity / 2 - 2))
    #expect(
      history.reports.map(\.epoch) == Array(stride(from: 0, through: epochs, by: history.stride)))
  }

  @Test func whatIsNotANumberIsLeftOut() {
    var history = History()
    history.add(Self.report(0))
    history.add(Self.report(1, loss: .nan))
    history.add(Self.report(2, loss: .infinity))
    #expect(history.reports.map(\.epoch) == [0])
  }
}
