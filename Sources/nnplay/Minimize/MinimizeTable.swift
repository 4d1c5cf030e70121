import ArchitectureSearch
import DataSources
import PlaygroundApp
import TerminalUI

/// A search's answer for people, in 80 columns: a table, and the smallest networks in sentences.
struct MinimizeTable {
  /// Columns of the widest line.
  static let width = 80

  private let plan: SearchPlan
  private let columns: [MinimizeColumn]
  /// Whether the table names variations by number, which the legend explains.
  private let isNumbered: Bool

  /// A table that has room for every row of a plan, so that each can be printed when it is done.
  ///
  /// Where it would be too wide, `at end` and then the share, which other columns imply, are left out,
  /// values of options give way to numbers, and the late epochs go last.
  init(_ plan: SearchPlan) {
    self.plan = plan
    let values = plan.variedOptions.indices.map { MinimizeColumn.value($0, plan) }
    let results = MinimizeColumn.results(plan)
    let shorter =
      [results]
      + MinimizeColumn.spare.indices.map { last in
        results.filter { !MinimizeColumn.spare[...last].contains($0.title) }
      }
    let number = values.isEmpty ? [] : [MinimizeColumn.number(plan)]
    let choices =
      shorter.dropLast().map { (columns: values + $0, isNumbered: false) }
      + shorter.dropFirst().map { (columns: number + $0, isNumbered: !number.isEmpty) }
    let chosen =
      choices.first { Self.width(of: $0.columns) <= Self.width } ?? choices[choices.count - 1]
    (columns, isNumbered) = chosen
  }

  private static func width(of columns: [MinimizeColumn]) -> Int {
    let gaps = Table(columns: []).gap * (columns.count - 1)
    return columns.reduce(gaps) { $0 + max($1.title.count, $1.widest) }
  }

  /// The lines above the first row: what numbers stand for, and the titles.
  var heading: String {
    guard isNumbered else { return line(columns.map(\.title)) }
    let legend = variations.enumerated().flatMap { place, values in
      Self.hanging("\(place + 1): \(name(values))")
    }
    return (legend + ["", line(columns.map(\.title))]).joined(separator: "\n")
  }

  /// A network's line.
  func line(_ row: SearchRow) -> String { line(columns.map { $0.text(row) }) }

  private func line(_ cells: [String]) -> String {
    let table = Table(
      columns: columns.map { Table.Column("", $0.alignment) },
      rows: [cells, columns.map { String(repeating: "0", count: max($0.widest, $0.title.count)) }])
    return table.lines()[0]
  }

  /// The answer in sentences: two, or two for each variation; what is proven, or was not found; and
  /// whose losses they are.
  func sentences(_ report: SearchReport) -> [String] {
    (answers(report) + remarks(report) + [explanation]).flatMap { Self.hanging($0) }
  }

  /// What theory and the intervals say, of each variation by itself.
  private func remarks(_ report: SearchReport) -> [String] {
    guard !plan.variedOptions.isEmpty else { return report.remarks.map(\.sentence) }
    return report.byVariation.flatMap { part in
      part.remarks.map { prefix(part) + $0.sentence }
    }
  }

  private func answers(_ report: SearchReport) -> [String] {
    guard !plan.variedOptions.isEmpty else { return answers(report, prefix: "") }
    return report.byVariation.flatMap { answers($0, prefix: prefix($0)) }
  }

  /// The name of a variation, for the beginning of a sentence.
  private func prefix(_ part: SearchReport) -> String {
    let network = part.rows.first?.network
    let name = isNumbered ? "\((network?.variation ?? 0) + 1)" : name(network?.values ?? [])
    return name + ": "
  }

  private func answers(_ report: SearchReport, prefix: String) -> [String] {
    let goal = "\(plan.target)" + (plan.mustHold ? " and holds it" : "")
    let share = MinimizeColumn.percent(plan.reliability)
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

  /// What short titles mean; nothing where none of them is there.
  private var explanation: String {
    guard !plan.stopsEarly else { return "" }
    let side = plan.target.looksAtTest ? "test" : "training"
    return "Loss and right (the share of right points): of the \(side) points, at the end."
  }

  /// The values of each variation, in their order.
  private var variations: [[String]] {
    let values = Dictionary(plan.networks.map { ($0.variation, $0.values) }) { first, _ in first }
    return values.keys.sorted().compactMap { values[$0] }
  }

  private func name(_ values: [String]) -> String {
    zip(plan.variedOptions, values).map { "\($0)=\(printable($1, limit: .max))" }
      .joined(separator: " ")
  }

  /// A sentence in lines, those after the first set in.
  private static func hanging(_ sentence: String) -> [String] {
    guard !sentence.isEmpty else { return [] }
    let lines = wrapped(sentence, width: width - 2)
    return lines.prefix(1) + lines.dropFirst().map { "  " + $0 }
  }

  private static func named(_ row: SearchRow) -> String {
    let layers = row.network.hidden.isEmpty ? "no hidden layer" : "hidden \(row.network.hiddenText)"
    return
      "\(layers), \(row.network.parameters) parameters (\(row.solved) of \(row.trials.count) seeds)"
  }
}
