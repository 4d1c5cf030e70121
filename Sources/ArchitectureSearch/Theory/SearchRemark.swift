/// What a search's answer says beyond its rows: what theory settles, and how sure one can be of what only
/// did not happen.
package struct SearchRemark: Sendable, Equatable {
  /// Why something was not found.
  package enum Reason: Sendable, Equatable {
    /// It cannot be, of the whole sets that the points are drawn from.
    case known(KnownLimit)
    /// It did not happen in so many runs; the share of seeds is below `most`, 0 to 1, by the 95 %
    /// interval's upper end.
    case notFound(runs: Int, most: Double)
  }

  /// Why.
  package let reason: Reason
  /// The networks that it is said of.
  package let networks: [SearchNetwork]

  /// One sentence of all the networks.
  package var sentence: String {
    let names = networks.map { $0.hidden.isEmpty ? "none" : "\($0.hiddenText)" }
      .joined(separator: "; ")
    switch reason {
    case .known(let limit):
      return "\(limit.sentence): hidden \(names) (\(limit.source))."
    case .notFound(let runs, let most):
      return
        "Not found in \(runs) runs, at most \(Self.percent(most)) of the seeds: hidden \(names)."
    }
  }

  /// Per cent with at most one decimal.
  private static func percent(_ share: Double) -> String {
    let tenths = Int((1000 * share).rounded())
    return tenths % 10 == 0 ? "\(tenths / 10) %" : "\(tenths / 10).\(tenths % 10) %"
  }
}

extension SearchRow {
  /// The end of the share's interval where no seed solved the problem; nil where one did, or where
  /// seeds were left out.
  package var mostIfNotFound: Double? { solved == 0 && hasAllSeeds ? interval.high : nil }
}

extension SearchReport {
  /// What theory and the intervals say of its networks, those of one reason together.
  package var remarks: [SearchRemark] {
    var remarks = KnownLimit.allCases.compactMap { limit -> SearchRemark? in
      let networks = rows.map(\.network).filter { plan.knownLimit(of: $0) == limit }
      return networks.isEmpty ? nil : SearchRemark(reason: .known(limit), networks: networks)
    }
    let missing = rows.filter { $0.mostIfNotFound != nil }
    if let first = missing.first, let most = first.mostIfNotFound {
      remarks.append(
        SearchRemark(
          reason: .notFound(runs: first.trials.count, most: most), networks: missing.map(\.network))
      )
    }
    return remarks
  }
}
