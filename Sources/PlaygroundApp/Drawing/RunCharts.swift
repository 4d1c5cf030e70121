import Experiments
import TerminalUI

/// The course of a run as lines over its epochs.
extension Snapshot {
  /// The losses.
  func lossChart(_ theme: Theme, _ look: ChartLook = ChartLook()) -> LineChart {
    chart(theme, look, test: { $0.testLoss }, train: { $0.trainLoss })
  }

  /// The shares that are right, in per cent.
  func accuracyChart(_ theme: Theme) -> LineChart {
    let percent = { (share: Double?) in share.map { 100 * $0 } ?? .nan }
    return chart(
      theme, ChartLook(), test: { percent($0.testAccuracy) },
      train: { percent($0.trainAccuracy) })
  }

  private func chart(
    _ theme: Theme, _ look: ChartLook, test: (EpochReport) -> Double,
    train: (EpochReport) -> Double
  ) -> LineChart {
    let reports = reports(of: look.part)
    let points = { (value: (EpochReport) -> Double) in
      reports.map { ChartPoint(x: Double($0.epoch), y: value($0)) }
    }
    return LineChart(
      series: [
        ChartSeries(label: "test", points: points(test), style: theme.strong),
        ChartSeries(label: "train", points: points(train), style: theme.dim),
      ], yAxis: look.axes.ofLosses, xAxis: look.axes.ofEpochs, xUnit: "epochs",
      marks: edits.map { Double($0.epoch) }, cursor: look.reading(self).map { Double($0.epoch) })
  }

  /// The losses of a part of the run that are known, oldest first.
  func reports(of part: ChartLook.Part) -> [EpochReport] {
    let all = history.reports + (report.isKnown ? [report] : [])
    guard part == .lastTenth, let newest = all.last?.epoch else { return all }
    let first = newest - max(ChartLook.fewestEpochs, newest / 10)
    let last = all.drop { $0.epoch < first }
    return Array(last.count < 2 ? all.suffix(2) : last)
  }
}
