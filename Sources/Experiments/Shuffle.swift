/// In which order the training points come.
package enum Shuffle: String, CaseIterable, Sendable {
  /// That in which they were drawn, in every epoch, as on the web page; the gradients of a short last
  /// batch wait for the next epoch's first.
  case once
  /// Another one in each epoch; a short last batch is applied by its own mean.
  case epoch

  /// One line for help screens.
  package var help: String {
    switch self {
    case .once: "one order for all epochs, as on the web page"
    case .epoch: "another order each epoch"
    }
  }
}

/// The order of an epoch's points, kept for as long as the epoch goes on.
struct EpochOrders: Sendable {
  private var kept: (shuffle: Shuffle, seed: String, count: Int, epoch: Int, order: [Int32]?)?

  /// The order of `count` points in an epoch of an experiment; nil for their own.
  mutating func order(of count: Int, epoch: Int, _ experiment: Experiment) -> [Int32]? {
    let seed = experiment.dataSeed ?? experiment.seed
    if let kept, kept.epoch == epoch, kept.count == count, kept.shuffle == experiment.shuffle,
      kept.seed == seed
    {
      return kept.order
    }
    let order = experiment.order(of: count, epoch: epoch)
    kept = (experiment.shuffle, seed, count, epoch, order)
    return order
  }
}
