/// A search's answer: its rows, and the smallest networks that solve the problem.
package struct SearchReport: Sendable, Equatable {
  /// The question.
  package let plan: SearchPlan
  /// The networks' results, the smallest network first.
  package let rows: [SearchRow]

  /// The answer that rows give, which are in the plan's order.
  package init(plan: SearchPlan, rows: [SearchRow]) {
    self.plan = plan
    self.rows = rows
  }

  /// The smallest network that solved the problem from any seed.
  package var smallest: SearchRow? { rows.first { $0.solved > 0 } }
  /// The smallest network that solves it reliably.
  package var smallestReliable: SearchRow? { rows.first(where: \.isReliable) }

  /// The answer for each way to set the options that vary.
  package var byVariation: [SearchReport] {
    let groups = Dictionary(grouping: rows, by: \.network.variation)
    return groups.keys.sorted().map { SearchReport(plan: plan, rows: groups[$0] ?? []) }
  }
}
