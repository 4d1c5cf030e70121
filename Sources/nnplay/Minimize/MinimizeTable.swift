import ArchitectureSearch
import DataSources
import TerminalUI

/// A search's answer for people: a table, and the smallest networks in sentences.
struct MinimizeTable {
  private let plan: SearchPlan
  private var table: Table

  /// A table that has room for every row of a plan, so that each can be printed when it is done.
  init(_ plan: SearchPlan) {
    self.plan = plan
    let side = plan.target.looksAtTest ? "test" : "train"
    let titles =
      plan.stopsEarly
      ? ["parameters", "solved", "verdict", "epoch", "90 % by"]
      : [
        "parameters", "solved", "share", "95 %", "epoch", "90 % by", "at end", "\(side) loss",
        "\(side) right",
      ]
    table = Table(
      columns: (plan.variedOptions + ["hidden"]).map { Table.Column($0, .leading) }
        + titles.map { Table.Column($0, .trailing) })
    table.rows = [Self.widestCells(plan)]
  }

  /// The line above the first row.
  var heading: String { table.lines()[0] }

  /// A network's line.
  func line(_ row: SearchRow) -> String {
    var table = table
    table.rows.append(cells(row))
    return table.lines()[2]
  }

  /// The answer in sentences: two, or two for each variation.
  func sentences(_ report: SearchReport) -> [String] {
    guard !plan.variedOptions.isEmpty else { return sentences(report, prefix: "") }
    return report.byVariation.flatMap { part in
      let values = zip(plan.variedOptions, part.rows.first?.network.values ?? [])
      let prefix = values.map { "\($0.0)=\(printable($0.1, limit: .max))" }.joined(separator: " ")
      return sentences(part, prefix: prefix + ": ")
    }
  }

  private func sentences(_ report: SearchReport, prefix: String) -> [String] {
    let goal = "\(plan.target)" + (plan.mustHold ? " and holds it" : "")
    let share = Self.percent(plan.reliability)
    let ever = report.smallest.map {
      "The smallest network that reaches \(goal): \(Self.named($0))."
    }
    let reliable = report.smallestReliable.map {
      "The smallest that does so reliably (\(share) of the seeds): \(Self.named($0))."
    }
    return [
      prefix + (ever ?? "No network here reaches \(goal); try larger ones or more epochs."),
      prefix + (reliable ?? "None does so reliably (\(share) of the seeds)."),
    ]
  }

  private static func named(_ row: SearchRow) -> String {
    let layers = row.network.hidden.isEmpty ? "no hidden layer" : "hidden \(row.network.hiddenText)"
    return
      "\(layers), \(row.network.parameters) parameters (\(row.solved) of \(row.trials.count) seeds)"
  }

  private func cells(_ row: SearchRow) -> [String] {
    let epochs = [Self.epoch(row.medianEpoch), Self.epoch(row.lateEpoch)]
    let start =
      row.network.values.map { printable($0, limit: .max) } + [
        row.network.hiddenText, "\(row.network.parameters)", "\(row.solved)/\(row.trials.count)",
      ]
    guard row.hasAllSeeds else { return start + [row.verdict.rawValue] + epochs }
    return start + [Self.percent(row.share), Self.text(row.interval)] + epochs + [
      Self.percent(row.heldToEnd), NumberText.fixed(row.medianLoss, decimals: 4),
      row.medianAccuracy.map(Self.percent) ?? "-",
    ]
  }

  private static func text(_ interval: WilsonInterval) -> String {
    NumberText.fixed(100 * interval.low, decimals: 0) + "-"
      + NumberText.fixed(100 * interval.high, decimals: 0) + " %"
  }

  /// The longest text that each column can get.
  private static func widestCells(_ plan: SearchPlan) -> [String] {
    let longest = { (texts: [String]) in texts.max { $0.count < $1.count } ?? "" }
    let values = plan.variedOptions.indices.map { option in
      longest(plan.networks.map { printable($0.values[option], limit: .max) })
    }
    let seeds = String(plan.seedCount)
    let epochs = String(plan.epochs) + ".5"
    let start = values + [longest(plan.networks.map(\.hiddenText)), "", "\(seeds)/\(seeds)"]
    if plan.stopsEarly {
      return start + [longest(SearchRow.Verdict.allCases.map(\.rawValue)), epochs, epochs]
    }
    return start + ["99.9 %", "99-100 %", epochs, epochs, "99.9 %", "0.0000", "99.9 %"]
  }

  private static func percent(_ share: Double) -> String {
    NumberText.trimmed(100 * share, decimals: 1) + " %"
  }

  private static func epoch(_ epoch: Double?) -> String {
    epoch.map { NumberText.trimmed($0, decimals: 1) } ?? "-"
  }
}
