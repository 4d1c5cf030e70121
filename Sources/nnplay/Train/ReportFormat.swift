import Experiments
import NeuralCore
import TerminalUI

/// How reports are printed.
enum ReportFormat: String, CaseIterable {
  case text, json, notes

  /// The line above the first report, if there is one.
  var heading: String? {
    self == .text ? "  epoch  train loss   test loss  train right  test right" : nil
  }

  /// The format of which nothing is said: of images as in course notes.
  static func standard(for trainer: Trainer) -> ReportFormat {
    trainer.dataset.imageSize == nil ? .text : .notes
  }

  /// A line of the test's right answers, as Nielsen's network.py prints it: the first pass is epoch
  /// 0.
  static func note(_ epoch: Int, _ test: Evaluation, _ entries: [ReportFigure.Entry]) -> String {
    let line = "Epoch \(epoch - 1): \(test.correctCount) / \(test.sampleCount)"
    return ([line] + entries.flatMap(lines)).joined(separator: "\n")
  }

  /// One report with its figures: a line, or in a table a line for each figure and row below it.
  func text(of report: EpochReport, _ entries: [ReportFigure.Entry]) -> String {
    self != .json
      ? ([Self.row(report)] + entries.flatMap(Self.lines)).joined(separator: "\n")
      : Self.object(report, entries)
  }

  private static func lines(_ entry: ReportFigure.Entry) -> [String] {
    let indent = String(repeating: " ", count: 9)
    let short = { (value: Double) in NumberText.trimmed(value, decimals: 6) }
    switch entry.value {
    case .none: return ["\(indent)\(entry.title): none"]
    case .count(let count): return ["\(indent)\(entry.title): \(count)"]
    case .number(let number): return ["\(indent)\(entry.title): \(short(number))"]
    case .numbers(let numbers):
      return ["\(indent)\(entry.title): \(numbers.map(short).joined(separator: " "))"]
    case .table(let rows):
      let width = rows.joined().map { String($0).count }.max() ?? 0
      return ["\(indent)\(entry.title) (targets down, answers across):"]
        + rows.map { row in
          indent
            + row.map { count in
              String(repeating: " ", count: 2 + width - String(count).count) + String(count)
            }.joined()
        }
    }
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

  private static func object(_ report: EpochReport, _ entries: [ReportFigure.Entry]) -> String {
    let figures = entries.map { ",\"\($0.key)\":\(json($0.value))" }.joined()
    return """
      {"epoch":\(report.epoch),"trainLoss":\(number(report.trainLoss)),\
      "testLoss":\(number(report.testLoss)),"trainAccuracy":\(number(report.trainAccuracy)),\
      "testAccuracy":\(number(report.testAccuracy))\(figures)}
      """
  }

  private static func json(_ value: ReportFigure.Value) -> String {
    switch value {
    case .none: "null"
    case .count(let count): "\(count)"
    case .number(let value): number(value)
    case .numbers(let values): "[" + values.map(number).joined(separator: ",") + "]"
    case .table(let rows): "\(rows)".filter { $0 != " " }
    }
  }

  /// A double's shortest text that reads back as the same bits; what JSON cannot write is a string.
  private static func number(_ value: Double?) -> String {
    guard let value else { return "null" }
    if value.isNaN { return "\"NaN\"" }
    return value.isInfinite ? (value > 0 ? "\"Infinity\"" : "\"-Infinity\"") : "\(value)"
  }
}
