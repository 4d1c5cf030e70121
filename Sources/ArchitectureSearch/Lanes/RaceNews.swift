import Experiments

/// How the runs of a race stand at one moment.
package struct RaceNews: Sendable {
  /// The runs of one network.
  package struct Row: Sendable {
    /// The epoch up to which all of them have been trained.
    package let epoch: Int
    /// The runs so far, in the order of the seeds; nil for those that have not begun.
    package let trials: [Trial?]
    /// The pictures that were asked for, by seed.
    package let maps: [PlaneMap?]
    /// What all of them together say of each place, where that was asked for.
    package let votes: VoteMap?

    /// Runs that have begun.
    package var begun: Int { trials.count { $0 != nil } }

    /// Runs that solve the problem, as far as they have come.
    package func solved(_ plan: SearchPlan) -> Int {
      trials.count { $0.map(plan.isSolved) ?? false }
    }

    /// The share that solves the problem so far, 0 to 1, of those that have begun.
    package func share(_ plan: SearchPlan) -> Double {
      Double(solved(plan)) / Double(max(1, begun))
    }

    /// That share's 95 % interval.
    package func interval(_ plan: SearchPlan) -> WilsonInterval {
      WilsonInterval(successes: solved(plan), of: begun)
    }
  }

  /// The networks in the order of the table.
  package let rows: [Row]
  /// The share of all epochs that are trained, 0 to 1.
  package let done: Double

  /// Nothing has begun.
  package init(_ plan: SearchPlan) {
    let row = Row(
      epoch: 0, trials: Array(repeating: nil, count: plan.seedCount),
      maps: Array(repeating: nil, count: plan.seedCount), votes: nil)
    rows = Array(repeating: row, count: plan.networks.count)
    done = 0
  }

  init(_ pieces: [RacePiece], plan: SearchPlan) {
    let parts = Dictionary(grouping: pieces, by: \.network)
    rows = plan.networks.indices.map { Row(parts[$0] ?? []) }
    let trained = pieces.reduce(0) { $0 + $1.epoch * $1.seeds.count }
    done =
      Double(trained) / Double(max(1, plan.networks.count * plan.seedCount * plan.epochs))
  }

  /// The answer as far as whole rows are done: those of a search that are in its table's order.
  package func finished(_ plan: SearchPlan) -> [SearchRow?] {
    zip(plan.networks, rows).map { network, row in
      let trials = row.trials.compactMap(\.self)
      guard row.epoch >= plan.epochs, trials.count == plan.seedCount else { return nil }
      return SearchRow(network: network, trials: trials, plan: plan)
    }
  }
}

extension RaceNews.Row {
  /// The pieces of one network, in the order of their seeds.
  fileprivate init(_ pieces: [RacePiece]) {
    epoch = pieces.map(\.epoch).min() ?? 0
    trials = pieces.flatMap { piece in
      piece.recorders.isEmpty
        ? Array(repeating: nil, count: piece.seeds.count) : piece.trials.map { Optional($0) }
    }
    maps = pieces.flatMap { piece in
      piece.maps.isEmpty
        ? Array(repeating: nil, count: piece.seeds.count) : piece.maps.map { Optional($0) }
    }
    votes = VoteMap.sum(pieces.compactMap(\.votes))
  }
}
