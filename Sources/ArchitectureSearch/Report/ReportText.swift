import DataSources

/// A search's answer for other programs.
package enum ReportText {
  /// One JSON object with `rows`, `smallest`, `smallestReliable` and `theory`, a row a line.
  ///
  /// A row has the options that vary, then `hidden parameters solved seeds low high medianEpoch
  /// p90Epoch heldToEnd medianLoss medianAccuracy verdict`: counts of seeds, shares from 0 to 1, null
  /// for what no seed reached, real labels have not or a search that stops early does not measure, and
  /// `never`, `sometimes` or `reliable`. The smallest are such rows, or null. `theory` lists what is
  /// proven of some of the networks: `limit`, `hidden` (layers of each), `sentence` and `source`.
  package static func json(_ report: SearchReport) -> String {
    let rows = report.rows.map { object($0, report.plan).line }.joined(separator: ",\n    ")
    return """
      {
        "rows": [
          \(rows)
        ],
        "smallest": \(line(report.smallest, report.plan)),
        "smallestReliable": \(line(report.smallestReliable, report.plan)),
        "theory": \(theory(report).line)
      }
      """
  }

  private static func theory(_ report: SearchReport) -> JSONValue {
    .list(
      report.remarks.compactMap { remark in
        guard case .known(let limit) = remark.reason else { return nil }
        let hidden = remark.networks.map { JSONValue.list($0.hidden.map(JSONValue.integer)) }
        return .object([
          .init("limit", .text(limit.rawValue)), .init("hidden", .list(hidden)),
          .init("sentence", .text(limit.sentence)), .init("source", .text(limit.source)),
        ])
      })
  }

  /// The first line of the CSV table: the names of JSON's members.
  package static func csvHeading(_ plan: SearchPlan) -> String {
    (plan.variedOptions + numberNames(["hidden"])).map(CSVExport.field).joined(separator: ",")
  }

  /// One row of the CSV table; what is null in JSON is empty.
  package static func csvLine(_ row: SearchRow) -> String {
    let numbers = numbers(of: row).map { _, value in
      value.number.map(text) ?? value.text ?? ""
    }
    let names = row.network.values.map { printable($0, limit: .max) }
    return (names + [row.network.hiddenText] + numbers).map(CSVExport.field).joined(separator: ",")
  }

  private static func numberNames(_ first: [String]) -> [String] {
    first + [
      "parameters", "solved", "seeds", "low", "high", "medianEpoch", "p90Epoch", "heldToEnd",
      "medianLoss", "medianAccuracy", "verdict",
    ]
  }

  private static func numbers(of row: SearchRow) -> [(name: String, value: JSONValue)] {
    let measured = { (value: Double?) in JSONValue.optional(row.hasAllSeeds ? value : nil) }
    let values: [JSONValue] = [
      .integer(row.network.parameters), .integer(row.solved), .integer(row.trials.count),
      measured(row.interval.low), measured(row.interval.high), .optional(row.medianEpoch),
      .optional(row.lateEpoch), measured(row.heldToEnd), measured(row.medianLoss),
      measured(row.medianAccuracy), .text(row.verdict.rawValue),
    ]
    return Array(zip(numberNames([]), values)).map { (name: $0.0, value: $0.1) }
  }

  private static func object(_ row: SearchRow, _ plan: SearchPlan) -> JSONValue {
    let varied = zip(plan.variedOptions, row.network.values)
    return .object(
      varied.map { JSONValue.Member($0.0, .text($0.1)) }
        + [JSONValue.Member("hidden", .list(row.network.hidden.map(JSONValue.integer)))]
        + numbers(of: row).map { JSONValue.Member($0.name, $0.value) })
  }

  private static func line(_ row: SearchRow?, _ plan: SearchPlan) -> String {
    row.map { object($0, plan).line } ?? "null"
  }

  private static func text(_ value: Double) -> String {
    if value.isNaN { return "NaN" }
    return value.isInfinite ? (value > 0 ? "Infinity" : "-Infinity") : JSONValue.numberText(value)
  }
}
