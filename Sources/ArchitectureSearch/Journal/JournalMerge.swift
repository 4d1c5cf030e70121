import DataSources

extension SearchReport {
  /// The answer that the journals of a search's shards give together: the unsharded one.
  /// - Throws: `DataError` for files that cannot be read, belong to different questions, contradict each
  ///   other or leave work undone.
  package init(mergingJournals paths: [String]) throws(DataError) {
    guard let first = paths.first else {
      throw DataError(.usage, "--merge needs journals; name their files")
    }
    let contents = try JournalFile.read(first)
    let plan = try JournalFile.plan(contents, path: first)
    var pieces = JournalPieces(plan)
    try pieces.add(contents, path: first)
    for path in paths.dropFirst() {
      let contents = try JournalFile.read(path)
      try JournalFile.check(contents, path: path, plan: plan)
      try pieces.add(contents, path: path)
    }
    self = try Self.report(plan, pieces.trials)
  }

  private static func report(
    _ plan: SearchPlan, _ known: [Int: [Trial]]
  ) throws(DataError) -> SearchReport {
    var ledger = SearchLedger(plan: plan, known: known)
    var rows: [SearchRow] = []
    while let entry = ledger.settleNext() {
      if let row = entry.row { rows.append(row) }
    }
    guard let missing = ledger.firstMissing else { return SearchReport(plan: plan, rows: rows) }
    throw DataError(
      .badData,
      "the journals do not hold the whole search (runs of hidden "
        + plan.networks[plan.network(ofPiece: missing)].hiddenText
        + " are missing); name those of all shards, and run again those that were interrupted")
  }
}
