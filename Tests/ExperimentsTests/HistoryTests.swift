import Testing

@testable import Experiments

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
    let step = history.stride
    #expect(
      history.reports.map(\.epoch)
        == (0...epochs).filter { $0 % step == 0 || History.isLandmark($0) })
  }

  /// Sixteen for each doubling, so that a logarithmic axis has a curve from its beginning on.
  @Test func theBeginningOfALongRunStays() {
    let landmarks = (0...2048).filter(History.isLandmark)
    #expect(Array(landmarks.prefix(33)) == Array(0...32))
    #expect(landmarks.filter { (32..<64).contains($0) } == Array(stride(from: 32, to: 64, by: 2)))
    #expect(landmarks.count { (1024..<2048).contains($0) } == 16)
    var history = History()
    for epoch in 0...1_000_000 where history.wants(epoch: epoch) {
      history.add(Self.report(epoch))
    }
    #expect(history.reports.count { $0.epoch < 1024 } == landmarks.count { $0 < 1024 })
    #expect(history.reports.count { $0.epoch > 500_000 } > 200)
  }

  @Test func whatIsNotANumberIsLeftOut() {
    var history = History()
    history.add(Self.report(0))
    history.add(Self.report(1, loss: .nan))
    history.add(Self.report(2, loss: .infinity))
    #expect(history.reports.map(\.epoch) == [0])
  }
}
