import ArchitectureSearch
import DataSources
import TerminalUI

/// A column of a search's table.
struct MinimizeColumn {
  let title: String
  let alignment: Table.Alignment
  /// Characters of the longest text that a row can have in it.
  let widest: Int
  /// A row's text.
  let text: (SearchRow) -> String

  /// Titles of columns that go where there is no room, the first one first.
  static let spare = ["at end", "share", "90 % by"]

  /// The value of an option that varies.
  static func value(_ option: Int, _ plan: SearchPlan) -> MinimizeColumn {
    let text = { (network: SearchNetwork) in printable(network.values[option], limit: .max) }
    return MinimizeColumn(
      title: plan.variedOptions[option], alignment: .leading,
      widest: plan.networks.map { ColumnWidth.columns(of: text($0)) }.max() ?? 0,
      text: { text($0.network) })
  }

  /// The variation's number, from 1.
  static func number(_ plan: SearchPlan) -> MinimizeColumn {
    MinimizeColumn(
      title: "", alignment: .trailing,
      widest: String((plan.networks.map(\.variation).max() ?? 0) + 1).count,
      text: { "\($0.network.variation + 1)" })
  }

  /// The network, and what came of its runs.
  static func results(_ plan: SearchPlan) -> [MinimizeColumn] {
    let epoch = max(5, String(plan.epochs).count)
    let networks = [
      MinimizeColumn(
        title: "hidden", alignment: .leading,
        widest: plan.networks.map(\.hiddenText.count).max() ?? 0, text: \.network.hiddenText),
      number("params", plan.networks.map { String($0.parameters).count }.max() ?? 0) {
        "\($0.network.parameters)"
      },
      number("solved", 2 * String(plan.seedCount).count + 1) { "\($0.solved)/\($0.trials.count)" },
    ]
    let epochs = [
      number("epoch", epoch) { Self.epoch($0.medianEpoch) },
      number("90 % by", epoch) { Self.epoch($0.lateEpoch) },
    ]
    if plan.stopsEarly {
      let widest = SearchRow.Verdict.allCases.map(\.rawValue.count).max() ?? 0
      return networks + [number("verdict", widest, \.verdict.rawValue)] + epochs
    }
    return networks + [
      number("share", 6) { percent($0.share) }, number("95 %", 8) { text($0.interval) },
    ] + epochs + [
      number("at end", 6) { percent($0.heldToEnd) },
      number("loss", 6) { NumberText.loss($0.medianLoss) },
      number("right", 6) { $0.medianAccuracy.map(percent) ?? "-" },
    ]
  }

  private static func number(
    _ title: String, _ widest: Int, _ text: @escaping (SearchRow) -> String
  ) -> MinimizeColumn {
    MinimizeColumn(title: title, alignment: .trailing, widest: widest, text: text)
  }

  private static func text(_ interval: WilsonInterval) -> String {
    NumberText.fixed(100 * interval.low, decimals: 0) + "-"
      + NumberText.fixed(100 * interval.high, decimals: 0) + " %"
  }

  /// A share as per cent.
  static func percent(_ share: Double) -> String {
    NumberText.trimmed(100 * share, decimals: 1) + " %"
  }

  private static func epoch(_ epoch: Double?) -> String {
    epoch.map { NumberText.trimmed($0, decimals: $0 < 1000 ? 1 : 0) } ?? "-"
  }
}
