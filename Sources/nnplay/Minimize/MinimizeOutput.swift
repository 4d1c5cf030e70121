import ArchitectureSearch
import ArgumentParser

/// How a search's answer is printed.
enum MinimizeFormat: String, CaseIterable {
  case table, json, csv
}

/// Prints a search's answer as it comes.
struct MinimizeOutput {
  private let format: MinimizeFormat
  private let plan: SearchPlan
  private let table: MinimizeTable
  /// The rows so far.
  private(set) var rows: [SearchRow] = []

  /// Prints what stands above the rows.
  init(_ format: MinimizeFormat, plan: SearchPlan) {
    self.format = format
    self.plan = plan
    table = MinimizeTable(plan)
    switch format {
    case .table: Self.show(table.heading)
    case .csv: Self.show(ReportText.csvHeading(plan))
    case .json: break
    }
  }

  /// Prints rows, or keeps them for the end.
  mutating func add(_ more: [SearchRow]) {
    rows += more
    for row in more {
      switch format {
      case .table: Self.show(table.line(row))
      case .csv: Self.show(ReportText.csvLine(row))
      case .json: break
      }
    }
  }

  /// Prints what stands below the rows.
  func finish() -> SearchReport {
    let report = SearchReport(plan: plan, rows: rows)
    switch format {
    case .table: for line in [""] + table.sentences(report) { Self.show(line) }
    case .json: Self.show(ReportText.json(report))
    case .csv: break
    }
    return report
  }

  /// Prints a line at once, so that a reader of a pipe sees it when it is there.
  private static func show(_ line: String) {
    StandardOutput.write(line + "\n")
  }
}
