import Experiments
import TerminalUI

/// The course of a run as lines over its epochs.
extension Snapshot {
  /// The losses.
  func lossChart(_ theme: Theme) -> LineChart {
    chart(theme, test: { $0.testLoss }, train: { $0.trainLoss })
  }

  /// The shares that are right, in per cent.
  func accuracyChart(_ theme: Theme) -> LineChart {
    let percent = { (share: Double?) in share.map { 100 * $0 } ?? .nan }
    return chart(
      theme, test: { percent($0.testAccuracy) }, train: { percent($0.trainAccuracy) })
  }

  private func chart(
    _ theme: Theme, test: (EpochReport) -> Double, train: (EpochReport) -> Double
  ) -> LineChart {
    let reports = history.reports + (report.isKnown ? [report] : [])
    let points = { (value: (EpochReport) -> Double) in
      reports.map { ChartPoint(x: Double($0.epoch), y: value($0)) }
    }
    return LineChart(
      series: [
        ChartSeries(label: "test", points: points(test), style: theme.strong),
        ChartSeries(label: "train", points: points(train), style: theme.dim),
      ], xUnit: "epochs")
  }
}
