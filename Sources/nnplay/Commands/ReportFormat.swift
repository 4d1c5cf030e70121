import Experiments
import TerminalUI

/// How reports are printed.
enum ReportFormat: String, CaseIterable {
  case text, json

  /// The line above the first report, if there is one.
  var heading: String? {
    self == .text ? "  epoch  train loss   test loss  train right  test right" : nil
  }

  /// One report as a line.
  func line(_ report: EpochReport) -> String {
    self == .text ? Self.row(report) : Self.object(report)
  }

  private static func row(_ report: EpochReport) -> String {
    let share = { (accuracy: Double?) in
      accuracy.map { NumberText.fixed(100 * $0, decimals: 1) + " %" } ?? "-"
    }
    return [
      (String(report.epoch), 7), (NumberText.fixed(report.trainLoss, decimals: 6), 12),
      (NumberText.fixed(report.testLoss, decimals: 6), 12), (share(report.trainAccuracy), 13),
      (share(report.testAccuracy), 12),
    ].map { text, width in
      String(repeating: " ", count: max(1, width - text.count)) + text
    }.joined()
  }

  private static func object(_ report: EpochReport) -> String {
    """
    {"epoch":\(report.epoch),"trainLoss":\(number(report.trainLoss)),\
    "testLoss":\(number(report.testLoss)),"trainAccuracy":\(number(report.trainAccuracy)),\
    "testAccuracy":\(number(report.testAccuracy))}
    """
  }

  /// A double's shortest text that reads back as the same bits; what JSON cannot write is a string.
  private static func number(_ value: Double?) -> String {
    guard let value else { return "null" }
    if value.isNaN { return "\"NaN\"" }
    return value.isInfinite ? (value > 0 ? "\"Infinity\"" : "\"-Infinity\"") : "\(value)"
  }
}
