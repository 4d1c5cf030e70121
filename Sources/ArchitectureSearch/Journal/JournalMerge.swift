import DataSources

extension SearchReport {
  /// The answer that the journals of a search's shards give together: the unsharded one.
  /// - Throws: `DataError` for files that cannot be read, belong to different questions, or leave work
  ///   undone.
  package init(mergingJournals paths: [String]) throws(DataError) {
    var merge = JournalMerge()
    for path in paths { try merge.add(path) }
    self = try merge.report()
  }
}

/// Journals that are put together.
private struct JournalMerge {
  private var plan: SearchPlan?
  private var networkCount = 0
  private var records: [JournalText.Record] = []

  mutating func add(_ path: String) throws(DataError) {
    let contents = try JournalFile.read(path)
    try JournalFile.check(contents, path: path, fingerprint: plan?.fingerprint)
    if plan == nil, let found = JournalText.plan(header: contents.header) {
      (plan, networkCount) = (found.plan, found.networkCount)
    }
    records += contents.records
  }

  func report() throws(DataError) -> SearchReport {
    guard var plan else { throw DataError(.usage, "--merge needs journals; name their files") }
    plan.networks = try networks(optionCount: plan.variedOptions.count)
    var known: [Int: [Trial]] = [:]
    for record in records {
      if let piece = plan.piece(of: record) { known[piece] = record.trials }
    }
    var ledger = SearchLedger(plan: plan, known: known)
    var rows: [SearchRow] = []
    while let entry = ledger.settleNext() {
      if let row = entry.row { rows.append(row) }
    }
    if let missing = ledger.firstMissing {
      throw Self.incomplete(plan.networks[plan.network(ofPiece: missing)].hiddenText)
    }
    return SearchReport(plan: plan, rows: rows)
  }

  private func networks(optionCount: Int) throws(DataError) -> [SearchNetwork] {
    var found: [Int: SearchNetwork] = [:]
    for record in records
    where record.networkIndex < networkCount && record.network.values.count == optionCount {
      found[record.networkIndex] = record.network
    }
    guard found.count == networkCount else {
      throw Self.incomplete("\(networkCount - found.count) of \(networkCount) networks")
    }
    return (0..<networkCount).compactMap { found[$0] }
  }

  private static func incomplete(_ what: String) -> DataError {
    DataError(
      .badData,
      "the journals do not hold the whole search (runs of \(what) are missing); name those of all "
        + "shards, and run again those that were interrupted")
  }
}
